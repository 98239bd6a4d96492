package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Button;
import dev.operandi.texts.Phrases;
import java.util.Optional;

/** Buttons an interview shows and the desk answers. */
public final class SharedButtons {
    public static final ActionId MY_DATA = new ActionId("d/data");
    public static final ActionId START_AGAIN = new ActionId("d/again");

    private static final String START = "d/start/";

    private SharedButtons() {}

    /** Begins, or goes on with, an interview about a question set. */
    public static ActionId start(String setId) {
        return new ActionId(START + setId);
    }

    /** The set of a button that starts; empty when it is another one. */
    public static Optional<String> startedSet(ActionId action) {
        return action.value().startsWith(START)
                ? Optional.of(action.value().substring(START.length()))
                : Optional.empty();
    }

    static Button myData(Phrases p) {
        return new Button(MY_DATA, p.desk().myData()).alsoTyped(p.desk().typedMyData());
    }

    static Button startAgain(Phrases p) {
        return new Button(START_AGAIN, p.result().startAgain())
                .alsoTyped(p.result().typedStartAgain());
    }
}
