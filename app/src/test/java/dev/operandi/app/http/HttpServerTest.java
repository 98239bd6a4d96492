package dev.operandi.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpServerTest {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int TURNS_AT_ONCE = 24;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final byte[] UMLAUTS = "text=Grüße 🙂\r\n".getBytes(StandardCharsets.UTF_8);

    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<HttpRequest> taken = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final HttpServer server = open(List.of(
            HttpRoute.post("/turn", request -> {
                taken.add(request);
                return HttpAnswer.of(200, "text/plain;charset=utf-8", "ß");
            }),
            HttpRoute.post(
                    "/later",
                    request -> new HttpAnswer(
                            200,
                            null,
                            Map.of("X-More", "1"),
                            new byte[0],
                            List.of(
                                    () -> done.add("first"),
                                    () -> {
                                        throw new IllegalStateException("secret words");
                                    },
                                    () -> done.add("third")))),
            HttpRoute.post("/held", request -> {
                taken.add(request);
                await(held);
                return new HttpAnswer(200, null, Map.of(), new byte[0], List.of(() -> done.add("after")));
            }),
            HttpRoute.post("/broken", request -> {
                throw new IllegalStateException("secret words");
            }),
            HttpRoute.tells("/live", request -> HttpAnswer.of(200, "text/plain", "yes"))));

    @AfterEach
    void close() {
        held.countDown();
        server.close();
    }

    @Test
    void aRequestArrivesAsItWasSentToTheLastByte() throws Exception {
        HttpResponse<byte[]> answer = client.send(
                to("/turn?x=1")
                        .header("X-Name", "one")
                        .header("x-name", "two")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofByteArray(UMLAUTS))
                        .build(),
                BodyHandlers.ofByteArray());

        HttpRequest request = taken.take();
        assertThat(request.body()).isEqualTo(UMLAUTS);
        assertThat(request.path()).isEqualTo("/turn");
        assertThat(request.headers()).containsEntry("x-name", List.of("one", "two"));
        assertThat(request.header("X-Name")).isEmpty();
        assertThat(request.header("Content-Type")).contains("application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ß".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void whatIsToBeDoneAfterwardsIsDoneInOrderWhateverOneOfItThrows() throws Exception {
        assertThat(post("/later", "").headers().firstValue("X-More")).contains("1");

        assertThat(done.take()).isEqualTo("first");
        assertThat(done.take()).isEqualTo("third");
    }

    @Test
    void aFaultOfOursIsAnsweredWithoutAnyContent() throws Exception {
        HttpResponse<String> answer = post("/broken", "x");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void otherPathsAndMethodsAreRefused() throws Exception {
        HttpResponse<String> get = get("/turn");

        assertThat(post("/other", "x").statusCode()).isEqualTo(404);
        assertThat(get.statusCode()).isEqualTo(405);
        assertThat(get.headers().firstValue("Allow")).contains("POST");
        assertThat(get.body()).isEmpty();
        assertThat(post("/turn/", "x").statusCode()).isEqualTo(404);
        assertThat(taken).isEmpty();
    }

    @Test
    void aBodyUpToTheLimitIsTakenAndALargerOneIsRefused() throws Exception {
        assertThat(post("/turn", "x".repeat(HttpServer.MAX_BODY_BYTES)).statusCode())
                .isEqualTo(200);
        assertThat(taken.take().body()).hasSize(HttpServer.MAX_BODY_BYTES);

        try (RawConnection connection = new RawConnection(server.port())) {
            connection.say(
                    "POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n" + "x".repeat(1_000_001));
            assertThat(connection.line()).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.say("POST /turn HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
            String part = "20000\r\n" + "x".repeat(0x20000) + "\r\n";
            for (int i = 0; i < 8; i++) connection.say(part);
            assertThat(connection.line()).isEqualTo("HTTP/1.1 413 Payload Too Large");
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /live HTTP/1.1\r\n\r\n",
                "GET /live HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /../live HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%2e%2e/live%00 HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nabcde",
                "POST /turn HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "\0\1\2\3\r\n\r\n",
                "GET /live HTTP/1.1\r\nHo st: x\r\n\r\n"
            })
    void garbageGetsAStatusAndNothingElse(String garbage) throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            String answer = connection.say(garbage).rest();

            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (4..|505) .*")
                    .doesNotContain("<", "Jetty", "jetty", "Exception", "live");
            assertThat(answer.split("\r\n\r\n", 2)[1]).isEmpty();
        }
        assertThat(taken).isEmpty();
        assertThat(get("/live").body()).isEqualTo("yes");
    }

    @Test
    void headersWithoutAnEndAreRefused() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            connection.say("GET /live HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(40_000));
            assertThat(connection.line()).startsWith("HTTP/1.1 431");
        }
    }

    @Test
    void garbageBehindARequestDoesNoHarmToIt() throws Exception {
        try (RawConnection connection = new RawConnection(server.port())) {
            String answer = connection
                    .say("POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab\0\0garbage\r\n\r\n")
                    .rest();

            assertThat(taken.take().body()).isEqualTo(new byte[] {'a', 'b'});
            assertThat(answer).startsWith("HTTP/1.1 200").contains("HTTP/1.1 400");
        }
    }

    @Test
    void aBodyThatDribblesIsGivenUpThoughAByteComesAllTheTime() throws Exception {
        HttpRoute turn = HttpRoute.post("/turn", request -> {
            taken.add(request);
            return HttpAnswer.of(200);
        });
        try (HttpServer hasty = HttpServer.open(LOOPBACK, 0, TURNS_AT_ONCE, List.of(turn), Duration.ofMillis(50));
                RawConnection slow = new RawConnection(hasty.port());
                RawConnection quick = new RawConnection(hasty.port())) {
            slow.say("POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 900000\r\n\r\n");
            for (int said = 0; said < 900_000 && !slow.isAnswered(); said++) slow.say("x");

            assertThat(slow.line()).isEqualTo("HTTP/1.1 408 Request Timeout");
            assertThat(slow.rest()).contains("Connection: close").endsWith("\r\n\r\n");
            assertThat(taken).isEmpty();
            quick.say("POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab");
            assertThat(quick.line()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /turn HTTP/1.1\r\nHost: x\r\nX-Half",
                "POST /turn HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf",
                "POST /turn HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100\r\nhalf",
                ""
            })
    void aHundredStalledConnectionsHoldUpNobody(String said) throws Exception {
        List<RawConnection> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) stalled.add(new RawConnection(server.port()).say(said));

            assertThat(get("/live").body()).isEqualTo("yes");
            assertThat(post("/turn", "x").statusCode()).isEqualTo(200);
        } finally {
            for (RawConnection connection : stalled) connection.close();
        }
    }

    @Test
    void whileEveryTurnWaitsTheProcessStillTellsThatItLivesAndWhatFindsNoRoomIsRefused() throws Exception {
        List<CompletableFuture<HttpResponse<Void>>> waiting = new ArrayList<>();
        for (int i = 0; i < 400; i++)
            waiting.add(client.sendAsync(
                    to("/held").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.discarding()));

        CompletableFuture.anyOf(waiting.toArray(CompletableFuture<?>[]::new)).join(); // the first that found no room
        assertThat(get("/live").body()).isEqualTo("yes");
        held.countDown();

        assertThat(waiting)
                .extracting(answer -> answer.join().statusCode())
                .containsOnly(200, 503)
                .contains(200, 503);
    }

    @Test
    void closingFinishesWhatIsUnderWayAndWhatComesAfterIt() throws Exception {
        try (RawConnection open = new RawConnection(server.port())) {
            CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(
                    to("/held").POST(BodyPublishers.ofString("x")).build(), BodyHandlers.discarding());
            taken.take();

            // in a thread of its own: newer Java has one thread for all of these where there are two cores
            CompletableFuture<Void> closed =
                    CompletableFuture.runAsync(server::close, work -> new Thread(work).start());
            List<RawConnection> connected = new ArrayList<>();
            boolean refused = refusedSoon(connected);
            open.say("GET /live HTTP/1.1\r\nHost: x\r\n\r\n");
            held.countDown(); // whatever was found out: what is held must not outlast the server's patience

            assertThat(refused).isTrue();
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(open.line()).isIn("HTTP/1.1 503 Service Unavailable", ""); // the server may have hung up first
            closed.join();
            for (RawConnection last : connected) assertThat(last.rest()).isEmpty(); // hung up
        }
        assertThat(done).containsExactly("after");
    }

    @Test
    void aPortInUseIsToldInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> HttpServer.open("0.0.0.0", other.getLocalPort(), TURNS_AT_ONCE, List.of()))
                    .isInstanceOf(PortException.class)
                    .hasMessage("Port " + other.getLocalPort() + " is in use by another program. Stop that one, or set"
                            + " OPERANDI_PORT to another.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-host.invalid", "192.0.2.7"})
    void anAddressOfNobodyIsToldInOneSentence(String host) {
        assertThatThrownBy(() -> HttpServer.open(host, 0, TURNS_AT_ONCE, List.of()))
                .hasMessage("\"" + host + "\" is no address of this machine. Set OPERANDI_HOST to one, or unset it.");
    }

    /**
     * Whether nobody listens any more within a while, well below the server's patience. Awaits no answer, so that this ends
     * whatever the server does.
     *
     * @param connected is given those who got a connection
     */
    private boolean refusedSoon(List<RawConnection> connected) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                connected.add(new RawConnection(server.port()));
            } catch (IOException e) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(1); // for another thread, which tells nobody how far it is
        }
        return false;
    }

    private static HttpServer open(List<HttpRoute> routes) {
        try {
            return HttpServer.open(LOOPBACK, 0, TURNS_AT_ONCE, routes);
        } catch (PortException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private java.net.http.HttpRequest.Builder to(String path) {
        return java.net.http.HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + server.port() + path))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(to(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(to(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
