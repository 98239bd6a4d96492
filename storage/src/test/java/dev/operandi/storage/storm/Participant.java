package dev.operandi.storage.storm;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import java.util.Map;
import java.util.Optional;

/** One person in the dialog of a run. What they answer or take back the platform delivers twice. */
final class Participant {
    private final PollBot bot;
    private final Person person;
    private final String run;

    Participant(PollBot bot, Person person, String run) {
        this.bot = bot;
        this.person = person;
        this.run = run;
    }

    /**
     * Presses the card's button, and goes on from who sees what.
     *
     * @return the question that is asked first
     */
    String begins() {
        bot.deliver(person, direct(), new Input.Chose(action("part")));
        var begin = new Input.Submitted(action("begin"), Map.of());
        return asked(bot.deliver(person, direct(), begin).orElseThrow()).orElseThrow();
    }

    /**
     * Answers a question with a choice.
     *
     * @return the next question; empty when the person has finished
     */
    Optional<String> answers(String question, String choice) {
        return asked(twice(new Input.Submitted(
                action("question/" + question), Map.of("answer", new Field.Value.Picked("choice/" + choice)))));
    }

    /** Takes back what was finished. */
    void withdraws() {
        twice(new Input.Submitted(action("finished"), Map.of("wish", new Field.Value.Picked("withdraw"))));
    }

    private ActionId action(String verb) {
        return new ActionId("p/" + run + "/" + verb);
    }

    private Place direct() {
        return new Place.Direct(person);
    }

    private Reply twice(Input input) {
        Envelope sent = bot.envelope(person, direct(), input);
        Reply reply = bot.deliver(sent).orElseThrow();
        bot.deliver(sent);
        return reply;
    }

    private Optional<String> asked(Reply reply) {
        if (!(reply instanceof Reply.Open open)) return Optional.empty();
        String form = open.form().action().value();
        String question = action("question/").value();
        if (!form.startsWith(question)) throw new AssertionError("Another form opened: " + form);
        return Optional.of(form.substring(question.length()));
    }
}
