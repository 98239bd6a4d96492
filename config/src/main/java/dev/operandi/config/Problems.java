package dev.operandi.config;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** All problems found, sorted by file and place. */
public record Problems(List<Problem> list) {
    /** More than anybody corrects at one sitting; the text leaves the rest for the next. */
    static final int TOLD = 40;

    static final Comparator<Problem> BY_PLACE = comparing(Problem::file)
            .thenComparingInt(
                    problem -> problem.spot() == null ? 0 : problem.spot().line())
            .thenComparing(comparingInt(
                    problem -> problem.spot() == null ? 0 : problem.spot().column()));

    public Problems {
        list = list.stream().sorted(BY_PLACE).toList();
    }

    public static Problems of(Problem problem) {
        return new Problems(List.of(problem));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Every problem as it is shown, with two empty lines between; the first {@value #TOLD} when there are more. */
    public String text() {
        String told = list.stream().limit(TOLD).map(Problem::text).collect(Collectors.joining("\n\n\n"));
        return list.size() <= TOLD ? told : told + "\n\n\nAnd " + (list.size() - TOLD) + " more.";
    }
}
