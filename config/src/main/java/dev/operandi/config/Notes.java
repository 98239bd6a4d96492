package dev.operandi.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what is wrong with one file while it is read to its end. */
final class Notes {
    /** A file with more than this is another kind of file. */
    private static final int MOST = 1000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int QUOTED_CHARS = 60;

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    Notes(SourceText source) {
        this.source = source;
    }

    void add(Span at, String fact, String wayOut) {
        if (count++ < MOST) problems.add(new Problem(source.file(), source.spot(at), fact, wayOut));
    }

    void addToFile(String fact, String wayOut) {
        if (count++ < MOST) problems.add(new Problem(source.file(), null, fact, wayOut));
    }

    /** How many were noted, to tell whether reading something went well. */
    int count() {
        return count;
    }

    Problems problems() {
        return new Problems(problems.stream().distinct().toList());
    }

    /** What somebody wrote, between quotation marks, on one line and not longer than a line can bear. */
    static String quoted(String written) {
        String line = UNSEEN.matcher(written).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= QUOTED_CHARS
                ? '"' + line + '"'
                : '"' + line.substring(0, line.offsetByCodePoints(0, QUOTED_CHARS)) + "…\"";
    }
}
