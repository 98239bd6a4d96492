package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Fault;
import java.io.IOException;
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
    private final AtomicInteger calls = new AtomicInteger();
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

        int begun = talkers.stream().mapToInt(talker -> talker.messages).sum();
        int posts = talkers.stream()
                .mapToInt(talker -> slack.screens.posts(talker.person.direct()))
                .sum();
        assertThat(posts - begun).isBetween(0, cutAfterPosting.get() - cutBefore);
        assertThat(calls.get() - before).isGreaterThan(actions / 2);
    }

    @Override
    public void close() {
        slack.close();
    }

    /** One call in twenty fails: with a status, by being cut off before or after it was carried out, or for being too many. */
    private Fault fault(String method) {
        int call = calls.incrementAndGet();
        if (call % 20 != 0 || method.equals("auth.test") || method.equals("bots.info")) return Fault.NONE;
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
