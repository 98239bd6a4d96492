package dev.operandi.benchmarks.load;

import dev.operandi.testkit.TestPostgres;
import java.io.IOException;
import java.util.Objects;

/** A PostgreSQL of one's own with fsync on, which ends when the standard input does. */
public final class DurablePostgres {
    private DurablePostgres() {}

    /**
     * Prints the server's process id, then the url of an empty database for each name.
     *
     * @param args as many as databases are wanted
     */
    public static void main(String[] args) throws IOException {
        try (TestPostgres server = TestPostgres.durable()) {
            Objects.requireNonNull(System.out).println(server.pid());
            for (String unusedName : args) Objects.requireNonNull(System.out).println(server.newDatabase());
            while (Objects.requireNonNull(System.in).read() >= 0) {} // nobody says anything; it ends
        }
    }
}
