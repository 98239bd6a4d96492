package dev.operandi.benchmarks;

import static dev.operandi.testkit.Samples.SMALL;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Standing;
import dev.operandi.polls.Run;
import dev.operandi.questions.InterviewRules;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one more ballot costs in runs that have a hundred and in a run that has a hundred thousand, in turns at the one and at the
 * other: the whole turn of the last answer, of somebody who has given no other. The run asks a single question, so that little hides
 * what the database does.
 */
public final class BallotCost {
    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int THREADS = 8;
    private static final int TURNS = 2_000;

    /** Until the code is compiled. */
    private static final int ROUNDS_BEFORE = 4;

    private static final String QUESTION = SMALL.anchors().get(0);
    private static final String CHOICE =
            SMALL.getQuestion(QUESTION).choices().get(0).id();

    private BallotCost() {}

    /** Runs with so many ballots in a database of their own, and what a turn there took in each round. */
    private static final class Side {
        final int ballots;
        final PollStore polls;
        final List<Double> processorMicros = new ArrayList<>();
        final List<Double> wallMicros = new ArrayList<>();
        private List<Run> runs = List.of();
        private int opened;

        Side(String database, int ballots) throws IOException {
            this.ballots = ballots;
            polls = new PollStore(database, oneQuestion());
        }

        /** A round gives a run no more ballots than it has; where that would not do, there are others in the next round. */
        void prepare() {
            if (ballots >= TURNS && !runs.isEmpty()) return;
            for (Run run : runs) polls.store().change(tx -> tx.runs().remove(run.id()));
            List<Run> fresh = new ArrayList<>();
            for (int n = 0; n < Math.max(1, TURNS / ballots); n++) fresh.add(polls.open("r" + ++opened, ballots));
            runs = fresh;
        }

        Run run(int turn) {
            return runs.get(turn * runs.size() / TURNS);
        }
    }

    /**
     * Prints medians.
     *
     * @param args {@code sqlite} or {@code postgresql}, and how many rounds
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = Objects.requireNonNull(System.out);
        int rounds = Integer.parseInt(args[1]);
        List<Side> sides = List.of(new Side(args[0], FEW), new Side(args[0], MANY));
        AtomicLong people = new AtomicLong();
        for (int round = -ROUNDS_BEFORE; round < rounds; round++)
            for (Side side : sides) {
                side.prepare();
                double processor = TurnCost.processorMicros(side.polls.process());
                long began = System.nanoTime();
                vote(side, people);
                if (round < 0) continue;
                side.wallMicros.add((System.nanoTime() - began) / 1e3 / TURNS);
                side.processorMicros.add((TurnCost.processorMicros(side.polls.process()) - processor) / TURNS);
            }
        for (Side side : sides) {
            out.printf(
                    Locale.ROOT,
                    "%s, a ballot more than %d: %.0f us of processor time, %.0f us%n",
                    args[0],
                    side.ballots,
                    median(side.processorMicros),
                    median(side.wallMicros));
            side.polls.close();
        }
        out.printf(
                Locale.ROOT,
                "that is %.2f times as much processor time, and %.2f times as much time%n",
                median(sides.get(1).processorMicros) / median(sides.get(0).processorMicros),
                median(sides.get(1).wallMicros) / median(sides.get(0).wallMicros));
    }

    private static void vote(Side side, AtomicLong people) throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < THREADS; n++)
            threads.add(new Thread(() -> {
                for (int turn = turns.getAndIncrement(); turn < TURNS; turn = turns.getAndIncrement())
                    finish(side.polls, side.run(turn), people.incrementAndGet());
            }));
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
    }

    private static void finish(PollStore polls, Run run, long who) {
        Person person = new Person("slack", PollStore.TENANT, "U" + who);
        Input sent = new Input.Submitted(
                new ActionId("p/" + run.id() + "/question/" + QUESTION),
                Map.of("answer", new Field.Value.Picked("choice/" + CHOICE)));
        Reply reply = polls.inbox()
                .receive(new Envelope("submission/" + who, person, new Place.Direct(person), PollStore.NOON, null, sent)
                        .knowing(null, Standing.MEMBER))
                .orElseThrow();
        if (!(reply instanceof Reply.Whisper)) throw new IllegalStateException("Not finished with one answer");
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static QuestionSet oneQuestion() {
        InterviewRules rules = SMALL.rules();
        return new QuestionSet(
                SMALL.ref(),
                SMALL.original(),
                SMALL.title(),
                SMALL.about(),
                SMALL.estimated(),
                new InterviewRules(
                        1,
                        1,
                        rules.stop(),
                        rules.mixed(),
                        rules.gainFloor(),
                        rules.cover(),
                        rules.purePrior(),
                        rules.eps(),
                        rules.rho(),
                        rules.notSureRate()),
                SMALL.models(),
                SMALL.challenges(),
                SMALL.questions(),
                SMALL.anchors(),
                SMALL.remedies(),
                SMALL.mixtures(),
                SMALL.sources(),
                SMALL.glossary());
    }
}
