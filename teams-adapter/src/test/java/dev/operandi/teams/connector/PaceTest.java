package dev.operandi.teams.connector;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.teams.connector.Pace.Work;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final MovableClock clock = new MovableClock(Samples.NOON);
    private final Pace pace = new Pace(clock::instant);

    @Test
    void sevenMessagesASecondInAConversation() {
        assertThat(sent(7)).containsOnly(Optional.empty());
        assertThat(send("room")).contains(ofSeconds(1));
        assertThat(send("other room")).isEmpty();

        clock.advance(ofMillis(400));
        assertThat(send("room")).contains(ofMillis(600));
    }

    @Test
    void eightInTwoSeconds() {
        sent(7);

        clock.advance(ofSeconds(1));

        assertThat(send("room")).isEmpty();
        assertThat(send("room")).contains(ofSeconds(1));
    }

    @Test
    void sixtyInHalfAMinute() {
        for (int i = 0; i < 60; i++) {
            assertThat(send("room")).isEmpty();
            clock.advance(ofMillis(300));
        }

        assertThat(send("room")).contains(ofSeconds(12));
    }

    @Test
    void asManyAnHourAsTeamsAllows() {
        for (int i = 0; i < 1_800; i++) {
            assertThat(send("room")).isEmpty();
            clock.advance(ofSeconds(1));
        }

        assertThat(send("room")).contains(ofMinutes(30));
    }

    @Test
    void thirtyASecondInATenant() {
        for (int i = 0; i < 30; i++) assertThat(send("room " + i)).isEmpty();

        assertThat(send("room 30")).contains(ofSeconds(1));
        assertThat(pace.take("other tenant", "room 30", Work.SENDING)).isEmpty();
    }

    @Test
    void readingIsCountedByItself() {
        sent(7);

        for (int i = 0; i < 14; i++)
            assertThat(pace.take("tenant", "room", Work.READING)).isEmpty();
        assertThat(pace.take("tenant", "room", Work.READING)).contains(ofSeconds(1));
    }

    @Test
    void aConversationIsHeldForAsLongAsTeamsAsked() {
        pace.hold("room", ofSeconds(20));

        clock.advance(ofSeconds(19));
        assertThat(send("room")).contains(ofSeconds(1));
        assertThat(send("other room")).isEmpty();

        clock.advance(ofSeconds(1));
        assertThat(send("room")).isEmpty();
    }

    @Test
    void whoIsToldToWaitTakesNoPlace() {
        sent(7);
        for (int i = 0; i < 100; i++) send("room");

        clock.advance(ofSeconds(1));

        assertThat(send("room")).isEmpty();
    }

    @Test
    void aClockThatIsSetBackHoldsNobodyUp() {
        pace.hold("other room", ofSeconds(20));
        sent(7);

        clock.advance(ofHours(-2));

        assertThat(send("room")).isEmpty();
        assertThat(send("other room")).isEmpty();
    }

    @Test
    void conversationsThatAreOverAreForgotten() {
        for (int i = 0; i < 20; i++) send("room " + i);

        clock.advance(ofHours(1));
        send("room");

        assertThat(pace.size()).isEqualTo(2); // one tenant and one conversation
    }

    @Test
    void ofManyAtOnceSevenGo() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Optional<Duration>> ask = () -> send("room");
            List<Future<Optional<Duration>>> asked =
                    threads.invokeAll(Stream.generate(() -> ask).limit(64).toList());

            int went = 0;
            for (Future<Optional<Duration>> one : asked) if (one.get().isEmpty()) went++;
            assertThat(went).isEqualTo(7);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<Duration> send(String conversation) {
        return pace.take("tenant", conversation, Work.SENDING);
    }

    private List<Optional<Duration>> sent(int times) {
        return Stream.generate(() -> send("room")).limit(times).toList();
    }
}
