package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Step;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.FaultSentences;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.QuickCommand;
import dev.operandi.polls.QuickFault;
import dev.operandi.polls.QuickPoll;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.texts.PollPhrases;
import dev.operandi.texts.RunPhrases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A quick poll in one line, posted where it was typed. */
final class QuickDesk {
    /** Where no deadline was given. */
    private static final Duration USUAL = Duration.ofDays(7);

    private final Contact contact;
    private final Envelope envelope;
    private final String fresh;
    private final Lookup lookup;
    private final RunPhrases t;
    private final PollPhrases p;
    private final ZoneId zone;
    private final Replies replies;

    /**
     * @param fresh an id that nothing has yet
     */
    QuickDesk(Contact contact, Envelope envelope, String fresh, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.fresh = fresh;
        this.lookup = lookup;
        t = Tongue.of(contact).runs();
        p = Tongue.of(contact).polls();
        zone = DeadlineFields.zone(contact);
        replies = new Replies(contact);
    }

    /** Empty when the line is no quick poll. */
    Optional<Step<Talk>> typed(String line) {
        QuickCommand command = QuickCommand.read(line, zone, envelope.at());
        if (command instanceof QuickCommand.Asked asked) return Optional.of(post(asked.poll()));
        if (command instanceof QuickCommand.Faulty faulty) return Optional.of(ask(line, faulty.faults()));
        return Optional.empty();
    }

    /** All that is wrong at once, how such a line looks, and what was typed: some platforms do not show it any more. */
    private Step<Talk> ask(String line, List<QuickFault> faults) {
        List<String> sentences = new ArrayList<>();
        for (QuickFault fault : faults) sentences.add(FaultSentences.of(fault, p, zone));
        return Step.whisper(
                replies.nothing(),
                new Message(
                        sentences.get(0),
                        List.of(
                                new Block.Bullets(sentences),
                                new Block.Note(p.quickExample()),
                                new Block.Text(t.quick().youTyped(line)))));
    }

    private Step<Talk> post(QuickPoll poll) {
        PollRules rules = lookup.pollRules();
        Optional<String> refusal = Objections.refusal(contact, lookup, t);
        if (refusal.isPresent()) return replies.say(refusal.get());
        if (!(envelope.place() instanceof Place.Channel place))
            return replies.say(t.quick().quickOnlyInChannels());
        if (poll.anonymous() && !rules.anonymity())
            return replies.say(t.starting().noAnonymity());
        Run run = run(poll, place, rules);
        return new Step<>(Talk.of(contact, run), Opening.of(run), null);
    }

    private Run run(QuickPoll poll, Place.Channel place, PollRules rules) {
        Terms terms = new Terms(
                poll.anonymous(),
                poll.anonymous() ? rules.threshold() : DisclosureRule.LOWEST_K,
                true,
                0,
                List.of(),
                true,
                false,
                poll.guests(),
                zone,
                Tongue.of(contact).language());
        Instant closes = poll.closes() == null ? envelope.at().plus(USUAL) : poll.closes();
        return Run.open(
                fresh,
                new Subject.Quick(poll.question(), poll.choices(), poll.most(), poll.hidden()),
                terms,
                contact.person(),
                place,
                envelope.at(),
                closes,
                Opening.cardNumber(fresh));
    }
}
