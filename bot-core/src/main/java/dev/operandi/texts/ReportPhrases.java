package dev.operandi.texts;

import java.util.List;

/** What the report of a run of a poll says. */
public interface ReportPhrases {
    String reportTitle(String what);

    /**
     * @param atLeast a step
     */
    String reportOn(int atLeast, int about);

    String tooFew(int threshold);

    String orderTitle();

    /** The models, the most of it first; those of one inner list are about alike. */
    String order(List<List<String>> models);

    String sharesTitle();

    String share(String model, int percent, int low, int high);

    String troublesTitle();

    String spreadTitle(String question);

    String spreadIn(int stepPercent);

    String functionsTitle();

    String functionLine(String function, int atLeast, String order);

    String allOthers();

    String remediesTitle();

    String adviceFor(String model);

    String adviceAgainst(String challenge);

    String hiddenTitle();

    String hiddenFigures(int from);

    String hiddenSpread(String question, int from);

    String hiddenTrouble(String challenge, int from);

    String hiddenFunctions(int threshold);

    String talkTitle();

    /** Five questions for the talk afterwards. */
    List<String> talkQuestions();

    String teamRuleOfThumb();

    /** On a button. */
    String details();

    /** On a button. */
    String remedies();

    /** On a button. */
    String export();

    /**
     * Said above the rows of an export.
     *
     * @param command writes them to a file, for whoever operates the bot
     */
    String exportHow(String command);

    /** Said to the organiser where they asked: the files come in a direct message. */
    String exportInPrivate();

    /** Said with the files. */
    String exportFiles(String what);
}
