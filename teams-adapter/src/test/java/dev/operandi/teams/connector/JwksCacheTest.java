package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.FIRST;
import static dev.operandi.teams.connector.IdentityStandIn.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys are there when they are needed, also new ones, and also while Microsoft is away. */
class JwksCacheTest {
    private final Logged logged = new Logged();
    private final IdentityStandIn microsoft = new IdentityStandIn();
    private final JwksCache keys = new JwksCache(microsoft.http, microsoft.service(), microsoft.clock::instant);

    @AfterEach
    void close() {
        keys.close();
        microsoft.close();
        logged.close();
    }

    @Test
    void theKeysAreLoadedWithWhatTheySpeakFor() {
        assertThat(keys.load()).isEqualTo(JwksCache.WHEN_LOADED);

        SigningKey key = keys.known("first").orElseThrow();
        assertThat(key.key()).isEqualTo(FIRST.getPublic());
        assertThat(key.endorsements()).containsExactlyInAnyOrder("msteams", "webchat");
        assertThat(keys.isReady()).isTrue();
    }

    @Test
    void whoeverComesBeforeTheFirstKeysWaitsForThem() {
        assertThat(keys.isReady()).isFalse();

        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void startingLoadsThemByItself() {
        microsoft.gate = new CountDownLatch(1);
        keys.start();
        assertThat(keys.isReady()).isFalse();

        microsoft.gate.countDown();

        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void aKeyThatIsNewIsAskedForAtMostOnceAMinute() {
        keys.load();
        assertThat(keys.find("second")).isEmpty();
        int before = microsoft.keyRequests.get();
        microsoft.endorse("second", SECOND, "msteams");

        microsoft.clock.advance(Duration.ofSeconds(59));
        assertThat(keys.find("second")).isEmpty();
        assertThat(microsoft.keyRequests).hasValue(before);

        microsoft.clock.advance(Duration.ofSeconds(1));
        assertThat(keys.find("second")).isPresent();
        assertThat(microsoft.keyRequests).hasValue(before + 1);
    }

    @Test
    void manyWhoMissAKeyAskOnceAndAllGetIt() throws Exception {
        microsoft.gate = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<SigningKey>> find = () -> keys.find("first");
            List<Future<Optional<SigningKey>>> found =
                    Stream.generate(() -> threads.submit(find)).limit(8).toList();
            microsoft.gate.countDown();

            for (Future<Optional<SigningKey>> one : found) assertThat(one.get()).isPresent();
            assertThat(microsoft.keyRequests).hasValue(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aKeyThatIsKnownWaitsForNobody() {
        keys.load();
        microsoft.gate = new CountDownLatch(1);
        keys.start(); // hangs at the gate

        assertThat(keys.find("first")).isPresent();
    }

    @Test
    void whileMicrosoftIsAwayTheKeysCountForADay() {
        keys.load();
        microsoft.down = true;

        microsoft.clock.advance(JwksCache.STALE);
        assertThat(keys.load()).isEqualTo(JwksCache.FIRST_PAUSE);
        assertThat(keys.known("first")).isPresent();
        assertThat(logged.text()).contains("those from before still count");

        microsoft.clock.advance(Duration.ofMillis(1));
        assertThat(keys.known("first")).isEmpty();
        assertThat(keys.isReady()).isFalse();
    }

    @Test
    void itIsAskedAgainAfterLongerAndLongerPauses() {
        microsoft.down = true;

        assertThat(Stream.generate(keys::load).limit(9).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 120L, 120L);

        microsoft.down = false;
        assertThat(keys.load()).isEqualTo(JwksCache.WHEN_LOADED);
    }

    @Test
    void aKeyThatIsWithdrawnCountsNoMore() {
        keys.load();
        microsoft.keys.clear();
        microsoft.endorse("second", SECOND, "msteams");

        keys.load();

        assertThat(keys.known("first")).isEmpty();
        assertThat(keys.known("second")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "{}",
                "{\"keys\":7}",
                "{\"keys\":[]}",
                "{\"keys\":[7,{},{\"kid\":\"x\"}]}",
                "{\"keys\":[{\"kid\":\"x\",\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AQ\",\"y\":\"AQ\"}]}",
                "{\"keys\":[{\"kid\":\"x\",\"kty\":\"RSA\",\"n\":\"!\",\"e\":\"AQAB\"}]}",
                "{\"keys\":[{\"kid\":\"x\",\"kty\":\"RSA\",\"n\":\"\",\"e\":\"\"}]}",
                "{\"keys\":[{\"kid\":\"x\",\"kty\":\"RSA\",\"use\":\"enc\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}"
            })
    void whatAreNoKeysReplacesNone(String body) {
        keys.load();
        microsoft.keysBody = body;

        assertThat(keys.load()).isEqualTo(JwksCache.FIRST_PAUSE);
        assertThat(keys.known("first")).isPresent();
    }

    @Test
    void aKeyTooShortToBeSafeIsNone() {
        microsoft.endorse("short", IdentityStandIn.pair(1024), "msteams");

        keys.load();

        assertThat(keys.known("short")).isEmpty();
        assertThat(keys.known("first")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keys", "ftp://login.example/keys", "http://login.example/keys"})
    void keysAreNotFetchedWhereSomebodyCouldChangeThem(String address) {
        microsoft.keysAddress = address;

        assertThat(keys.load()).isEqualTo(JwksCache.FIRST_PAUSE);
        assertThat(keys.isReady()).isFalse();
    }

    @Test
    void whenItIsClosedNobodyWaits() {
        keys.close();

        keys.start();
        assertThat(keys.find("first")).isEmpty();
    }
}
