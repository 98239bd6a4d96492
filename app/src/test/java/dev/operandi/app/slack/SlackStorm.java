package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Fault;
import dev.operandi.chat.Person;
import dev.operandi.storage.JdbcStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A whole company at once in Slack, some of it twice, where one call in twenty fails. It asserts that nothing is lost or doubled. */
public final class SlackStorm implements AutoCloseable {
    private static final int PEOPLE = 100;

    /** Of what people do, one in so many reaches the bot twice. */
    private static final int TWICE = 10;

    private static final Pattern NUMBER = Pattern.compile("\\(Question ([0-9]+)");

    private final SlackStandIn slack;
    private final Function<String, SlackUser> people;
    private final List<Talker> all = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger cutAfterPosting = new AtomicInteger();
    private int storms;

    SlackStorm(SlackStandIn slack, Function<String, SlackUser> people) {
        this.slack = slack;
        this.people = people;
    }

    /** At a bot that listens to this port, with a Slack of its own. */
    public static SlackStorm at(int port) throws IOException {
        SlackStandIn slack = new SlackStandIn();
        SignedHttp line = new SignedHttp(port, Clock.systemUTC());
        return new SlackStorm(slack, id -> new SlackUser(id, slack, line, () -> {}));
    }

    /** What an operator sets for that. */
    public Map<String, String> variables() {
        return Map.of(
                "SLACK_API_URL", slack.url() + "/api",
                "SLACK_BOT_TOKEN", SlackStandIn.TOKEN,
                "SLACK_SIGNING_SECRET", SignedHttp.SECRET);
    }

    /**
     * Each time with other people.
     *
     * @param actions of all of them together; those that reach the bot twice count twice
     */
    public void rages(int actions) throws Exception {
        slack.faults = this::fault;
        int storm = ++storms;
        int before = calls.get();
        int cutBefore = cutAfterPosting.get();
        List<Talker> talkers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) talkers.add(new Talker(people.apply("U" + storm + "P" + i), actions / PEOPLE));
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        List<Future<?>> talks = new ArrayList<>();
        for (Talker talker : talkers) talks.add(threads.submit(talker::talks));
        for (Future<?> talk : talks) talk.get();
        slack.faults = method -> Fault.NONE;
        talks.clear();
        for (Talker talker : talkers) talks.add(threads.submit(talker::isWhereTheScreenSays));
        for (Future<?> talk : talks) talk.get();
        threads.shutdown();
        all.addAll(talkers);

        int begun = talkers.stream().mapToInt(talker -> talker.messages).sum();
        int posts = talkers.stream()
                .mapToInt(talker -> slack.screens.posts(talker.person.direct()))
                .sum();
        assertThat(posts - begun).isBetween(0, cutAfterPosting.get() - cutBefore);
        assertThat(calls.get() - before).isGreaterThan(actions / 2);
    }

    /** How many calls the bot made, and how many of them failed. */
    public String told() {
        return calls.get() + " calls to Slack, " + failed.get() + " of them failed";
    }

    /**
     * What is kept once the bot has ended: every answer that was given, once.
     *
     * @return how many answers
     */
    public int isAllKept(Path folder) {
        try (JdbcStore store = JdbcStore.open(folder)) {
            store.change(tx -> {
                for (Talker talker : all) {
                    List<Integer> kept = tx.listInterviews(new Person("slack", "T0001", talker.person.id)).stream()
                            .map(interview -> interview.answers().asked())
                            .toList();
                    assertThat(kept).containsExactlyInAnyOrderElementsOf(talker.answers);
                }
            });
        }
        return all.stream()
                .flatMap(talker -> talker.answers.stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public void close() {
        slack.close();
    }

    /** One call in twenty fails: with a status, by being cut off before or after it was carried out, or for being too many. */
    private Fault fault(String method) {
        int call = calls.incrementAndGet();
        if (call % 20 != 0 || method.equals("auth.test") || method.equals("bots.info")) return Fault.NONE;
        failed.incrementAndGet();
        int failure = call / 20;
        if (failure % 32 == 0) return Fault.LIMITED; // which holds up everybody's edits for a second or more
        if (failure % 4 == 1) return Fault.CUT_BEFORE;
        if (failure % 4 != 2) return Fault.STATUS_500;
        if (method.equals("chat.postMessage")) cutAfterPosting.incrementAndGet();
        return Fault.CUT_AFTER;
    }

    /** Somebody who answers as fast as the next question is there, and begins again after each result. */
    private static final class Talker {
        final SlackUser person;
        /** How many questions they have answered, of each interview. */
        final List<Integer> answers = new ArrayList<>();

        int messages;
        private final int each;
        private int done;

        Talker(SlackUser person, int each) {
            this.person = person;
            this.each = each;
        }

        void talks() {
            person.commands(person.direct(), "start");
            messages = 1;
            Shown shown = person.sees("[Begin]");
            answers.add(0);
            for (done = 2; done <= each; done++) {
                boolean finished = shown.has("Start again");
                int before = number(shown).orElse(0);
                Shown.Pressable next = finished
                        ? Shown.find(shown.blocks(), "Start again").orElseThrow()
                        : shown.pressables().get(0);
                assertThat(person.presses(shown, next).status()).isEqualTo(200);
                if (done % TWICE == 0) {
                    assertThat(person.again().status()).isEqualTo(200);
                    done++;
                }
                Shown above = shown;
                shown = finished ? person.sees("[Begin]") : person.seesSomethingElse(above);
                if (finished) messages++;
                else assertThat(number(shown).orElse(before + 1)).isEqualTo(before + 1);
                if (finished) answers.add(0);
                else if (before > 0) answers.set(answers.size() - 1, answers.get(answers.size() - 1) + 1);
            }
        }

        /** Asked where they are, the bot says what stands there already. */
        void isWhereTheScreenSays() {
            Shown last = person.newest();
            person.says("where was I");
            messages++;
            Shown now = person.sees("Here is where you were.");
            assertThat(title(now)).isEqualTo(title(last));
            assertThat(number(now)).isEqualTo(number(last));
        }

        private static String title(Shown shown) {
            return shown.onThePhone()
                    .lines()
                    .filter(line -> line.startsWith("# "))
                    .findFirst()
                    .orElseThrow();
        }

        private static Optional<Integer> number(Shown shown) {
            return NUMBER.matcher(shown.onThePhone())
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .findFirst();
        }
    }
}
