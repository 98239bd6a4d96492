package dev.operandi.turn;

import dev.operandi.questions.QuestionSet;
import java.util.List;

/** The question sets an admin offers, and how kept content becomes a set again. */
public interface Catalog {
    /** A set with the text it was read from. */
    record Offered(QuestionSet set, String content) {}

    /** The newest version of every set without a fault, the default one first. */
    List<Offered> offered();

    /**
     * Reads content that was kept when an interview began.
     *
     * @param id the set's id
     * @throws IllegalStateException when this release cannot read it any more
     */
    QuestionSet read(String id, String content);
}
