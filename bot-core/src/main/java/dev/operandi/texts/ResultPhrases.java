package dev.operandi.texts;

import java.util.List;

/** Sentences of a result, its remedies, examples and glossary. Models are named as the question set names them. */
public interface ResultPhrases {
    // What it looks like.

    String clearly(String model);

    String mainly(String model);

    String mainlyWithSome(String model, String other);

    /**
     * @param models two or more
     */
    String mixtureOf(List<String> models);

    String notEnoughToTell();

    /**
     * @param percent in steps of 5, at most 95
     */
    String sureOfLeading(int percent, String model);

    String sureOfMixture(int percent);

    /** After a mixture: it may be several teams. */
    String severalTeams();

    /** Why a result may be unclear, and what helps. */
    String whyUnclear(int answered);

    // Shares.

    String sharesTitle();

    /**
     * @param low percent, rounded down to 10
     * @param high percent, rounded up to 10
     */
    String share(String model, int percent, int low, int high);

    String sharesInWords(List<String> shares);

    // What carried it.

    String carriedTitle();

    /**
     * @param odds rounded, 2 or more
     */
    String speaksFor(String answer, String question, int odds, String model);

    /** Odds under 2 to 1. */
    String speaksALittleFor(String answer, String question, String model);

    String againstTitle();

    String speaksAgainst(String answer, String question, int odds, String model);

    String speaksALittleAgainst(String answer, String question, String model);

    String nothingAgainst();

    String turnTitle();

    /** One changed answer, as part of {@link #wouldTurn}. */
    String changed(String question, String from, String to);

    /**
     * @param changes one or two, of {@link #changed} or {@link #takenBack}
     */
    String wouldTurn(List<String> changes, String newLabel);

    /** One changed answer that is only taken back. */
    String takenBack(String question, String from);

    String nothingWouldTurn();

    // Troubles.

    String severitiesTitle();

    String low();

    String medium();

    String high();

    String tooLittleAsked();

    // Under it all.

    String ruleOfThumb();

    String firstEstimates();

    // What can be done next.

    String threeMore();

    String allRemedies();

    String readMoreAbout();

    String realExamples();

    String glossary();

    String startAgain();

    String backToResult();

    String backToInterview();

    String noMoreQuestions();

    // Other words people type, in lower case.

    List<String> typedMore();

    List<String> typedRemedies();

    List<String> typedExamples();

    List<String> typedStartAgain();
}
