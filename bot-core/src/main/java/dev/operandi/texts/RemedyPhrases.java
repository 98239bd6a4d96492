package dev.operandi.texts;

import java.util.List;

/** Sentences about remedies: which, why, how, and how sure that is. */
public interface RemedyPhrases {
    String remediesTitle();

    /**
     * @param count how many follow, 1 to 3
     */
    String remediesTitle(int count);

    String noRemedies();

    String thisWeek();

    String effect();

    String owner();

    String notWhen();

    String measure();

    String source();

    String effort();

    String effortSmall();

    String effortMedium();

    String effortLarge();

    String reason();

    /**
     * @param model whose share carries it
     * @param answers what people said that shows the trouble, none to two
     */
    String because(String model, List<String> answers);

    String fit();

    String firm();

    String likely();

    String possible();

    String whyThisOrder();
}
