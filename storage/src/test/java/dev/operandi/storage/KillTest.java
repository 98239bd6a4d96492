package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Output.StartTimer;
import dev.operandi.interview.Interview;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Store;
import dev.operandi.turn.StoreException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves. It says nothing of a power cut; that is what {@code synchronous=FULL} is for. */
@Timeout(300)
class KillTest {
    @TempDir
    Path folder;

    private final Random chance = new Random(20_260_302);

    @Test
    void twoKillsLoseNoTurnAndCountNoneTwice() throws Exception {
        killInTheMiddleOfTurns(2);
    }

    @Test
    @Tag("thorough")
    void thirtyKillsLoseNoTurnAndCountNoneTwice() throws Exception {
        killInTheMiddleOfTurns(30);
    }

    @Test
    void twoKillsLoseNoRingAndCountNoneTwice() throws Exception {
        killInTheMiddleOfRings(2);
    }

    @Test
    @Tag("thorough")
    void twentyKillsLoseNoRingAndCountNoneTwice() throws Exception {
        killInTheMiddleOfRings(20);
    }

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
        Process first = Killed.start("rings", folder, 0);
        try (var lines = lines(first)) {
            assertThat(lines.readLine()).isEqualTo(Killed.OPEN);

            assertThatThrownBy(() -> JdbcStore.open(folder))
                    .isInstanceOf(StoreException.class)
                    .hasMessage(folder.resolve("operandi.db") + " is in use by another Operandi."
                            + " Stop that one or name another folder with --data.");
        } finally {
            kill(first);
        }

        JdbcStore.open(folder).close();
    }

    /** The same database goes on from kill to kill. */
    private void killInTheMiddleOfTurns(int kills) throws Exception {
        Set<String> acknowledged = new HashSet<>();
        int next = 1;
        for (int kill = 0; kill < kills; kill++) {
            Process process = Killed.start("turns", folder, next);
            List<String> said = readAndKill(process, 1 + chance.nextInt(150));
            said.forEach(turn -> acknowledged.add("turn" + turn));
            int last = Integer.parseInt(said.get(said.size() - 1));

            try (Store store = JdbcStore.open(folder)) {
                assertThat(turnsKept(store)).containsAll(acknowledged);
                assertThat(turnsKept(store).size() - acknowledged.size())
                        .as("only the turn under way may be kept without having been acknowledged")
                        .isBetween(0, 1);
                Killed.count(store, "turn" + last); // what was acknowledged comes again
                Killed.count(store, "turn" + (last + 1)); // and what was under way
                acknowledged.add("turn" + (last + 1));
                assertThat(turnsKept(store)).isEqualTo(acknowledged);
                assertThat(counted(store)).isEqualTo(acknowledged.size());
            }
            next = last + 2;
        }
    }

    private void killInTheMiddleOfRings(int kills) throws Exception {
        int timers = kills * 40;
        Instant due = Instant.now().minusSeconds(60);
        try (Store store = JdbcStore.open(folder)) {
            for (int i = 0; i < timers; i++) {
                String name = "timer" + i;
                store.<Boolean>transact(tx -> {
                    tx.carryOut(new StartTimer(name, due));
                    return true;
                });
            }
        }
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < kills; kill++)
            acknowledged.addAll(readAndKill(Killed.start("rings", folder, 0), 1 + chance.nextInt(30)));

        var clock = new MovableClock(Instant.now().plus(Duration.ofHours(1))); // all heartbeats are old
        Set<String> rung = ConcurrentHashMap.newKeySet();
        rung.addAll(acknowledged);
        var left = new CountDownLatch(timers - acknowledged.size());
        try (var store = JdbcStore.open(folder)) {
            assertThat(counted(store)).isGreaterThanOrEqualTo(acknowledged.size());
            try (var rest = store.timers(clock, Duration.ofMillis(5))) {
                rest.start((timer, ring) -> {
                    Killed.count(store, ring);
                    if (rung.add(timer)) left.countDown();
                });
                assertThat(left.await(60, SECONDS)).isTrue();
            }

            assertThat(rung).hasSize(timers);
            assertThat(counted(store)).isEqualTo(timers);
        }
    }

    /** Reads so many lines, kills, and reads what was still under way to us. */
    private static List<String> readAndKill(Process process, int lines) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        try (var reader = lines(process)) {
            assertThat(reader.readLine()).isEqualTo(Killed.OPEN);
            while (said.size() < lines) said.add(requireNonNull(reader.readLine(), "it ended by itself"));
            kill(process);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) said.add(line);
        } finally {
            kill(process);
        }
        return said;
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    private static void kill(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process's own method closes the pipe we still read
        assertThat(process.waitFor(10, SECONDS)).isTrue();
    }

    private static Set<String> turnsKept(Store store) {
        Set<String> ids = new HashSet<>();
        store.<List<Interview>>transact(tx -> tx.listInterviews(ANN)).forEach(one -> ids.add(one.id()));
        return ids;
    }

    private static int counted(Store store) {
        return store.<Integer>transact(tx -> tx.lockContact(ANN).messages());
    }
}
