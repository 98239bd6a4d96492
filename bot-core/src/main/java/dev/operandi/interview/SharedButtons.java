package dev.operandi.interview;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Button;
import dev.operandi.texts.Phrases;

/** Buttons an interview shows and the desk answers. */
public final class SharedButtons {
    public static final ActionId MY_DATA = new ActionId("d/data");
    public static final ActionId START_AGAIN = new ActionId("d/again");

    private SharedButtons() {}

    static Button myData(Phrases p) {
        return new Button(MY_DATA, p.desk().myData()).alsoTyped(p.desk().typedMyData());
    }

    static Button startAgain(Phrases p) {
        return new Button(START_AGAIN, p.result().startAgain())
                .alsoTyped(p.result().typedStartAgain());
    }
}
