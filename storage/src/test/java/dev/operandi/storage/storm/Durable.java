package dev.operandi.storage.storm;

import dev.operandi.testkit.TestPostgres;
import org.jspecify.annotations.Nullable;

/** The server of all storms of this JVM, whose commits are on the disk. It ends with the JVM. */
final class Durable {
    private static @Nullable TestPostgres server;

    private Durable() {}

    static synchronized TestPostgres server() {
        if (server == null) server = TestPostgres.durable();
        return server;
    }
}
