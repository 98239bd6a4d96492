package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output.StartTimer;
import dev.operandi.testkit.MovableClock;
import dev.operandi.testkit.Samples;
import dev.operandi.testkit.TestPostgres;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two processes on one PostgreSQL. */
@Timeout(60)
class TwoProcessesTest {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    @Test
    void theyMakeTheTablesOnceAndOfTwoFirstClicksAtOnceExactlyOneBegins() throws Exception {
        String url = TestPostgres.shared().newDatabase();
        try (var one = new Other(url, "a");
                var two = new Other(url, "b")) {
            assertThat(List.of(one.says(), two.says())).containsOnly("open");

            List<String> begun = new ArrayList<>();
            for (int person = 0; person < 50; person++) {
                one.click("person" + person);
                two.click("person" + person);
                begun.add(one.says() + two.says());
            }

            assertThat(begun).hasSize(50).allMatch(both -> both.equals("truefalse") || both.equals("falsetrue"));
        }
    }

    @Test
    void eachTimerRingsInOneOfThem() throws Exception {
        int count = 40;
        var clock = new MovableClock(Samples.NOON);
        var all = new CountDownLatch(count);
        var rings = new AtomicInteger();
        Set<String> rung = ConcurrentHashMap.newKeySet();
        try (var one = postgres.open();
                var two = postgres.open();
                var ofOne = one.timers(clock, Duration.ofMillis(5));
                var ofTwo = two.timers(clock, Duration.ofMillis(5))) {
            ofOne.start((timer, ring) -> note(timer, rung, rings, all));
            ofTwo.start((timer, ring) -> note(timer, rung, rings, all));

            one.<Boolean>transact(tx -> {
                for (int i = 0; i < count; i++) tx.carryOut(new StartTimer("timer" + i, Samples.NOON));
                return true;
            });
            assertThat(all.await(20, SECONDS)).isTrue();
        }
        assertThat(rung).hasSize(count);
        assertThat(rings).hasValue(count);
    }

    private static void note(String timer, Set<String> rung, AtomicInteger rings, CountDownLatch all) {
        rung.add(timer);
        rings.incrementAndGet();
        all.countDown();
    }

    /** A process of {@link FirstClick}. */
    private static final class Other implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private final BufferedWriter in;

        Other(String url, String name) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            FirstClick.class.getName(),
                            url,
                            name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            in = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), UTF_8));
        }

        void click(String person) throws IOException {
            in.write(person + "\n");
            in.flush();
        }

        String says() throws IOException {
            return String.valueOf(out.readLine());
        }

        @Override
        public void close() throws Exception {
            in.close(); // it reads to the end, and ends
            assertThat(process.waitFor(20, SECONDS)).isTrue();
        }
    }
}
