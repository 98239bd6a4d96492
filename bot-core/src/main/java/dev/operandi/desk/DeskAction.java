package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.interview.SharedButtons;
import dev.operandi.texts.Language;
import java.util.Optional;

/** What the desk's own buttons mean. */
final class DeskAction {
    static final ActionId DATA = SharedButtons.MY_DATA;
    static final ActionId AGAIN = SharedButtons.START_AGAIN;
    static final ActionId AGAIN_YES = new ActionId("d/again-yes");
    static final ActionId DELETE = new ActionId("d/delete");
    static final ActionId DELETE_YES = new ActionId("d/delete-yes");
    static final ActionId GO_ON = new ActionId("d/on");
    static final ActionId HELP = new ActionId("d/help");

    static final ActionId ONE_MESSAGE_EACH = new ActionId("d/one-message-each");
    static final ActionId ONE_MESSAGE_FOR_ALL = new ActionId("d/one-message-for-all");

    private static final String BEGIN = "d/begin/";
    private static final String LANGUAGE = "d/language/";

    private DeskAction() {}

    /** Begins, or goes on where the person was. */
    static ActionId start(String setId) {
        return SharedButtons.start(setId);
    }

    /** Begins anew, unless one is under way. */
    static ActionId begin(String setId) {
        return new ActionId(BEGIN + setId);
    }

    static Optional<String> begunSet(ActionId action) {
        return after(BEGIN, action);
    }

    static ActionId language(Language language) {
        return new ActionId(LANGUAGE + language.code());
    }

    static Optional<String> languageCode(ActionId action) {
        return after(LANGUAGE, action);
    }

    private static Optional<String> after(String opening, ActionId action) {
        return action.value().startsWith(opening)
                ? Optional.of(action.value().substring(opening.length()))
                : Optional.empty();
    }
}
