package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What anybody on the internet can try, over real HTTP. */
@Timeout(120)
class SlackAttacksTest {
    private static final byte[] COMMAND =
            "command=/operandi&text=start&user_id=U0EVE&team_id=T0001&channel_id=D0EVE&channel_name=directmessage&trigger_id=1.2"
                    .getBytes(StandardCharsets.UTF_8);

    private static final String HUNG_UP = "hung up";

    private SlackOffice office;
    private SignedHttp http;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        office = SlackOffice.byHttp(folder);
        http = office.http();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    private long now() {
        return office.clock.instant().getEpochSecond();
    }

    @Test
    void whatSlackDidNotSignIsRefusedAndDoesNothing() {
        String right = SignedHttp.sign(SignedHttp.SECRET, now(), COMMAND);
        byte[] tampered = new String(COMMAND, StandardCharsets.UTF_8)
                .replace("U0EVE", "U0ANN")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(status(COMMAND, now(), "v0=")).isEqualTo(401);
        assertThat(status(COMMAND, now(), "v0=" + "0".repeat(64))).isEqualTo(401);
        assertThat(status(COMMAND, now(), SignedHttp.sign("another secret", now(), COMMAND)))
                .isEqualTo(401);
        assertThat(status(COMMAND, now(), right.replace("v0=", "v1="))).isEqualTo(401);
        assertThat(status(tampered, now(), right)).isEqualTo(401);
        assertThat(status(COMMAND, now() + 1, right)).isEqualTo(401);
        assertThat(unsigned().statusCode()).isEqualTo(401);
        assertThat(unsigned().body()).isEmpty();
        assertThat(office.slack.called("chat.postMessage")).isZero();
    }

    private HttpResponse<String> unsigned() {
        return http.send(HttpRequest.newBuilder(http.address())
                .header("Content-Type", SignedHttp.FORM)
                .POST(BodyPublishers.ofByteArray(COMMAND))
                .build());
    }

    @Test
    void whatSlackSignedAtAnotherTimeIsRefused() {
        for (long off : new long[] {-301, 301, -86_400, 86_400}) {
            long then = now() + off;
            assertThat(status(COMMAND, then, SignedHttp.sign(SignedHttp.SECRET, then, COMMAND)))
                    .as("%d s off", off)
                    .isEqualTo(401);
        }
        assertThat(office.slack.called("chat.postMessage")).isZero();
    }

    @Test
    void whatIsSentOnceMoreChangesNothing() {
        long then = now();
        String signature = SignedHttp.sign(SignedHttp.SECRET, then, COMMAND);
        for (int copy = 0; copy < 5; copy++)
            assertThat(status(COMMAND, then, signature)).isEqualTo(200);
        SlackUser eve = office.person("U0EVE");
        eve.sees("[Begin]");

        eve.presses("Begin");

        eve.sees("(Question 1");
        assertThat(office.slack.screens.posts(eve.direct())).isEqualTo(1);
    }

    @Test
    void tenMegabytesAreRefused() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port)) {
            socket.setSoTimeout(30_000);
            say(socket, head(10_000_000));
            assertThat(sendsUntilRefused(socket)).isIn("HTTP/1.1 413", HUNG_UP);
        }
        theTalkGoesOn();
    }

    private static String sendsUntilRefused(Socket socket) throws IOException {
        byte[] part = new byte[64_000];
        try {
            for (int sent = 0; sent < 10_000_000 && socket.getInputStream().available() == 0; sent += part.length)
                socket.getOutputStream().write(part);
        } catch (IOException e) {
            return HUNG_UP; // the answer may be lost on who goes on talking
        }
        byte[] answer = socket.getInputStream().readNBytes(12);
        return new String(answer, StandardCharsets.US_ASCII);
    }

    @Test
    void deepAndBrokenJsonIsRefusedAlsoWhenItIsSigned() {
        for (String body : List.of(
                "[".repeat(400_000),
                "{\"a\":".repeat(100_000),
                "{",
                "",
                "null",
                "[]",
                "\u0000",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"" + ",\"a\":[".repeat(2_000))) {
            int status = http.send("application/json", body.getBytes(StandardCharsets.UTF_8))
                    .statusCode();
            assertThat(status)
                    .as(body.substring(0, Math.min(20, body.length())))
                    .isEqualTo(400);
        }
        theTalkGoesOn();
    }

    @Test
    void aHundredConnectionsThatStallHoldUpNobody() throws IOException {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), office.port);
                stalled.add(socket);
                say(socket, i % 2 == 0 ? head(1_000) + "payload=" : "POST /slack/ev");
            }

            long began = System.nanoTime();
            theTalkGoesOn();

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (Socket socket : stalled) socket.close();
        }
    }

    @Test
    void anAddressOfAnotherHostIsNotAnswered() throws Exception {
        try (SlackStandIn other = new SlackStandIn()) {
            String foreign = other.responseUrl("C0OPS", "U0EVE").replace("127.0.0.1", "localhost");
            byte[] command =
                    ("command=/operandi&text=result&user_id=U0EVE&team_id=T0001&channel_id=C0OPS&trigger_id=1.3"
                                    + "&channel_name=ops&response_url=" + foreign)
                            .getBytes(StandardCharsets.UTF_8);
            assertThat(http.send(SignedHttp.FORM, command).statusCode()).isEqualTo(200);
            SlackUser eve = office.person("U0EVE");
            eve.commands(eve.direct(), "start");
            Shown shown = eve.sees("[Begin]");
            eve.presses(shown, new Shown.Pressable("?", "b", "poll/99", null, null, null));
            eve.hears(eve.direct(), "That button is from an earlier talk");

            assertThat(other.calls).isEmpty();
        }
    }

    private void theTalkGoesOn() {
        SlackUser ann = office.person("U0ANN");
        ann.commands(ann.direct(), "start");
        ann.sees("[Begin]");
        ann.presses("Begin");
        ann.sees("(Question 1");
    }

    private int status(byte[] body, long seconds, String signature) {
        return http.send(SignedHttp.FORM, body, String.valueOf(seconds), signature)
                .statusCode();
    }

    private static String head(int length) {
        return "POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Type: " + SignedHttp.FORM + "\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }
}
