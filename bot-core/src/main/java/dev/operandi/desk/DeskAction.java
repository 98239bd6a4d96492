package dev.operandi.desk;

import dev.operandi.chat.ActionId;
import dev.operandi.interview.SharedButtons;

/** What the desk's own buttons mean. */
final class DeskAction {
    static final ActionId DATA = SharedButtons.MY_DATA;
    static final ActionId AGAIN = SharedButtons.START_AGAIN;
    static final ActionId AGAIN_YES = new ActionId("d/again-yes");
    static final ActionId DELETE = new ActionId("d/delete");
    static final ActionId DELETE_YES = new ActionId("d/delete-yes");
    static final ActionId GO_ON = new ActionId("d/on");
    static final ActionId HELP = new ActionId("d/help");

    private static final String START = "d/start/";

    private DeskAction() {}

    static ActionId start(String setId) {
        return new ActionId(START + setId);
    }

    static boolean isStart(ActionId action) {
        return action.value().startsWith(START);
    }

    static String setOf(ActionId start) {
        return start.value().substring(START.length());
    }
}
