package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.turn.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Socket Mode against a stand-in that speaks as Slack does. */
@Timeout(60)
class SlackSocketTest {
    private static final String MESSAGE = Payloads.text("event-message.json");
    private static final String PRESSED = Payloads.text("action-in-direct-message.json");
    private static final String COMMAND =
            "{\"command\":\"/operandi\",\"text\":\"start\",\"user_id\":\"U0ANN\",\"team_id\":\"T0001\","
                    + "\"channel_id\":\"C0100\",\"trigger_id\":\"1.2.3\",\"is_enterprise_install\":\"false\"}";

    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.operandi.slack.SlackSocket");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Slackside bot = new Slackside();
    private SocketSlack slack;
    private SlackSocket socket;

    @BeforeEach
    void open() throws Exception {
        lines.start();
        ours.setLevel(Level.TRACE);
        ours.setAdditive(false);
        ours.addAppender(lines);
        slack = new SocketSlack();
        socket = new SlackSocket(bot.at(slack.address()), "xapp-SECRET", bot.bot, Duration.ofMillis(5));
    }

    @AfterEach
    void close() throws Exception {
        socket.close();
        slack.close();
        bot.close();
        ours.detachAppender(lines);
        ours.setAdditive(true);
        ours.setLevel(Level.OFF);
    }

    @Test
    void thereAreTwoConnections() {
        assertThat(socket.connected()).isZero();

        socket.start();

        eventually(() -> socket.connected() == 2);
    }

    @Test
    void anEnvelopeIsAcknowledgedOnceItIsKept() throws Exception {
        CountDownLatch mayBeKept = new CountDownLatch(1);
        bot.replies = envelope -> {
            await(mayBeKept);
            return Optional.empty();
        };
        socket.start();
        SocketSlack.send(slack.opened(), "e1", "events_api", MESSAGE);
        assertThat(slack.receivedNothingMore()).isTrue();

        mayBeKept.countDown();

        assertThat(slack.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
        assertThat(bot.kept).hasSize(1);
    }

    @Test
    void aWhisperRidesInTheAcknowledgementOfACommand() throws Exception {
        bot.replies = envelope -> Optional.of(new Reply.Whisper(Message.of("Größer.")));
        socket.start();

        SocketSlack.send(slack.opened(), "e1", "slash_commands", COMMAND);

        assertThat(slack.received())
                .isEqualTo(
                        "{\"envelope_id\":\"e1\",\"payload\":{\"text\":\"Größer.\",\"response_type\":\"ephemeral\"}}");
    }

    @Test
    void whatIsLeftToDoIsDoneAfterTheAcknowledgement() throws Exception {
        bot.replies = envelope -> Optional.of(new Reply.Whisper(Message.of("Hello.")));
        socket.start();

        SocketSlack.send(slack.opened(), "e1", "interactive", PRESSED);

        assertThat(slack.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
        eventually(() -> bot.calls.size() == 1);
    }

    @Test
    void whatWasNotKeptIsNotAcknowledgedAndCountsWhenItComesAgain() throws Exception {
        bot.replies = envelope -> {
            throw new StoreException("The database does not answer.");
        };
        socket.start();
        WebSocket one = slack.opened();
        WebSocket two = slack.opened();
        SocketSlack.send(one, "e1", "events_api", MESSAGE);
        SocketSlack.send(one, "e2", "interactive", PRESSED); // told instead, so it is acknowledged
        assertThat(slack.received()).isEqualTo("{\"envelope_id\":\"e2\"}");

        bot.replies = envelope -> Optional.empty();
        SocketSlack.send(two, "e1", "events_api", MESSAGE);

        assertThat(slack.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
        assertThat(bot.kept).hasSize(1);
    }

    @Test
    void aSlowTurnKeepsNobodyElseWaiting() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        bot.replies = envelope -> Optional.empty();
        socket.start();
        WebSocket one = slack.opened();
        SlowOnce stuck = new SlowOnce(slow);
        bot.before = stuck;
        SocketSlack.send(one, "slow", "events_api", MESSAGE);
        await(stuck.reached);

        SocketSlack.send(one, "fast", "interactive", PRESSED);

        assertThat(slack.received()).contains("fast");
        slow.countDown();
        assertThat(slack.received()).contains("slow");
    }

    @Test
    void aConnectionThatIsCutOffComesBackAndTheOtherServesMeanwhile() throws Exception {
        socket.start();
        WebSocket one = slack.opened();
        WebSocket two = slack.opened();
        eventually(() -> socket.connected() == 2);

        one.closeConnection(1006, "");
        SocketSlack.send(two, "e1", "events_api", MESSAGE);

        assertThat(slack.received()).contains("e1");
        SocketSlack.send(slack.opened(), "e2", "events_api", MESSAGE); // known by its id
        assertThat(slack.received()).contains("e2");
        eventually(() -> socket.connected() == 2);
        assertThat(bot.kept).hasSize(1);
    }

    @Test
    void anEnvelopeWhoseConnectionEndsBeforeItsAcknowledgementComesAgainAndCountsOnce() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        SlowOnce stuck = new SlowOnce(slow);
        bot.before = stuck;
        socket.start();
        WebSocket one = slack.opened();
        WebSocket two = slack.opened();
        SocketSlack.send(one, "e1", "events_api", MESSAGE);
        await(stuck.reached);
        one.closeConnection(1006, "");
        slack.opened();
        slow.countDown();
        eventually(() -> bot.kept.size() == 1);

        SocketSlack.send(two, "e1", "events_api", MESSAGE);

        assertThat(slack.received()).isEqualTo("{\"envelope_id\":\"e1\"}");
        assertThat(bot.kept).hasSize(1);
    }

    @Test
    void beforeSlackClosesAConnectionTheNextOneIsThere() throws Exception {
        socket.start();
        WebSocket one = slack.opened();
        slack.opened();
        eventually(() -> socket.connected() == 2);

        SocketSlack.disconnect(one, "warning");
        SocketSlack.disconnect(one, "refresh_requested"); // the second notice opens no third
        WebSocket next = slack.opened();
        SocketSlack.send(one, "e1", "events_api", MESSAGE);
        assertThat(slack.received()).contains("e1");
        one.close();
        eventually(() -> !one.isOpen());

        SocketSlack.send(next, "e2", "interactive", PRESSED);

        assertThat(slack.received()).contains("e2");
        assertThat(socket.connected()).isEqualTo(2);
    }

    @Test
    void slackBeingAwayAtTheStartOnlyDelaysIt() throws Exception {
        slack.first.add(new MockResponse.Builder().code(500).build());
        slack.first.add(new MockResponse.Builder().code(200).body("<html>").build());
        slack.first.add(new MockResponse.Builder()
                .code(200)
                .body("{\"ok\":false,\"error\":\"invalid_auth\"}")
                .build());
        slack.first.add(new MockResponse.Builder()
                .code(429)
                .setHeader("Retry-After", "0")
                .build());

        socket.start();

        eventually(() -> socket.connected() == 2);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("Slack refuses the app-level token: invalid_auth"))
                .anyMatch(line -> line.contains("HTTP 500"));
    }

    @Test
    void thatSocketModeIsSwitchedOffIsToldAndTriedAgain() throws Exception {
        socket.start();
        WebSocket one = slack.opened();
        slack.opened();

        SocketSlack.disconnect(one, "link_disabled");
        one.close();

        slack.opened();
        eventually(() -> socket.connected() == 2);
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("Socket Mode is switched off"));
    }

    @Test
    void untilSlackSaysHelloAConnectionDoesNotCount() throws Exception {
        slack.greeting = false;
        socket.start();
        WebSocket one = slack.opened();
        slack.opened();
        assertThat(socket.connected()).isZero();

        one.send("{\"type\":\"hello\"}");

        eventually(() -> socket.connected() == 1);
    }

    @Test
    void whatCannotBeReadDisturbsNothing() throws Exception {
        socket.start();
        WebSocket one = slack.opened();
        for (String garbage : List.of("", "{", "[]", "{\"type\":7}", "[".repeat(100_000), "{\"envelope_id\":7}"))
            one.send(garbage);
        SocketSlack.send(one, "e1", "events_api", "null");
        SocketSlack.send(one, "e2", "brand_new", "{\"type\":\"brand_new\"}");

        assertThat(List.of(slack.received(), slack.received()))
                .containsExactlyInAnyOrder("{\"envelope_id\":\"e1\"}", "{\"envelope_id\":\"e2\"}");
        assertThat(one.isOpen()).isTrue();
    }

    @Test
    void closingLetsATurnUnderWayBeAcknowledgedAndLeavesNoThread() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        SlowOnce stuck = new SlowOnce(slow);
        bot.before = stuck;
        socket.start();
        SocketSlack.send(slack.opened(), "e1", "events_api", MESSAGE);
        await(stuck.reached);
        Thread closing = new Thread(socket::close);
        closing.start();
        eventually(() -> closing.getState() == Thread.State.TIMED_WAITING);

        slow.countDown();
        closing.join();

        assertThat(slack.received()).contains("e1");
        assertThat(socket.connected()).isZero();
        eventually(() -> Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .noneMatch(name -> name.startsWith("slack-socket")
                        || name.startsWith("slack-turn")
                        || name.startsWith("WebSocketConnectReadThread")
                        || name.startsWith("WebSocketWriteThread")));
    }

    @Test
    void neitherTheTokenNorTheAddressIsLogged() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        root.addAppender(lines);
        try {
            socket.start();
            slack.opened().closeConnection(1006, "");
            slack.opened();
            eventually(() -> socket.connected() == 2);
            socket.close();
        } finally {
            root.detachAppender(lines);
            root.setLevel(before);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .isNotEmpty()
                .noneMatch(line -> line.contains("SECRET"));
    }

    /** Holds the first turn up. */
    private record SlowOnce(CountDownLatch reached, CountDownLatch until) implements Runnable {
        SlowOnce(CountDownLatch until) {
            this(new CountDownLatch(1), until);
        }

        @Override
        public void run() {
            if (reached.getCount() == 0) return;
            reached.countDown();
            await(until);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** For what another thread is about to do. */
    private static void eventually(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) throw new AssertionError("It did not come to that");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
