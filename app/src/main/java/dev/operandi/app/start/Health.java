package dev.operandi.app.start;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRoute;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tells whoever runs the bot how it is. What takes time is looked at in the background, and only its outcome is told: so the
 * answer comes at once, however slow the database is, and asking often costs nothing.
 *
 * <p>Ready means: the database answered a short while ago, and the outbox moves, however much waits in it: a process that is only
 * behind has more to lose than to win from being taken out of service. A platform that is away is told, and changes
 * nothing about it: another process could not reach it either, and to take this one out of service would only lose what it
 * still can do.
 */
final class Health {
    /** How often to look. */
    static final Duration EVERY = Duration.ofSeconds(5);

    /** A look that is older tells of a look that hangs. */
    static final Duration STALE = Duration.ofSeconds(20);

    /** What is due is sent within seconds, unless a crowd is served first; that nothing is sent for so long is a fault. */
    static final Duration TOO_FAR_BEHIND = Duration.ofMinutes(1);

    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int NOT_READY = 503;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Supplier<Duration> behind;
    private final BooleanSupplier sending;
    private final Supplier<List<Standing>> platforms;
    private final InstantSource clock;
    private volatile Look last;
    private volatile boolean ending;

    /** What was seen, and when. */
    private record Look(Instant at, boolean database, Duration behind, boolean sending) {}

    /**
     * @param behind for how long something due was not sent; asks the database, and throws when that does not answer
     * @param sending whether something left the outbox within {@link #TOO_FAR_BEHIND}
     * @param platforms must not wait
     */
    Health(
            Supplier<Duration> behind,
            BooleanSupplier sending,
            Supplier<List<Standing>> platforms,
            InstantSource clock) {
        this.behind = behind;
        this.sending = sending;
        this.platforms = platforms;
        this.clock = clock;
        last = new Look(Instant.EPOCH, false, Duration.ZERO, false);
    }

    /** Looks now. May wait for the database; never throws. */
    void look() {
        try {
            last = new Look(clock.instant(), true, behind.get(), sending.getAsBoolean());
        } catch (RuntimeException e) { // whoever works with the database logs it
            last = new Look(clock.instant(), false, last.behind(), last.sending());
        }
    }

    /** From now on not ready: the process is about to end. */
    void end() {
        ending = true;
    }

    List<HttpRoute> routes() {
        return List.of(
                HttpRoute.tells("/health/live", request -> HttpAnswer.of(OK, JSON, "{\"live\":true}")),
                HttpRoute.tells("/health/ready", request -> ready()));
    }

    /** How far the outbox was behind when it was last looked at. */
    Duration behind() {
        return last.behind();
    }

    List<Standing> standings() {
        return platforms.get();
    }

    boolean isReady() {
        return !ending && databaseAnswers() && outboxMoves();
    }

    private boolean databaseAnswers() {
        Look seen = last;
        return seen.database() && Duration.between(seen.at(), clock.instant()).compareTo(STALE) < 0;
    }

    private boolean outboxMoves() {
        Look seen = last;
        return seen.behind().compareTo(TOO_FAR_BEHIND) < 0 || seen.sending();
    }

    private HttpAnswer ready() {
        boolean ready = isReady();
        ObjectNode told = MAPPER.createObjectNode();
        told.put("ready", ready);
        told.put("ending", ending);
        told.putObject("database").put("answers", databaseAnswers());
        told.putObject("outbox").put("moves", outboxMoves()).put("behind_seconds", behind().toSeconds());
        for (Standing standing : standings())
            told.withArray("platforms")
                    .addObject()
                    .put("platform", standing.platform())
                    .put("state", standing.state().name().toLowerCase(Locale.ROOT))
                    .put("since", standing.since().toString());
        return HttpAnswer.of(ready ? OK : NOT_READY, JSON, told.toString());
    }
}
