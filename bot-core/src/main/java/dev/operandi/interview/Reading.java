package dev.operandi.interview;

/** What typed text was understood to be. */
sealed interface Reading {
    record Meant(Move move) implements Reading {}

    record Unclear(Remark remark) implements Reading {}
}
