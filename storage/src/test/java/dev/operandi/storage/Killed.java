package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.post;
import static java.util.Objects.requireNonNull;

import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.turn.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A process that is killed: it says a line only when what the line says is kept. Started by {@link KillTest}. */
final class Killed {
    /** Said once the database is open. */
    static final String OPEN = "open";

    private Killed() {}

    static Process start(String what, Path folder, int first) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        what,
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** {@code turns FOLDER FIRST}: turns from number FIRST on; {@code rings FOLDER 0}: the timers that wait. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = requireNonNull(System.out);
        var store = JdbcStore.open(Path.of(args[1]));
        out.println(OPEN);
        if (args[0].equals("rings"))
            store.timers(InstantSource.system(), Duration.ofMillis(5)).start((timer, ring) -> {
                count(store, ring);
                out.println(timer);
            });
        else
            for (int turn = Integer.parseInt(args[2]); ; turn++) {
                count(store, "turn" + turn);
                count(store, "turn" + turn); // as a redelivery
                out.println(turn);
            }
        new CountDownLatch(1).await(); // until killed
    }

    /** Ann has one more message and one more interview, if the envelope is new. */
    static void count(Store store, String envelope) {
        store.<Boolean>transact(tx -> {
            if (!tx.firstSight(envelope, NOON)) return false;
            Contact ann = tx.lockContact(ANN);
            tx.save(new Contact(ANN, null, ann.messages() + 1, null, null));
            tx.save(Interview.begin(envelope, ANN, SMALL_REF, NOON, 1));
            tx.enqueue(List.of(post(TO_ANN, ann.messages() + 1)), NOON);
            return true;
        });
    }
}
