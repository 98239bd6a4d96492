package dev.operandi.desk;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Step;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Cast;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One press on the card of a quick poll. What was noted is told to the person alone. */
final class Voting {
    private final Contact contact;
    private final Envelope envelope;
    private final Run run;
    private final Subject.Quick quick;
    private final List<Integer> picked;
    private final Phrases phrases;
    private final RunPhrases t;
    private final Replies replies;

    Voting(Contact contact, Envelope envelope, Run run, Subject.Quick quick, Lookup lookup) {
        this.contact = contact;
        this.envelope = envelope;
        this.run = run;
        this.quick = quick;
        picked = lookup.participation(run, contact.person()).picked();
        phrases = RunViews.phrases(run, contact, lookup);
        t = phrases.runs();
        replies = new Replies(contact);
    }

    Step<Talk> step(PollAction action) {
        Optional<String> refusal = TakingPart.refusal(run, contact, envelope.at(), t);
        if (refusal.isPresent()) return replies.say(refusal.get());
        if (action.verb() == Verb.UNVOTE)
            return picked.isEmpty()
                    ? replies.say(t.quick().nothingToTakeBack())
                    : cast(List.of(), t.quick().voteTakenBack());
        int choice = number(action.argument());
        if (choice < 0 || choice >= quick.choices().size())
            return replies.say(phrases.desk().oldButton());
        return quick.most() == 1 ? one(choice) : oneOfSeveral(choice);
    }

    private static int number(String argument) {
        return argument.matches("[0-9]{1,2}") ? Integer.parseInt(argument) : -1;
    }

    /** The same once more is a double click, and said again. */
    private Step<Talk> one(int choice) {
        String noted = t.quick().voted(quick.choices().get(choice));
        return picked.equals(List.of(choice)) ? replies.say(noted) : cast(List.of(choice), noted);
    }

    private Step<Talk> oneOfSeveral(int choice) {
        List<Integer> after = new ArrayList<>(picked);
        if (!after.remove(Integer.valueOf(choice))) after.add(choice);
        if (after.size() > quick.most()) return replies.say(t.quick().tooManyPicked(quick.most()));
        after.sort(null);
        if (after.isEmpty()) return cast(after, t.quick().voteTakenBack());
        return cast(
                after,
                t.quick().votedSome(after.stream().map(quick.choices()::get).toList()));
    }

    /** The figures on the card change with it, where they are shown. */
    private Step<Talk> cast(List<Integer> choices, String sentence) {
        @Nullable Participation participation = choices.isEmpty() ? null : Participation.picking(choices);
        Talk talk = Talk.of(contact, new Cast(run, contact.person(), participation, null));
        boolean live = !run.terms().anonymous() && !quick.hidden();
        Step<Talk> told = Step.whisper(talk, Message.of(sentence));
        return live ? new Step<>(talk, List.of(Running.card(run)), told.reply()) : told;
    }
}
