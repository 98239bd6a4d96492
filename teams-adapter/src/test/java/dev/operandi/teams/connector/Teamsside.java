package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.APP;
import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.bearer;

import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bot that writes down what reaches it, and Teams in front of it, which signs what it sends. */
final class Teamsside implements AutoCloseable {
    private static final Path FOLDER = Path.of("src", "test", "resources", "activities");

    final IdentityStandIn identity = new IdentityStandIn();

    final FakeTurns turns = new FakeTurns();
    private final TeamsAdapter adapter = new TeamsAdapter(
            new TeamsAdapter.Keys(
                    APP,
                    TENANT,
                    "hunter2",
                    null,
                    identity.service().openIdMetadata(),
                    identity.service().login(),
                    List.of(),
                    true),
            identity.clock);
    final TeamsEndpoint endpoint = adapter.open(turns);

    /** The names of all files under {@code activities}, sorted; the people in them are invented. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Teams sends the file. */
    TeamsEndpoint.Answer send(String name) {
        return send(bearer(identity.claims()), text(name).getBytes(StandardCharsets.UTF_8));
    }

    TeamsEndpoint.Answer send(@Nullable String token, byte[] body) {
        Map<String, List<String>> headers = token == null
                ? Map.of("content-type", List.of("application/json; charset=utf-8"))
                : Map.of("content-type", List.of("application/json"), "authorization", List.of(token));
        return endpoint.handle("POST", TeamsEndpoint.PATH, headers, body);
    }

    static String text(TeamsEndpoint.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        adapter.close();
        identity.close();
    }
}
