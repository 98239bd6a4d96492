package dev.operandi.desk;

import dev.operandi.chat.Output;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import java.util.Locale;
import java.util.Optional;

/** A page of the desk itself. */
enum Page {
    WELCOME,
    HELP,
    DATA,
    DELETE,
    AGAIN,
    NOT_SHARED;

    static final String KIND = "desk";

    /** Whether an answer on this page deletes something, so that only a plain word counts. */
    boolean decides() {
        return this == DELETE || this == AGAIN;
    }

    View view() {
        return new View(KIND, name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** In a new message. */
    Step<Talk> shownTo(Contact contact) {
        Contact seeing = contact.seeingBelow(view());
        return Step.of(new Talk(seeing, null), new Output.Post(seeing.newestSlot(), view()));
    }

    /** Empty when the view is none of the desk's, or of a page this version does not know. */
    static Optional<Page> of(View view) {
        if (!view.kind().equals(KIND)) return Optional.empty();
        for (Page page : values()) if (page.view().equals(view)) return Optional.of(page);
        return Optional.empty();
    }
}
