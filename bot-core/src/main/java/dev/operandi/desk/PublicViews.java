package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.Optional;

/** All that the bot ever shows where others read too. The language stands in the view, for there is nobody to ask. */
final class PublicViews {
    private static final String INVITATION = "invitation";
    private static final String SHARED = "shared";

    private PublicViews() {}

    /** To somebody who called the bot by its name. */
    static View invitation(Phrases phrases) {
        return new View(INVITATION, phrases.language().code());
    }

    /** A result as its owner has seen it in the preview. */
    static View shared(Interview interview, Phrases phrases) {
        return new View(SHARED, interview.id() + "/" + phrases.language().code());
    }

    static Optional<Message> draw(View view, Lookup lookup) {
        if (view.kind().equals(INVITATION)) return Optional.of(invitation(Phrases.in(new Language(view.id())), lookup));
        String language = view.id().substring(view.id().indexOf('/') + 1);
        return findShared(view, lookup).map(interview -> shared(interview, Phrases.in(new Language(language)), lookup));
    }

    /** The interview whose result was shared; empty when the view is another one, or the interview is gone. */
    static Optional<Interview> findShared(View view, Lookup lookup) {
        String[] parts = view.id().split("/", 2);
        if (!view.kind().equals(SHARED) || parts.length < 2) return Optional.empty();
        return lookup.findInterview(parts[0]).filter(Interview::finished);
    }

    private static Message invitation(Phrases p, Lookup lookup) {
        String setId = lookup.offered().get(0).ref().id();
        String words = p.elsewhere().invitation();
        return new Message(
                words,
                List.of(
                        new Block.Text(words),
                        new Block.Buttons(List.of(
                                new Button(DeskAction.start(setId), p.desk().start()))),
                        new Block.WayIn(p.elsewhere().wayIn())));
    }

    private static Message shared(Interview interview, Phrases phrases, Lookup lookup) {
        InterviewEngine engine = lookup.engine(interview.set());
        return engine.drawShared(interview, phrases);
    }
}
