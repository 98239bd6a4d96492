package dev.operandi.desk;

import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.chat.Step;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.texts.ElsewherePhrases;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.Map;

/** The form that shares a result was sent off. */
final class Sharing {
    private final Contact contact;
    private final String fresh;
    private final ElsewherePhrases t;

    /**
     * @param fresh an id that nothing has yet
     */
    Sharing(Contact contact, String fresh) {
        this.contact = contact;
        this.fresh = fresh;
        t = Tongue.of(contact).elsewhere();
    }

    /**
     * @param mine an interview of the person, finished
     * @param shownIn what its result is written in
     */
    Step<Talk> submitted(Input.Submitted form, Interview mine, Phrases shownIn) {
        Talk talk = new Talk(contact, null);
        if (!(form.values().get(InterviewEngine.SHARED_WITH) instanceof Field.Value.Somewhere there))
            return new Step<>(
                    talk, List.of(), new Reply.Invalid(Map.of(InterviewEngine.SHARED_WITH, t.pickAConversation())));
        Output shared =
                new Output.Post(new Slot(there.place(), numberIn(there.place())), PublicViews.shared(mine, shownIn));
        return new Step<>(talk, List.of(shared), new Reply.Whisper(Message.of(t.shared())));
    }

    /** A channel's messages are counted by nobody: a number that no other message there is likely to have. */
    private int numberIn(Place place) {
        return place instanceof Place.Channel ? fresh.hashCode() & Integer.MAX_VALUE : 1;
    }
}
