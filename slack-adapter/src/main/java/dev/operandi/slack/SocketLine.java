package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.slack.SlackBot.Taken;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its end. An envelope is acknowledged on the line it came by and after what it
 * led to was kept; where that line is gone by then, Slack sends it again by another, and it is known by its id.
 */
final class SocketLine extends WebSocketClient {
    /** A line that says nothing for so long, not even to a ping, is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(SocketLine.class);

    /** What becomes of a line. */
    interface Fate {
        /** Slack said hello: it sends envelopes from now on. */
        void ready(SocketLine line);

        /**
         * Slack is about to close it.
         *
         * @param reason such as {@code warning}, {@code refresh_requested} or {@code link_disabled}
         */
        void leaving(SocketLine line, String reason);

        /** It is closed, by whomever; called once for every line that was opened. */
        void gone(SocketLine line);
    }

    private final SlackBot bot;
    private final ExecutorService workers;
    private final Fate fate;
    private final CountDownLatch closed = new CountDownLatch(1);

    SocketLine(URI address, SlackBot bot, ExecutorService workers, Fate fate) {
        super(address, new Draft_6455(), null, (int) CONNECT_TIMEOUT.toMillis());
        this.bot = bot;
        this.workers = workers;
        this.fate = fate;
        setDaemon(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout((int) SILENCE.toSeconds());
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        log.debug("A connection to Slack is open");
    }

    @Override
    public void onMessage(String message) {
        Optional<ObjectNode> read = SlackPayload.ofJson(message);
        if (read.isEmpty()) {
            log.warn("Slack sent something that cannot be read, left aside");
            return;
        }
        ObjectNode envelope = read.get();
        String type = envelope.path("type").asText("");
        if (type.equals("hello")) fate.ready(this);
        else if (type.equals("disconnect"))
            fate.leaving(this, envelope.path("reason").asText(""));
        else if (envelope.path("envelope_id").isTextual()) handOver(envelope);
    }

    private void handOver(ObjectNode envelope) {
        try {
            workers.execute(() -> take(envelope));
        } catch (RejectedExecutionException e) {
            log.debug("Left to another process: this one is stopping"); // not acknowledged, so it is sent again
        }
    }

    private void take(ObjectNode envelope) {
        Taken taken = envelope.get("payload") instanceof ObjectNode payload
                ? bot.take(payload)
                : new Taken(200, null, null, List.of());
        if (taken.status() != 200) return; // Slack sends it again
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("envelope_id", envelope.get("envelope_id"));
        body(taken).ifPresent(body -> answer.set("payload", body));
        try {
            send(answer.toString());
        } catch (WebsocketNotConnectedException e) {
            log.debug("A connection ended before an acknowledgement; Slack sends the envelope again");
        }
        taken.afterwards().forEach(Runnable::run);
    }

    private static Optional<JsonNode> body(Taken taken) {
        return Optional.ofNullable(taken.body()).flatMap(SlackPayload::ofJson).map(JsonNode.class::cast);
    }

    @Override
    public void onClose(int code, @Nullable String reason, boolean remote) {
        log.debug("A connection to Slack ended with code {}", code);
        fate.gone(this);
        closed.countDown();
    }

    /** Followed by {@link #onClose}. The exception may name the address, which is as secret as a password. */
    @Override
    public void onError(Exception e) {
        log.debug("A connection to Slack failed: {}", e.getClass().getSimpleName());
    }

    /** Ends it, politely for a second, and with it its threads. */
    void end() {
        close();
        try {
            if (closed.await(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        abandon();
    }

    /** Ends it at once, also while it is being opened. */
    void abandon() {
        closeConnection(CloseFrame.GOING_AWAY, "");
        Socket socket = getSocket();
        if (socket == null) return;
        try {
            socket.close(); // or its thread would go on waiting for a handshake
        } catch (IOException e) {
            log.debug("A socket could not be closed: {}", e.getClass().getSimpleName());
        }
    }
}
