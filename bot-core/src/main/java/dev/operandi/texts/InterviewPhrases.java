package dev.operandi.texts;

import java.util.List;

/** Sentences of the introduction, the questions and what can be said around them. */
public interface InterviewPhrases {
    // The introduction.

    /**
     * @param most questions at most
     * @param usual how many it mostly takes
     * @param minutes about how long that is
     */
    String howLong(int most, int usual, int minutes);

    String answerForYourPart();

    /**
     * @param days after which an unfinished interview is deleted
     */
    String whoSeesWhat(int days);

    String voluntary();

    String begin();

    // A question.

    /**
     * @param number of this question, from 1
     * @param left about how many follow after it; 0 when it may be the last
     * @param most no more than this many follow
     */
    String progress(int number, int left, int most);

    /** Over the next question: what was understood of the answer before. */
    String noted(String answer);

    /** Over a question that was answered before. */
    String comingBackTo(int number);

    String yourAnswerSoFar(String answer);

    String notSure();

    String doesNotApply();

    String skip();

    String back();

    String keepIt();

    String whyDoYouAsk();

    String changeAnAnswer();

    /** Under a message that was continued further down. */
    String youAnswered(String answer);

    String goesOnBelow();

    // Remarks above a screen.

    String notUnderstood(boolean choicesAreNumbered);

    String severalFit(List<String> labels);

    String why(String reason);

    String welcomeBack();

    String meaning(String term, String meaning);

    /** What can be typed in the middle of an interview. */
    List<String> help();

    /** "That does not fit your earlier answer X. Both can be true." */
    String surprising(String earlierQuestion, String earlierAnswer);

    String manyNotSure();

    String showWhatIsKnown();

    // The list of answers, and a pause.

    String reviewTitle();

    String review();

    String nothingToReview();

    String pausedTitle();

    String paused(int answered, int days);

    String goOn();

    // What was said to a question, when it was no choice.

    String saidNotSure();

    String saidDoesNotApply();

    String saidSkipped();

    // A click on something old.

    String alreadyAnswered(String answer);

    String oldButton();

    // Other words people type for a button, each list in lower case.

    List<String> typedNotSure();

    List<String> typedDoesNotApply();

    List<String> typedSkip();

    List<String> typedBack();

    List<String> typedWhy();

    List<String> typedKeep();

    List<String> typedChange();

    List<String> typedGoOn();

    List<String> typedBegin();

    List<String> typedStop();

    List<String> typedResult();

    List<String> typedWhereWasI();

    List<String> typedHelp();

    List<String> typedGlossary();
}
