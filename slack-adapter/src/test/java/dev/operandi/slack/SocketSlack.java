package dev.operandi.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Slack's side of Socket Mode, on this machine: {@code apps.connections.open}, and the connections it leads to. */
final class SocketSlack implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private final MockWebServer web = new MockWebServer();

    /** Answers given before the usual one. */
    final Deque<MockResponse> first = new ArrayDeque<>();

    /** Whether a new connection hears hello. */
    volatile boolean greeting = true;

    private final BlockingQueue<WebSocket> opened = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    SocketSlack() throws IOException, InterruptedException {
        server.setReuseAddr(true);
        server.setConnectionLostTimeout(0);
        server.setDaemon(true);
        server.start();
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IOException("No WebSocket server");
        web.setDispatcher(new Dispatcher() {
            @Override
            public synchronized MockResponse dispatch(RecordedRequest request) {
                if (!first.isEmpty()) return first.removeFirst();
                String url = "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=SECRET-TICKET";
                return new MockResponse.Builder()
                        .body("{\"ok\":true,\"url\":\"" + url + "\"}")
                        .build();
            }
        });
        web.start();
    }

    /** For the SDK's Web API. */
    String address() {
        return web.url("/api/").toString();
    }

    /** The next connection that was opened. */
    WebSocket opened() throws InterruptedException {
        return there(opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "connection");
    }

    /** The next acknowledgement. */
    String received() throws InterruptedException {
        return there(received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "acknowledgement");
    }

    boolean receivedNothingMore() {
        return received.isEmpty();
    }

    private static <T> T there(@Nullable T found, String what) {
        if (found == null) throw new AssertionError("No " + what + " came");
        return found;
    }

    /** As Slack wraps it. */
    static void send(WebSocket connection, String id, String type, String payload) {
        connection.send("{\"envelope_id\":\"" + id + "\",\"type\":\"" + type
                + "\",\"accepts_response_payload\":true,\"payload\":" + payload + "}");
    }

    static void disconnect(WebSocket connection, String reason) {
        connection.send("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\",\"debug_info\":{\"host\":\"wss-1\"}}");
    }

    @Override
    public void close() throws Exception {
        server.stop(1_000);
        web.close();
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            if (greeting)
                connection.send(
                        "{\"type\":\"hello\",\"num_connections\":1,\"connection_info\":{\"app_id\":\"A0001\"}}");
            opened.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            received.add(message);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onError(WebSocket connection, Exception e) {}
    }
}
