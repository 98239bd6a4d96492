package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Slack's end of Socket Mode: envelopes go out by turns on the connections there are. */
final class SocketSide extends WebSocketServer implements Line, AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch started = new CountDownLatch(1);
    private final List<WebSocket> open = new CopyOnWriteArrayList<>();
    private final Map<String, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    SocketSide() throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        setReuseAddr(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
        start();
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError("No WebSocket server");
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/link";
    }

    int connections() {
        return open.size();
    }

    /** Cuts one of the connections off. */
    void cutOne() {
        open.get(0).closeConnection(1006, "");
    }

    @Override
    public Answer hand(String kind, ObjectNode payload) {
        String id = "envelope-" + numbers.incrementAndGet();
        CompletableFuture<JsonNode> acknowledged = new CompletableFuture<>();
        waiting.put(id, acknowledged);
        ObjectNode envelope = Json.object().put("envelope_id", id).put("type", kind);
        envelope.put("accepts_response_payload", !kind.equals(EVENT));
        envelope.set("payload", payload);
        open.get(numbers.get() % open.size()).send(envelope.toString());
        try {
            return new Answer(
                    200, acknowledged.get(PATIENCE_SECONDS, TimeUnit.SECONDS).path("payload"));
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Not acknowledged: " + envelope, e);
        }
    }

    @Override
    public void onStart() {
        started.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        connection.send("{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0001\"}}");
        open.add(connection);
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        JsonNode answer = Json.read(message);
        CompletableFuture<JsonNode> acknowledged =
                waiting.remove(answer.path("envelope_id").asText());
        if (acknowledged != null) acknowledged.complete(answer);
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        open.remove(connection);
    }

    @Override
    public void onError(WebSocket connection, Exception e) {}

    @Override
    public void close() throws InterruptedException {
        stop(1_000);
    }
}
