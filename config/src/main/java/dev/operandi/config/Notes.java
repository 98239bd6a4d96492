package dev.operandi.config;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file while it is read to its end. */
final class Notes {
    private static final int QUOTED_CHARS = 60;

    private final SourceText source;
    private final List<Problem> problems = new ArrayList<>();

    Notes(SourceText source) {
        this.source = source;
    }

    void add(Span at, String fact, String wayOut) {
        problems.add(new Problem(source.file(), source.spot(at), fact, wayOut));
    }

    void addToFile(String fact, String wayOut) {
        problems.add(new Problem(source.file(), null, fact, wayOut));
    }

    int count() {
        return problems.size();
    }

    Problems problems() {
        return new Problems(problems);
    }

    /** What somebody wrote, between quotation marks, on one line and not longer than a line can bear. */
    static String quoted(String written) {
        String line = written.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.codePointCount(0, line.length()) <= QUOTED_CHARS
                ? '"' + line + '"'
                : '"' + line.substring(0, line.offsetByCodePoints(0, QUOTED_CHARS)) + "…\"";
    }
}
