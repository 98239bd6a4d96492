package dev.operandi.app.lab;

import dev.operandi.app.lab.CsvPlaces.Place;
import dev.operandi.app.lab.CsvRows.Row;
import dev.operandi.config.NearMiss;
import dev.operandi.config.Problem;
import dev.operandi.config.Problems;
import dev.operandi.config.Result;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the columns of a CSV file are.
 *
 * @param columns how many
 * @param questions for each question of the set, in its order, the column of its answers, counted from 0
 * @param respondent the column of names, counted from 0; -1 when there is none
 * @param ignored names of the others
 */
record Header(int columns, List<Integer> questions, int respondent, List<String> ignored) {
    static final String RESPONDENT = "respondent";

    private static final int IDS_TOLD = 12;

    static boolean knows(QuestionSet set, String name) {
        return name.equals(RESPONDENT) || set.findQuestion(name).isPresent();
    }

    /** Every fault of the header at once. */
    static Result<Header> read(CsvRows rows, Row.Cells row, QuestionSet set) {
        List<Place> places = CsvPlaces.of(row.lines(), rows.separator()).cells();
        List<Problem> problems = new ArrayList<>();
        List<String> names = row.values();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int first = names.indexOf(name);
            if (!knows(set, name)) others.add(i);
            else if (first < i) problems.add(twice(rows, name, places.get(i), places.get(first)));
        }
        List<String> missing = set.questions().stream()
                .map(Question::id)
                .filter(id -> !names.contains(id))
                .toList();
        problems.addAll(missing(rows, missing, row, others, places, set));
        if (!problems.isEmpty()) return new Result.Refused<>(new Problems(problems));
        boolean isQuestion = set.findQuestion(RESPONDENT).isPresent();
        return new Result.Read<>(new Header(
                names.size(),
                set.questions().stream()
                        .map(question -> names.indexOf(question.id()))
                        .toList(),
                isQuestion ? -1 : names.indexOf(RESPONDENT),
                others.stream().map(names::get).toList()));
    }

    private static Problem twice(CsvRows rows, String name, Place second, Place first) {
        return rows.problem(
                second,
                "There is a column \"" + name + "\" already, at " + first.line().number() + ":" + first.column() + ".",
                "Keep one of the two.");
    }

    /** A misspelt column is told at its place; the others that are missing are told together. */
    private static List<Problem> missing(
            CsvRows rows,
            List<String> missing,
            Row.Cells row,
            List<Integer> others,
            List<Place> places,
            QuestionSet set) {
        List<Problem> problems = new ArrayList<>();
        List<String> nowhere = new ArrayList<>(missing);
        for (int i : others) {
            Optional<String> meant = NearMiss.find(row.values().get(i), nowhere);
            if (meant.isEmpty()) continue;
            nowhere.remove(meant.get());
            problems.add(rows.problem(
                    places.get(i),
                    "There is no question \"" + row.values().get(i) + "\".",
                    "Did you mean " + meant.get() + "?"));
        }
        Place start = places.get(0);
        if (nowhere.size() == set.questions().size())
            problems.add(rows.problem(
                    start,
                    "No column is named after a question of the set \""
                            + set.ref().id() + "\".",
                    "Begin with a line of its question ids: " + RESPONDENT + "," + told(nowhere, ",") + "."));
        else if (!nowhere.isEmpty())
            problems.add(rows.problem(
                    start,
                    "There is no column for " + (nowhere.size() == 1 ? "the question " : "the questions ")
                            + told(nowhere, ", ") + ".",
                    "Add it. Where an answer is not known, leave the cell empty: that is \"not sure\"."));
        return problems;
    }

    static String told(List<String> ids, String between) {
        String some = String.join(between, ids.subList(0, Math.min(IDS_TOLD, ids.size())));
        return ids.size() <= IDS_TOLD ? some : some + between + "…";
    }
}
