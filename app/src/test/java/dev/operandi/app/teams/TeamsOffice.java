package dev.operandi.app.teams;

import dev.operandi.app.Environment;
import dev.operandi.app.InterviewIds;
import dev.operandi.app.start.BotServer;
import dev.operandi.app.start.Installation;
import dev.operandi.app.start.Opened;
import dev.operandi.config.Result;
import dev.operandi.testkit.MovableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company on Teams with the bot in it: the whole application, with authentication, and Microsoft's side of it on this machine. */
final class TeamsOffice implements AutoCloseable {
    /** Longer than what the bot waits between two edits. */
    private static final Duration BETWEEN_ACTIONS = Duration.ofSeconds(2);

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    final IdentityStandIn identity = new IdentityStandIn();
    final TeamsStandIn teams = new TeamsStandIn();

    /** Of the interviews that begin, where the test says when the next one does. */
    final InterviewIds ids = new InterviewIds();

    final TeamsHttp line;
    private final int port;
    private final Path folder;
    private final @Nullable String database;
    private @Nullable BotServer bot;

    private TeamsOffice(Path folder, @Nullable String database) throws Exception {
        this.folder = folder;
        this.database = database;
        port = freePort();
        line = new TeamsHttp(port, identity, clock);
        starts();
    }

    /** Where everything is kept in a file. */
    static TeamsOffice onSqlite(Path folder) throws Exception {
        return new TeamsOffice(folder, null);
    }

    /** Where everything is kept in a PostgreSQL database. */
    static TeamsOffice onPostgres(Path folder, String database) throws Exception {
        return new TeamsOffice(folder, database);
    }

    void starts() throws Exception {
        Environment environment = new Environment(variables());
        Result<Installation> read = Installation.of(environment.settings(null, folder), environment);
        Installation installation = ((Result.Read<Installation>) read).value();
        bot = Opened.server(installation, clock, ids);
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(variables(port, identity, teams));
        if (database != null) variables.put("OPERANDI_DATABASE_URL", database);
        return variables;
    }

    /** What an operator sets. */
    static Map<String, String> variables(int port, IdentityStandIn identity, TeamsStandIn teams) {
        return Map.of(
                "OPERANDI_HOST",
                "127.0.0.1",
                "OPERANDI_PORT",
                String.valueOf(port),
                "OPERANDI_SECRET",
                "0123456789abcdef0123456789abcdef",
                "TEAMS_APP_ID",
                IdentityStandIn.APP,
                "TEAMS_TENANT_ID",
                IdentityStandIn.TENANT,
                "TEAMS_APP_PASSWORD",
                IdentityStandIn.SECRET,
                "TEAMS_OPENID_METADATA_URL",
                identity.url() + "/metadata",
                "TEAMS_LOGIN_URL",
                identity.url(),
                "TEAMS_SERVICE_HOSTS",
                teams.url(),
                "OPERANDI_METRICS",
                "on");
    }

    /** Until {@link #starts}. */
    void stops() {
        if (bot != null) bot.close();
    }

    TeamsUser person(String name) {
        ids.next();
        return new TeamsUser(name, teams, line, this::takesTime);
    }

    /** What was to wait for a while is due. */
    void takesTime() {
        clock.advance(BETWEEN_ACTIONS);
    }

    int port() {
        return port;
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Override
    public void close() {
        stops();
        teams.close();
        identity.close();
    }
}
