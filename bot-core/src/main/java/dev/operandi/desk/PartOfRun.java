package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Move;
import dev.operandi.polls.Run;
import dev.operandi.texts.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One envelope of a participant in a named run, in their direct conversation. The interview goes on like one of their own;
 * what it changes is contributed in the same turn, and once the run is over nothing is.
 */
final class PartOfRun {
    private final Contact contact;
    private final Envelope envelope;
    private final Lookup lookup;
    private final Interviewing interviewing;

    PartOfRun(Contact contact, Envelope envelope, Lookup lookup, Interviewing interviewing) {
        this.contact = contact;
        this.envelope = envelope;
        this.lookup = lookup;
        this.interviewing = interviewing;
    }

    /** Nobody ends the run before this turn is over. */
    Step<Talk> on(Interview part, Input input) {
        ForRun forRun = Objects.requireNonNull(part.forRun());
        Optional<Run> run = lookup.holdRun(forRun.run()).filter(held -> NamedParts.keeps(held, part));
        InterviewEngine engine = lookup.engine(part.set());
        Phrases phrases = Tongue.of(contact, engine.set());
        if (run.isEmpty()) return whisper(phrases.runs().takingPart().isOver());
        Optional<String> notAsked = TakingPart.notAsked(run.get(), contact, phrases.runs());
        if (run.get().isOpen() && notAsked.isPresent()) return whisper(notAsked.get());
        var notice = NamedParts.notice(run.get(), envelope.at(), phrases);
        Contribution contribution = new Contribution(run.get(), contact.person(), engine.inDialog());
        if (notice.open() && withdraws(input)) return withdrawn(part, run.get(), contribution, phrases);
        Step<Interview> step = engine.step(part, envelope.with(input), phrases, notice);
        Step<Talk> shown = interviewing.shown(part, step);
        return contribution
                .between(part, step.state())
                .map(cast -> new Step<>(shown.state().with(cast), shown.outputs(), shown.reply()))
                .orElse(shown);
    }

    private static boolean withdraws(Input input) {
        return input instanceof Input.Chose chose
                && Move.of(chose.action())
                        .filter(Move.Withdraw.class::isInstance)
                        .isPresent();
    }

    /** Nothing is left of it, and where it stood it says so. */
    private Step<Talk> withdrawn(Interview part, Run run, Contribution contribution, Phrases phrases) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(new Output.Forget(part.id()));
        if (part.isSomewhere()) outputs.add(new Output.Post(contact.slot(part.message()), NamedParts.withdrawn(run)));
        boolean said = part.isSomewhere() && interviewing.isInItsMessage();
        @Nullable Reply reply = said
                ? null
                : new Reply.Whisper(Message.of(phrases.runs().takingPart().withdrawn()));
        Talk talk = Talk.of(NamedParts.left(contact, part), contribution.withdrawn());
        return new Step<>(talk, outputs, reply);
    }

    private Step<Talk> whisper(String sentence) {
        return new Replies(contact).say(sentence);
    }
}
