package dev.operandi.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRequest;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private Duration behind = Duration.ZERO;
    private boolean sending;
    private boolean down;
    private Standing.State slack = Standing.State.READY;
    private final Health health =
            new Health(this::behind, () -> sending, () -> List.of(new Standing("slack", slack, NOON)), clock);

    @Test
    void whenEverythingIsWellItIsReadyAndTellsOfEachPlatform() {
        health.look();

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        assertThat(text("/health/ready"))
                .isEqualTo(
                        "{\"ready\":true,\"ending\":false,\"database\":{\"answers\":true},\"outbox\":{\"moves\":true,"
                                + "\"behind_seconds\":0},\"platforms\":[{\"platform\":\"slack\",\"state\":\"ready\","
                                + "\"since\":\"2026-11-23T12:00:00Z\"}]}");
    }

    @Test
    void aPlatformThatIsAwayIsToldAndTakesNothingOutOfService() {
        slack = Standing.State.CONNECTING;
        health.look();

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        assertThat(text("/health/ready")).contains("\"state\":\"connecting\"");
    }

    @Test
    void beforeTheFirstLookItIsNotReadyButLives() {
        assertThat(ask("/health/ready").status()).isEqualTo(503);
        assertThat(ask("/health/live").status()).isEqualTo(200);
    }

    @Test
    void aDatabaseThatDoesNotAnswerMakesItUnreadyUntilItDoes() {
        down = true;
        health.look();
        assertThat(ask("/health/ready").status()).isEqualTo(503);
        assertThat(text("/health/ready")).contains("\"answers\":false").doesNotContain("hunter2");

        down = false;
        health.look();
        assertThat(ask("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void aLookThatHangsMakesItUnready() {
        health.look();

        clock.advance(Health.STALE);

        assertThat(ask("/health/ready").status()).isEqualTo(503);
    }

    @Test
    void anOutboxThatDoesNotMoveMakesItUnready() {
        behind = Health.TOO_FAR_BEHIND;
        health.look();

        assertThat(ask("/health/ready").status()).isEqualTo(503);
        assertThat(text("/health/ready")).contains("\"moves\":false,\"behind_seconds\":60");
    }

    @Test
    void aLongOutboxThatMovesTakesNothingOutOfService() {
        behind = Health.TOO_FAR_BEHIND.plusMinutes(1);
        sending = true;
        health.look();

        assertThat(ask("/health/ready").status()).isEqualTo(200);
        assertThat(text("/health/ready")).contains("\"moves\":true,\"behind_seconds\":120");
    }

    @Test
    void aProcessThatIsAboutToEndIsUnready() {
        health.look();
        health.end();

        assertThat(ask("/health/ready").status()).isEqualTo(503);
    }

    private Duration behind() {
        if (down) throw new StoreException("hunter2");
        return behind;
    }

    private String text(String path) {
        return new String(ask(path).body(), StandardCharsets.UTF_8);
    }

    private HttpAnswer ask(String path) {
        return health.routes().stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .orElseThrow()
                .answering()
                .apply(new HttpRequest("GET", path, Map.of(), new byte[0]));
    }
}
