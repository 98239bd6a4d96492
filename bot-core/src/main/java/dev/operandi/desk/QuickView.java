package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.QuickTally;
import dev.operandi.polls.QuickTally.Showing;
import dev.operandi.polls.QuickTally.Shown;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The card of a quick poll: the question, its choices to press, and the figures as far as they may be shown. */
final class QuickView {
    private QuickView() {}

    static Message card(Run run, Subject.Quick quick, Lookup lookup) {
        Phrases p = RunViews.phrases(run, lookup);
        RunPhrases t = p.runs();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(quick.question()));
        if (run.isOpen()) {
            List<Button> choices = new ArrayList<>();
            for (int n = 0; n < quick.choices().size(); n++)
                choices.add(new Button(
                        PollAction.of(run, Verb.VOTE, String.valueOf(n)),
                        quick.choices().get(n)));
            blocks.add(new Block.Choices(choices));
            blocks.add(new Block.Note(t.quick().quickHow(quick.most())));
            blocks.add(new Block.Note(
                    run.terms().anonymous()
                            ? t.quick().quickAnonymous(run.rule().spreadFrom())
                            : t.quick().quickNamed()));
            blocks.add(new Block.Note(t.until(run.closesAt().atZone(run.terms().zone()))));
            blocks.addAll(figures(quick, shown(run, quick, lookup, false), t));
            blocks.add(new Block.Buttons(List.of(
                    RunViews.button(run, Verb.UNVOTE, t.quick().takeBackMyVote()),
                    RunViews.button(run, Verb.MANAGE, t.manage()))));
        } else if (run.course().state() == Run.State.CANCELLED) {
            blocks.add(new Block.Text(
                    t.cancelledAt(run.closesAt().atZone(run.terms().zone()))));
        } else {
            blocks.add(
                    new Block.Text(t.closedAt(run.closesAt().atZone(run.terms().zone()))));
            Shown result = run.course().result();
            if (result != null) blocks.addAll(figures(quick, result, t));
        }
        return new Message(quick.question(), blocks);
    }

    /** What may be shown of it now. */
    static Shown shown(Run run, Subject.Quick quick, Lookup lookup, boolean closed) {
        Showing showing =
                run.terms().anonymous() ? Showing.ANONYMOUS : quick.hidden() ? Showing.AT_CLOSE : Showing.LIVE;
        if (!closed && showing != Showing.LIVE) return new Shown.Later();
        return tally(run, quick, lookup).shown(showing, run.rule(), closed);
    }

    private static QuickTally tally(Run run, Subject.Quick quick, Lookup lookup) {
        List<Integer> votes = new ArrayList<>();
        for (int n = 0; n < quick.choices().size(); n++) votes.add(0);
        int voters = 0;
        for (var picked : lookup.picked(run.id()).entrySet()) {
            Set<Integer> choices = new HashSet<>(picked.getKey());
            for (int choice : choices) votes.set(choice, votes.get(choice) + picked.getValue());
            voters += picked.getValue();
        }
        return new QuickTally(votes, voters);
    }

    private static List<Block> figures(Subject.Quick quick, Shown shown, RunPhrases t) {
        if (shown instanceof Shown.Later)
            return List.of(new Block.Note(t.quick().quickHidden()));
        if (shown instanceof Shown.TooFew few)
            return List.of(new Block.Text(t.quick().quickTooFew(few.from())));
        if (shown instanceof Shown.Rounded rounded)
            return List.of(
                    chart(quick, rounded.percent(), wordsOf(quick, rounded, t)),
                    new Block.Note(t.quick().votersAtLeast(rounded.atLeast()) + " "
                            + t.report().spreadIn(rounded.stepPercent())));
        Shown.Exact exact = (Shown.Exact) shown;
        if (exact.voters() == 0) return List.of(new Block.Note(t.quick().voters(0)));
        List<Integer> percent = exact.votes().stream()
                .map(votes -> (int) Math.round(100.0 * votes / exact.voters()))
                .toList();
        return List.of(
                chart(quick, percent, wordsOf(quick, exact, t)),
                new Block.Note(t.quick().voters(exact.voters())));
    }

    private static Block chart(Subject.Quick quick, List<Integer> percent, List<String> words) {
        List<Block.Bar> bars = new ArrayList<>();
        for (int n = 0; n < percent.size(); n++)
            bars.add(new Block.Bar(quick.choices().get(n), Math.min(100, percent.get(n))));
        return new Block.Chart(quick.question(), bars, String.join("; ", words));
    }

    private static List<String> wordsOf(Subject.Quick quick, Shown.Rounded rounded, RunPhrases t) {
        List<String> words = new ArrayList<>();
        for (int n = 0; n < quick.choices().size(); n++)
            words.add(t.quick()
                    .votesPercent(quick.choices().get(n), rounded.percent().get(n)));
        return words;
    }

    private static List<String> wordsOf(Subject.Quick quick, Shown.Exact exact, RunPhrases t) {
        List<String> words = new ArrayList<>();
        for (int n = 0; n < quick.choices().size(); n++)
            words.add(t.quick().votes(quick.choices().get(n), exact.votes().get(n)));
        return words;
    }
}
