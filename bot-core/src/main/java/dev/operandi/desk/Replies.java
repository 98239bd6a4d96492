package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import java.util.List;
import java.util.Map;

/** Steps that answer the open request, and change nothing. */
record Replies(Contact contact) {
    Step<Talk> say(String sentence) {
        return say(Message.of(sentence));
    }

    Step<Talk> say(Message message) {
        return Step.whisper(nothing(), message);
    }

    Step<Talk> invalid(Map<String, String> sentences) {
        return new Step<>(nothing(), List.of(), new Reply.Invalid(sentences));
    }

    /**
     * @param press what to do where the form could not be opened
     * @param opener opens it then
     */
    Step<Talk> open(Form form, String press, Button opener) {
        Message again = new Message(press, List.of(new Block.Text(press), new Block.Buttons(List.of(opener))));
        return new Step<>(nothing(), List.of(), new Reply.Open(form, again));
    }

    Talk nothing() {
        return new Talk(contact, null);
    }
}
