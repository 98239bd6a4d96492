package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.DisclosureRule;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a place sees of a run: its card, a reminder, and its report. All in the language of the place. */
final class RunViews {
    private static final String CARD = "run-card";
    private static final String REMINDER = "run-reminder";
    private static final String REPORT = "run-report";

    private RunViews() {}

    static View card(Run run) {
        return new View(CARD, run.id());
    }

    static View reminder(Run run) {
        return new View(REMINDER, run.id());
    }

    static View report(Run run) {
        return new View(REPORT, run.id());
    }

    /** Empty when the view shows no run, or the run is gone. */
    static Optional<Message> draw(View view, Lookup lookup) {
        Optional<Run> run = findRun(view, lookup);
        if (run.isEmpty()) return Optional.empty();
        return switch (view.kind()) {
            case CARD -> Optional.of(card(run.get(), lookup));
            case REMINDER -> run.filter(Run::isOpen).map(open -> reminder(open, lookup));
            case REPORT -> ReportView.draw(run.get(), phrases(run.get(), lookup), lookup);
            default -> Optional.empty();
        };
    }

    /** The run a message in a place shows; empty when it shows none. */
    static Optional<Run> findRun(View view, Lookup lookup) {
        boolean ofARun = List.of(CARD, REMINDER, REPORT).contains(view.kind());
        return ofARun ? lookup.findRun(view.id()).filter(run -> !run.isDeleted()) : Optional.empty();
    }

    /** Of the place; of the organiser where the run's set does not speak it. */
    static Phrases phrases(Run run, Lookup lookup) {
        Phrases wanted = Phrases.in(run.terms().language());
        return findSet(run, lookup)
                .filter(set -> !set.speaks(wanted.language()))
                .map(set -> Phrases.in(set.original()))
                .orElse(wanted);
    }

    static Optional<QuestionSet> findSet(Run run, Lookup lookup) {
        return run.subject() instanceof Subject.Diagnosis diagnosis
                ? Optional.of(lookup.engine(diagnosis.set()).set())
                : Optional.empty();
    }

    /** What the run asks, in a few words. */
    static String name(Run run, Phrases phrases, Lookup lookup) {
        if (run.subject() instanceof Subject.Quick quick) return quick.question();
        return findSet(run, lookup).orElseThrow().title().in(phrases.language());
    }

    static Button button(Run run, Verb verb, String label) {
        return new Button(PollAction.of(run, verb), label);
    }

    private static Button takePart(Run run, RunPhrases t) {
        return button(run, NamedParts.areIn(run) ? Verb.JOIN : Verb.PART, t.takePart());
    }

    private static Message card(Run run, Lookup lookup) {
        if (run.subject() instanceof Subject.Quick quick) return QuickView.card(run, quick, lookup);
        Phrases p = phrases(run, lookup);
        RunPhrases t = p.runs();
        String title = t.cardTitle(name(run, p, lookup));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(title));
        findSet(run, lookup)
                .ifPresent(set -> blocks.add(new Block.Text(set.about().in(p.language()))));
        if (run.isOpen()) {
            blocks.addAll(promises(run, p));
            blocks.add(new Block.Note(turnout(run, t, lookup)));
            if (run.course().ending()) blocks.add(new Block.Note(t.unfinishedIsDeleted()));
            blocks.add(new Block.Buttons(List.of(takePart(run, t), button(run, Verb.MANAGE, t.manage()))));
        } else blocks.addAll(ended(run, t));
        return new Message(title, blocks);
    }

    /** How it ended, and where the report is. */
    static List<Block> ended(Run run, RunPhrases t) {
        boolean cancelled = run.course().state() == Run.State.CANCELLED;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                cancelled
                        ? t.cancelledAt(run.closesAt().atZone(run.terms().zone()))
                        : t.closedAt(run.closesAt().atZone(run.terms().zone()))));
        if (!cancelled)
            blocks.add(new Block.Note(run.terms().toPlace() ? t.reportIsBelow() : t.reportWentToOrganiser()));
        return blocks;
    }

    static String turnout(Run run, RunPhrases t, Lookup lookup) {
        Terms terms = run.terms();
        if (!terms.anonymous()) return t.tookPartExactly(lookup.countBallots(run.id()), terms.asked());
        return t.tookPart(run.course().shown().atLeast(), run.rule().threshold(), DisclosureRule.about(terms.asked()));
    }

    /** Who sees what, from how many on, until when. */
    static List<Block> promises(Run run, Phrases p) {
        RunPhrases t = p.runs();
        Terms terms = run.terms();
        List<String> lines = new ArrayList<>();
        if (terms.anonymous()) {
            lines.add(t.anonymous(run.rule().threshold()));
            lines.add(t.whatAnonymityIsNot(run.rule().threshold()));
        } else lines.add(t.named());
        lines.add(terms.toPlace() ? t.reportGoesToPlace() : t.reportGoesToOrganiser());
        lines.add(t.until(run.closesAt().atZone(terms.zone())));
        lines.add(t.mayWithdraw());
        return List.of(new Block.Bullets(lines));
    }

    private static Message reminder(Run run, Lookup lookup) {
        Phrases p = phrases(run, lookup);
        RunPhrases t = p.runs();
        String words = t.reminder(
                name(run, p, lookup), run.closesAt().atZone(run.terms().zone()));
        return new Message(words, List.of(new Block.Text(words), new Block.Buttons(List.of(takePart(run, t)))));
    }
}
