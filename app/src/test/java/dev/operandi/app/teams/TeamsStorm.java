package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.teams.TeamsStandIn.Fault;
import dev.operandi.storage.JdbcStore;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A whole company at once in Teams, some of it twice, where one call in twenty fails. It asserts that nothing is lost or doubled. */
final class TeamsStorm implements AutoCloseable {
    private static final int PEOPLE = 100;
    private static final int ONE_CALL_IN = 20;

    /** Teams takes 30 messages and edits a second. */
    private static final Duration LONGEST_TO_SEND = Duration.ofMinutes(2);

    /** Longer than the bot takes from one look at its outbox to the next. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(12);

    private final IdentityStandIn identity = new IdentityStandIn();
    private final TeamsStandIn teams = new TeamsStandIn();
    private final int port;
    private final TeamsHttp line;
    private final List<TeamsTalker> all = new ArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger cutAfterPosting = new AtomicInteger();
    private int storms;

    /** At a bot that listens to this port. */
    TeamsStorm(int port) throws Exception {
        this.port = port;
        line = new TeamsHttp(port, identity, Clock.systemUTC());
    }

    /** What an operator sets for that. */
    Map<String, String> variables() {
        return TeamsOffice.variables(port, identity, teams);
    }

    /**
     * Each time with other people.
     *
     * @param actions of all of them together; those that reach the bot twice count twice
     */
    void rages(int actions) throws Exception {
        int storm = ++storms;
        int before = calls.get();
        int failedBefore = failed.get();
        int cutBefore = cutAfterPosting.get();
        List<TeamsTalker> talkers = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            TeamsUser person = new TeamsUser("1storm" + storm + "-" + i, teams, line, () -> {});
            talkers.add(new TeamsTalker(person, teams.chats, actions / PEOPLE));
        }
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        teams.faults = this::fault;
        all(threads, talkers.stream().<Runnable>map(talker -> talker::talks).toList());
        teams.faults = method -> Fault.NONE;
        all(
                threads,
                talkers.stream()
                        .<Runnable>map(talker -> talker::isWhereTheScreenSays)
                        .toList());
        threads.shutdown();
        all.addAll(talkers);

        int asked = talkers.stream().mapToInt(TeamsTalker::messages).sum();
        int posts = talkers.stream()
                .mapToInt(talker -> teams.chats.posts(talker.person().direct()))
                .sum();
        assertThat(posts).isLessThanOrEqualTo(asked + cutAfterPosting.get() - cutBefore);
        // the faster people press, the more edits of one message become one
        assertThat(calls.get() - before).isGreaterThan(actions / 6);
        assertThat(failed.get() - failedBefore).isGreaterThanOrEqualTo(actions / 100);
    }

    /** Waits for an outbox that stays empty: what the bot tells of it is as old as its last look. */
    void isAllSent() {
        AtomicLong emptySince = new AtomicLong(System.nanoTime());
        TeamsStandIn unusedTeams = teams.chats
                .within(LONGEST_TO_SEND, () -> {
                    long now = System.nanoTime();
                    if (waiting() != 0) emptySince.set(now);
                    return now - emptySince.get() > BETWEEN_LOOKS.toNanos() ? Optional.of(teams) : Optional.empty();
                })
                .orElseThrow(() -> new AssertionError("There are still " + waiting() + " messages to send"));
    }

    private static void all(ExecutorService threads, List<Runnable> work) throws Exception {
        List<Future<?>> done = new ArrayList<>();
        for (Runnable one : work) done.add(threads.submit(one));
        for (Future<?> one : done) one.get();
    }

    /** How many messages the bot has not sent yet, as it measured a moment ago. */
    private int waiting() {
        URI figures = URI.create("http://127.0.0.1:" + port + "/metrics");
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(figures).build(), HttpResponse.BodyHandlers.ofString());
            return answer.body()
                    .lines()
                    .filter(one -> one.startsWith("operandi_outbox_rows "))
                    .mapToInt(one -> (int) Double.parseDouble(one.substring(one.indexOf(' '))))
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many calls the bot made, and how many of them failed. */
    String told() {
        return calls.get() + " calls to Teams, " + failed.get() + " of them failed";
    }

    /**
     * What is kept once the bot has ended: every answer that was given, once; and nothing left to send.
     *
     * @return how many answers
     */
    int isAllKept(Path folder) {
        try (JdbcStore store = JdbcStore.open(folder)) {
            store.change(tx -> {
                for (TeamsTalker talker : all) {
                    List<Integer> kept = tx.listInterviews(talker.person().known()).stream()
                            .map(interview -> interview.answers().asked())
                            .toList();
                    assertThat(kept).containsExactlyInAnyOrderElementsOf(talker.answers());
                }
                assertThat(tx.waiting(Instant.now()).rows()).isZero();
            });
        }
        return all.stream()
                .flatMap(talker -> talker.answers().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** One call in twenty fails: with a status, for being too many, or by being cut off before or after it was carried out. */
    private Fault fault(String method) {
        int call = calls.incrementAndGet();
        if (call % ONE_CALL_IN != 0) return Fault.NONE;
        failed.incrementAndGet();
        return switch (call / ONE_CALL_IN % 5) {
            case 0 -> Fault.LIMITED;
            case 1 -> Fault.CUT_BEFORE;
            case 2 -> Fault.STATUS_502;
            case 3 -> method.equals("POST") ? Fault.STATUS_502 : Fault.STATUS_500; // a post that broke is not repeated
            default -> {
                if (method.equals("POST")) cutAfterPosting.incrementAndGet();
                yield Fault.CUT_AFTER;
            }
        };
    }

    @Override
    public void close() {
        teams.close();
        identity.close();
    }
}
