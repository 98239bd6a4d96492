package dev.operandi.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The program itself, in processes of their own. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ServerProcessTest {
    private static final int ENDED_BY_SIGTERM = 143;

    /** Slack as nobody answers, so that no test asks a network. */
    private static final Map<String, String> SLACK = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-hunter2-hunter2",
            "SLACK_SIGNING_SECRET", "hunter2",
            "SLACK_API_URL", "http://127.0.0.1:9/");

    private final List<Process> processes = new ArrayList<>();

    @TempDir
    private Path folder;

    private static final String NOBODY_THERE = "Slack does not let us in yet (auth.test was not answered)";

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : processes) process.destroyForcibly().waitFor();
    }

    @Test
    void whoAsksItToEndGetsACleanEndAndTheDatabaseIsFree() throws Exception {
        int port = FreePort.find();
        Process server = listening(with("OPERANDI_PORT", String.valueOf(port)));
        assertThat(get(port, "/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(port, "/metrics").statusCode()).isEqualTo(404);

        server.toHandle().destroy(); // the process's own method would close what it writes to

        String rest = rest(server.inputReader(StandardCharsets.UTF_8));
        assertThat(server.waitFor()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(rest).contains("INFO BotServer: Stopped").doesNotContain("hunter2", "ERROR");
        assertThat(rest.lines())
                .filteredOn(line -> line.contains("WARN"))
                .allMatch(line -> line.contains(NOBODY_THERE));
        assertThat(listening(with("OPERANDI_PORT", String.valueOf(port))).isAlive())
                .isTrue();
    }

    @Test
    void linesOfTheLogAreJsonObjectsWhenTheyAreAskedFor() throws Exception {
        Map<String, String> variables = with("OPERANDI_PORT", String.valueOf(FreePort.find()));
        variables.put("OPERANDI_LOG", "json");

        String line = first(begun(variables), "Listening on");

        assertThat(line).startsWith("{\"").endsWith("}").contains("\"formattedMessage\":\"Listening on 0.0.0.0 port ");
    }

    static Stream<Arguments> halves() {
        return Stream.of(
                Arguments.of(Map.of(), "No platform is set up"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-hunter2"), "both SLACK_SIGNING_SECRET and SLACK_APP_TOKEN"),
                Arguments.of(Map.of("SLACK_SIGNING_SECRET", "hunter2"), "SLACK_BOT_TOKEN is missing"),
                Arguments.of(Map.of("SLACK_APP_TOKEN", "xapp-hunter2"), "SLACK_BOT_TOKEN is missing"));
    }

    @ParameterizedTest
    @MethodSource("halves")
    void whatIsSetUpByHalfEndsTheStartWithWhatIsMissing(Map<String, String> variables, String missing)
            throws Exception {
        Process server = begun(variables);

        assertThat(rest(server.errorReader(StandardCharsets.UTF_8)))
                .contains(missing)
                .doesNotContain("hunter2", "Exception");
        assertThat(server.waitFor()).isEqualTo(2);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aPortInUseEndsTheStartInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Process server = begun(with("OPERANDI_PORT", String.valueOf(other.getLocalPort())));

            assertThat(rest(server.errorReader(StandardCharsets.UTF_8)))
                    .hasLineCount(1)
                    .startsWith("Port " + other.getLocalPort() + " is in use by another program.");
            assertThat(server.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aTalkInTheTerminalLoadsNothingOfTheServer() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        Process talk = run(Map.of(), List.of("-Xlog:class+load:file=" + loaded), "chat");
        talk.outputWriter(StandardCharsets.UTF_8).append("begin\n1\n1\n").close();
        rest(talk.inputReader(StandardCharsets.UTF_8));

        assertThat(talk.waitFor()).isZero();
        assertThat(Files.readString(loaded))
                .contains("dev.operandi.app.TerminalChat")
                .doesNotContain("org.eclipse.jetty", "com.slack", "io.micrometer", "dev.operandi.app.http.HttpServer");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> variables = new HashMap<>(SLACK);
        variables.put("OPERANDI_SECRET", "made-up-for-a-test-of-the-server-0123456789");
        variables.put(name, value);
        return variables;
    }

    /** The server, once it listens. */
    private Process listening(Map<String, String> variables) throws IOException {
        Process server = begun(variables);
        assertThat(first(server, "Listening on")).contains("INFO BotServer: Listening on");
        return server;
    }

    /** The first line that holds the text. Before it the log may say that nobody answers where Slack should be. */
    private static String first(Process server, String text) throws IOException {
        BufferedReader lines = server.inputReader(StandardCharsets.UTF_8);
        while (true) {
            String line = Objects.requireNonNull(lines.readLine(), "it ended");
            if (line.contains(text)) return line;
            assertThat(line).contains(NOBODY_THERE);
        }
    }

    private Process begun(Map<String, String> variables) throws IOException {
        return run(variables, List.of(), "start");
    }

    /** In a world of ASCII, where whoever forgets to say UTF-8 is found out. */
    private Process run(Map<String, String> variables, List<String> options, String command) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=US-ASCII",
                "--enable-native-access=ALL-UNNAMED"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.operandi.app.Main", command));
        words.addAll(List.of("--data", folder.resolve("data").toString()));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().keySet().removeIf(name -> name.startsWith("SLACK_") || name.startsWith("OPERANDI_"));
        builder.environment().putAll(variables);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static String rest(BufferedReader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int sign = reader.read(); sign >= 0; sign = reader.read()) text.append((char) sign);
        return text.toString();
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.ofString());
    }
}
