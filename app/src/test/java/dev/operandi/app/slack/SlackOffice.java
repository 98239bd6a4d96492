package dev.operandi.app.slack;

import dev.operandi.app.Environment;
import dev.operandi.app.InterviewIds;
import dev.operandi.app.start.BotServer;
import dev.operandi.app.start.Installation;
import dev.operandi.app.start.Opened;
import dev.operandi.config.Result;
import dev.operandi.testkit.MovableClock;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A company on Slack with the bot in it: the whole application, and Slack's side of it on this machine. */
final class SlackOffice implements AutoCloseable {
    static final String OPS = "C0OPS";

    /** Longer than what the bot waits between two messages. */
    private static final Duration BETWEEN_ACTIONS = Duration.ofSeconds(2);

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    final SlackStandIn slack;
    final int port;

    /** Of the interviews that begin, where the test says when the next one does. */
    final InterviewIds ids = new InterviewIds();

    private final Map<String, String> variables = new HashMap<>();
    private final Path folder;
    private @Nullable BotServer bot;
    private @Nullable SocketSide socket;

    private SlackOffice(Path folder) throws IOException {
        this.folder = folder;
        slack = new SlackStandIn();
        port = freePort();
        variables.put("OPERANDI_HOST", "127.0.0.1");
        variables.put("OPERANDI_PORT", String.valueOf(port));
        variables.put("SLACK_API_URL", slack.url() + "/api/");
        variables.put("SLACK_BOT_TOKEN", SlackStandIn.TOKEN);
        variables.put("OPERANDI_SECRET", "what-hides-who-takes-part-in-polls-here");
    }

    /** Where Slack sends requests by HTTP. */
    static SlackOffice byHttp(Path folder) throws Exception {
        SlackOffice office = new SlackOffice(folder);
        office.variables.put("SLACK_SIGNING_SECRET", SignedHttp.SECRET);
        office.starts();
        return office;
    }

    /** The same, where everything is kept in a PostgreSQL database. */
    static SlackOffice byHttp(Path folder, String database) throws Exception {
        SlackOffice office = new SlackOffice(folder);
        office.variables.put("SLACK_SIGNING_SECRET", SignedHttp.SECRET);
        office.variables.put("OPERANDI_DATABASE_URL", database);
        office.starts();
        return office;
    }

    /** Where the bot connects by itself. */
    static SlackOffice bySocket(Path folder) throws Exception {
        return withSocket(new SlackOffice(folder));
    }

    /** Where Slack sends requests, and the bot connects besides. */
    static SlackOffice byBoth(Path folder) throws Exception {
        SlackOffice office = new SlackOffice(folder);
        office.variables.put("SLACK_SIGNING_SECRET", SignedHttp.SECRET);
        return withSocket(office);
    }

    private static SlackOffice withSocket(SlackOffice office) throws Exception {
        SocketSide side = new SocketSide();
        office.socket = side;
        office.slack.socket = side.url();
        office.variables.put("SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
        office.starts();
        return office;
    }

    SlackOffice starts() throws Exception {
        Environment environment = new Environment(variables);
        Result<Installation> read = Installation.of(environment.settings(null, folder), environment);
        Installation installation = ((Result.Read<Installation>) read).value();
        bot = Opened.server(installation, clock, ids);
        SocketSide side = socket;
        if (side != null)
            slack.screens.await(
                    "two connections", () -> side.connections() == 2 ? Optional.of(side) : Optional.empty());
        slack.screens.await(
                "the bot to know its app",
                () -> slack.hasAnswered("bots.info") ? Optional.of(slack) : Optional.empty());
        return this;
    }

    /** Until {@link #starts}. */
    void stops() {
        if (bot != null) bot.close();
    }

    SocketSide socket() {
        if (socket == null) throw new IllegalStateException("Slack sends requests here");
        return socket;
    }

    SlackUser person(String id) {
        return person(id, socket == null ? http() : socket);
    }

    SlackUser person(String id, Line line) {
        ids.next();
        return new SlackUser(id, slack, line, () -> clock.advance(BETWEEN_ACTIONS));
    }

    SignedHttp http() {
        return new SignedHttp(port, clock);
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        stops();
        if (socket != null) socket.close();
        slack.close();
    }
}
