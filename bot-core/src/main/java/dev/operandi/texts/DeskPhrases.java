package dev.operandi.texts;

import java.time.LocalDate;
import java.util.List;

/** Sentences outside an interview: welcome, help, my data, deletion. */
public interface DeskPhrases {
    String welcomeTitle();

    String welcome();

    String whichSet();

    String start();

    String help();

    String helpTitle();

    String helpText();

    /** Each a command and what it does. */
    List<String> helpLines();

    String goOnWithInterview();

    /** To somebody in a channel: the interview runs in private. */
    String inPrivate();

    String noSuchSet(String name, List<String> known);

    String noResultYet();

    // My data.

    String myData();

    String dataTitle();

    /**
     * @param language its name in itself, or empty when none is kept
     */
    String dataAboutYou(String language);

    String dataNothing();

    /**
     * @param begun a day, in UTC
     */
    String dataInterview(String set, LocalDate begun, int answers, boolean finished);

    String dataWhoSees();

    String dataAnswers(String set);

    String deleteMyData();

    String deleteTitle();

    String deleteWarning();

    String deleteYes();

    String deleteNo();

    String deleted();

    // Starting again.

    String againTitle();

    String againWarning(int answers);

    String againYes();

    String againNo();

    /** When a language is asked for. */
    String speaksNow(String language);

    String doesNotSpeak(String language, List<String> known);

    String languageName(Language language);

    /** To a button nobody knows any more. */
    String oldButton();

    // Other words people type, in lower case.

    List<String> typedMyData();

    List<String> typedDelete();

    List<String> typedStart();

    List<String> typedHello();

    List<String> typedYes();

    List<String> typedNo();

    /** How a wish for another language begins, such as {@code language} or {@code speak}. */
    List<String> typedLanguage();
}
