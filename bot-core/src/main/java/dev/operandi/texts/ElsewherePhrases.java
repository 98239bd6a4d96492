package dev.operandi.texts;

import java.time.LocalDate;
import java.util.List;

/** What the bot says outside the direct conversation: in channels, on its own page, and where a result is shared. */
public interface ElsewherePhrases {
    /** On a button that leads into the direct conversation. */
    String wayIn();

    /** Above the lines of help, where the person is not alone with the bot. */
    String helpText();

    /** To everybody in a thread where somebody called the bot. */
    String invitation();

    // The bot's own page.

    String underWay(String set, int answers);

    String resultsTitle();

    /**
     * @param finished a day, in UTC
     */
    String resultOf(String set, LocalDate finished);

    /** On a button. */
    String showResult(String set);

    String storedTitle();

    /**
     * @param interviews how many are kept
     */
    String stored(int interviews);

    /** Small print: what is pressed on the page is answered in the direct conversation. */
    String answeredThere();

    // How questions come.

    /** On a button: each question in a message of its own. */
    String oneMessageEach();

    /** On a button: one message that changes. */
    String oneMessageForAll();

    String nowOneMessageEach();

    String nowOneMessageForAll();

    List<String> typedOneMessageEach();

    List<String> typedOneMessageForAll();

    // Sharing.

    /** On a button. */
    String share();

    /** At most 24 characters. */
    String shareTitle();

    /** Above the preview. */
    String shareWhat();

    String shareWhere();

    String shareHint();

    /** At most 24 characters. */
    String cancel();

    /** Before the name of the person. */
    String sharedBy();

    /** On a button below a shared result. */
    String tryItYourself();

    /** Before the person may close the form. */
    String shared();

    String pickAConversation();

    String notSharedTitle();

    String notShared();

    /** Above the button that opens the form, where it did not open by itself. */
    String pressAgain();

    List<String> typedShare();
}
