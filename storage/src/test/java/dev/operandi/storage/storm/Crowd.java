package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.SMALL;

import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Move;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Choice;
import dev.operandi.storage.storm.Click.Kind;
import dev.operandi.turn.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * People who all click at once. Each does one thing after the other; what fails is delivered again, as a platform would,
 * and now and then so is what was kept.
 */
final class Crowd implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int PERSONS = 64;

    private final Bot bot;
    private final Diary diary;
    private final String run;
    private final boolean shared;
    private final List<Thread> threads = new ArrayList<>();
    private final ExecutorService redeliveries = Executors.newCachedThreadPool(Crowd::daemon);
    private volatile boolean closing;

    /**
     * @param run unlike that of any other crowd on this database
     * @param seed of everything they decide
     * @param shared whether others click as the same persons at the same time
     */
    Crowd(Bot bot, Diary diary, String run, long seed, boolean shared) {
        this.bot = bot;
        this.diary = diary;
        this.run = run;
        this.shared = shared;
        for (int number = 0; number < THREADS; number++) {
            int own = number;
            threads.add(daemon(() -> live(own, new Random(seed * THREADS + own))));
        }
    }

    void start() {
        threads.forEach(Thread::start);
    }

    private void live(int number, Random chance) {
        @Nullable Click click = null;
        for (int count = 0; !closing; ) {
            try {
                if (click == null) {
                    click = next(run + "." + number + "." + count++, number, chance);
                    diary.says(click);
                }
                boolean refused = deliver(click, chance.nextInt(8));
                diary.kept(click, refused);
                click = null;
            } catch (StoreException e) {
                diary.failed(e);
            }
        }
    }

    private boolean deliver(Click click, int roll) {
        if (roll > 1) return click.reach(bot);
        if (roll == 1) {
            boolean refused = click.reach(bot);
            boolean refusedAgain = click.reach(bot);
            return refused || refusedAgain;
        }
        CompletableFuture<Boolean> twin = CompletableFuture.supplyAsync(() -> click.reach(bot), redeliveries);
        boolean refused = click.reach(bot);
        try {
            return twin.join() || refused;
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreException failed) throw failed;
            throw e;
        }
    }

    private Click next(String id, int number, Random chance) {
        int one = shared ? chance.nextInt(PERSONS) : number + THREADS * chance.nextInt(PERSONS / THREADS);
        String person = "p" + one;
        int roll = chance.nextInt(100);
        if (roll < 10) return click(id, "-", Kind.BELL, bot.now().toEpochMilli() + chance.nextInt(1500) + "");
        if (roll < 14) return begin(id, "guest" + id); // who never comes back
        if (roll < 20) return click(id, person, Kind.COMMAND, roll < 17 ? "help" : "start");
        @Nullable Interview current = bot.store().transact(tx -> {
            Contact contact = tx.findContact(Click.person(person)).orElse(Contact.of(Click.person(person)));
            return contact.current() == null
                    ? null
                    : tx.findInterview(contact.current()).orElse(null);
        });
        return current == null || current.finished()
                ? begin(id, person)
                : inInterview(id, person, current, roll, chance);
    }

    private Click inInterview(String id, String person, Interview current, int roll, Random chance) {
        if (current.screen() instanceof Screen.Introduction)
            return click(
                    id, person, Kind.MOVE, new Move.Begin().in(current.id()).value());
        if (!(current.screen() instanceof Screen.Asking asking))
            throw new IllegalStateException("Nobody asked for this screen");
        if (roll < 30 && current.answers().asked() > 0) return stale(id, person, current);
        List<Choice> choices = SMALL.getQuestion(asking.questionId()).choices();
        String choice = choices.get(chance.nextInt(choices.size())).id();
        return answer(id, person, Kind.ANSWER, current, asking.questionId(), choice);
    }

    private Click stale(String id, String person, Interview current) {
        String question = current.answers().given().get(0).questionId();
        String given = current.answers().findChosen(question).orElseThrow();
        String another = SMALL.getQuestion(question).choices().stream()
                .map(Choice::id)
                .filter(choice -> !choice.equals(given))
                .findFirst()
                .orElseThrow();
        return answer(id, person, Kind.STALE, current, question, another);
    }

    private Click answer(String id, String person, Kind kind, Interview current, String question, String choice) {
        return click(
                id,
                person,
                kind,
                new Move.Give(question, new Answer.Chosen(choice))
                        .in(current.id())
                        .value());
    }

    private Click begin(String id, String person) {
        return click(id, person, Kind.BEGIN, "d/begin/" + SMALL.ref().id());
    }

    private Click click(String id, String person, Kind kind, String what) {
        return new Click(id, person, bot.now(), kind, what);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        return thread;
    }

    /** They do nothing more; what just failed is not delivered again. */
    @Override
    public void close() throws InterruptedException {
        closing = true;
        for (Thread thread : threads) thread.join();
        redeliveries.shutdown();
    }
}
