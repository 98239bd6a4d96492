package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an organiser sees of their runs, in private. */
final class OrganiserViews {
    static final String CONTROLS = "run-controls";
    static final String REPORT = "run-report-private";
    static final String EXPORT = "run-export";
    static final String PLACE_GONE = "run-place-gone";
    static final String ORGANISER_GONE = "run-organiser-gone";
    static final String HANDED = "run-handed";
    static final String NOT_POSTED = "run-not-posted";
    static final String CLOSE = "run-close";
    static final String CANCEL = "run-cancel";
    static final String DELETE = "run-delete";

    private static final String LIST = "run-list";
    private static final View ALL = new View(LIST, "all");
    private static final List<String> OF_ONE =
            List.of(CONTROLS, REPORT, EXPORT, PLACE_GONE, ORGANISER_GONE, HANDED, NOT_POSTED, CLOSE, CANCEL, DELETE);

    /** The others have ended long ago. */
    private static final int MOST_LISTED = 20;

    private OrganiserViews() {}

    /** Shows a page about a run in a new message of the direct conversation. */
    static Step<Talk> show(Contact contact, Run run, String kind) {
        View view = new View(kind, run.id());
        Contact seeing = contact.seeingBelow(view);
        return Step.of(Talk.of(seeing, run), new Output.Post(seeing.newestSlot(), view));
    }

    static Step<Talk> list(Contact contact, Lookup lookup) {
        Contact seeing = contact.seeingBelow(ALL);
        return Step.of(new Talk(seeing, null), new Output.Post(seeing.newestSlot(), ALL));
    }

    static boolean shows(View view) {
        return view.kind().equals(LIST) || OF_ONE.contains(view.kind());
    }

    /** Whether the page is about one run, whose id the view has. */
    static boolean isOfOne(View view) {
        return OF_ONE.contains(view.kind());
    }

    /** Whether an answer on the page ends something, so that only a plain word counts. */
    static boolean decides(View view) {
        return List.of(CLOSE, CANCEL, DELETE).contains(view.kind());
    }

    /** Empty when the view is none of these, or its run is gone. */
    static Optional<Message> draw(View view, Contact contact, Lookup lookup) {
        Phrases p = Tongue.of(contact);
        if (view.kind().equals(LIST)) return Optional.of(all(contact, lookup, p));
        if (!OF_ONE.contains(view.kind())) return Optional.empty();
        Optional<Run> run = lookup.findRun(view.id()).filter(one -> !one.isDeleted());
        return run.flatMap(one -> draw(view.kind(), one, contact, lookup, p));
    }

    private static Optional<Message> draw(String kind, Run run, Contact contact, Lookup lookup, Phrases p) {
        if (!lookup.pollRules().mayManage(contact.person(), run)) return Optional.empty(); // it was handed over since
        RunPhrases t = p.runs();
        String name = RunViews.name(run, p, lookup);
        return switch (kind) {
            case CONTROLS -> Optional.of(controls(run, t.organising().controlsTitle(name), contact, lookup, p));
            case HANDED -> Optional.of(controls(run, t.organising().handedToYou(name), contact, lookup, p));
            case PLACE_GONE -> Optional.of(placeGone(run, t.organising().placeGone(name), contact, lookup, p));
            case ORGANISER_GONE -> Optional.of(placeGone(run, t.organising().organiserGone(name), contact, lookup, p));
            case NOT_POSTED -> Optional.of(Message.of(t.starting().notPosted(name)));
            case REPORT ->
                run.subject() instanceof Subject.Quick
                        ? Optional.of(controls(run, t.organising().controlsTitle(name), contact, lookup, p))
                        : ReportView.draw(run, p, lookup);
            case EXPORT -> ReportRows.withFiles(run, p, lookup);
            case CLOSE ->
                Optional.of(decision(
                        run,
                        t.organising().closeReally(),
                        Verb.CLOSE_YES,
                        t.organising().yesCloseNow(),
                        p));
            case CANCEL ->
                Optional.of(decision(
                        run,
                        t.organising().cancelReally(),
                        Verb.CANCEL_YES,
                        t.organising().yesCancel(),
                        p));
            case DELETE ->
                Optional.of(decision(
                        run,
                        t.organising().deleteReally(),
                        Verb.DELETE_YES,
                        t.organising().yesDelete(),
                        p));
            default -> Optional.empty();
        };
    }

    private static Message all(Contact contact, Lookup lookup, Phrases p) {
        RunPhrases t = p.runs();
        List<Run> runs =
                lookup.runsOf(contact.person()).stream().limit(MOST_LISTED).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(t.organising().yourRuns()));
        List<Button> buttons = new ArrayList<>();
        for (Run run : runs) {
            String name = RunViews.name(run, p, lookup);
            ZonedDateTime closes = run.closesAt().atZone(run.terms().zone());
            String line = run.isOpen()
                    ? t.organising().runLine(name, closes)
                    : t.organising().closedLine(name, closes);
            buttons.add(
                    new Button(PollAction.of(run, Verb.MANAGE), t.organising().controlsTitle(name)).withDetail(line));
        }
        if (buttons.isEmpty()) blocks.add(new Block.Text(t.organising().noRuns()));
        else blocks.add(new Block.Choices(buttons));
        blocks.add(new Block.Buttons(List.of(PollDesk.startButton(p))));
        return new Message(t.organising().yourRuns(), blocks);
    }

    private static Message controls(Run run, String title, Contact contact, Lookup lookup, Phrases p) {
        RunPhrases t = p.runs();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(title));
        ZonedDateTime closes = run.closesAt().atZone(run.terms().zone());
        boolean answers = !run.terms().anonymous() && run.isOf(contact.person());
        if (run.isOpen()) {
            blocks.add(new Block.Text(t.until(closes)));
            blocks.add(new Block.Note(RunViews.turnout(run, t, lookup)));
            if (answers)
                blocks.add(new Block.Buttons(List.of(
                        RunViews.button(run, Verb.ANSWERS, t.organising().whoAnsweredWhat()))));
            blocks.add(new Block.Buttons(List.of(
                    RunViews.button(run, Verb.REMIND, t.organising().remind()),
                    RunViews.button(run, Verb.EXTEND, t.organising().extend()),
                    RunViews.button(run, Verb.POST_AGAIN, t.organising().postAgain()),
                    RunViews.button(run, Verb.HAND_OVER, t.organising().handOver()))));
            blocks.add(new Block.Buttons(List.of(
                    RunViews.button(run, Verb.CLOSE, t.organising().closeNow()),
                    RunViews.button(run, Verb.CANCEL, t.organising().cancelRun()),
                    RunViews.button(run, Verb.DELETE, t.organising().delete()))));
        } else {
            blocks.addAll(RunViews.ended(run, t));
            List<Button> ways = new ArrayList<>();
            if (run.course().report() != null) {
                ways.add(RunViews.button(run, Verb.DETAILS, t.report().details()));
                ways.add(RunViews.button(run, Verb.REMEDIES, t.report().remedies()));
                ways.add(RunViews.button(run, Verb.EXPORT, t.report().export()));
            }
            boolean closed = run.course().state() == Run.State.CLOSED;
            if (answers && closed)
                ways.add(RunViews.button(run, Verb.ANSWERS, t.organising().whoAnsweredWhat()));
            ways.add(RunViews.button(run, Verb.DELETE, t.organising().delete()));
            blocks.add(new Block.Buttons(ways));
        }
        return new Message(title, blocks);
    }

    /** With the report, once there is one: the place will not show it. */
    private static Message placeGone(Run run, String title, Contact contact, Lookup lookup, Phrases p) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(title));
        ReportView.draw(run, p, lookup).ifPresentOrElse(report -> blocks.addAll(report.blocks()), () -> {
            Message controls = controls(run, RunViews.name(run, p, lookup), contact, lookup, p);
            blocks.addAll(controls.blocks());
        });
        return new Message(title, blocks);
    }

    private static Message decision(Run run, String question, Verb yes, String label, Phrases p) {
        return new Message(
                question,
                List.of(
                        new Block.Text(question),
                        new Block.Buttons(List.of(
                                RunViews.button(run, yes, label)
                                        .alsoTyped(p.desk().typedYes()),
                                RunViews.button(run, Verb.MANAGE, p.elsewhere().cancel())
                                        .alsoTyped(p.desk().typedNo())))));
    }
}
