package dev.operandi.polls;

/** Something a report does not show, with the number that it would have taken. */
public sealed interface Hidden {
    /** Nothing is shown: fewer than so many took part. */
    record TooFew(int threshold) implements Hidden {}

    /** The order of the models is shown without figures: fewer than so many took part. */
    record NoFigures(int from) implements Hidden {}

    /** The answers to a question are not shown: fewer than so many answered it by a choice. */
    record NoSpread(String questionId, int from) implements Hidden {}

    /** A challenge is not shown: fewer than so many people were asked enough about it. */
    record NoTrouble(String challengeId, int from) implements Hidden {}

    /**
     * Functions are not shown, or not all of them: one had fewer people than this, or the people of the others could have been
     * worked out.
     */
    record Functions(int threshold) implements Hidden {}
}
