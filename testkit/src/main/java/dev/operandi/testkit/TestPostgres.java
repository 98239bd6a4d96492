package dev.operandi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL server for tests, of binaries that come as a dependency; nothing has to be installed. It listens on
 * this machine only.
 *
 * <p>A watchdog, a shell that reads from a pipe only this JVM holds, ends the server and removes its files when the JVM
 * is gone, however it went.
 */
public final class TestPostgres implements AutoCloseable {
    /** A user whom a test may create, and who then needs a password. */
    public static final String GUEST = "guest";

    private static final Map<String, String> QUICK =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off");
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private static @Nullable TestPostgres shared;

    private final AtomicInteger databases = new AtomicInteger();
    private final Map<String, String> settings;
    private final Process watchdog;
    private final Path folder;
    private EmbeddedPostgres server;

    private TestPostgres(Map<String, String> settings) {
        this.settings = settings;
        try {
            folder = Files.createTempDirectory("operandi-postgres-");
            Path data = folder.resolve("data");
            watchdog = watch(folder, data);
            server = builder(settings, data)
                    .setDataDirectoryCustomizer(TestPostgres::askGuestsForTheirPassword)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Map<String, String> settings, Path data) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries())
                .setDataDirectory(data)
                .setCleanDataDirectory(false) // the watchdog sees to it, and to the server's end
                .setRegisterShutdownHook(false);
        settings.forEach(builder::setServerConfig);
        return builder;
    }

    /** The server of all tests of this JVM. Quick: it proves nothing about durability or speed. */
    public static synchronized TestPostgres shared() {
        if (shared == null) shared = new TestPostgres(QUICK);
        return shared;
    }

    /** A server of one's own, whose commits are on the disk as an operator's are. To be closed. */
    public static TestPostgres durable() {
        return new TestPostgres(DURABLE);
    }

    /** Of each user their own, because whoever unpacks them owns them. */
    private static File binaries() {
        return new File(
                System.getProperty("java.io.tmpdir"), "operandi-postgres-of-" + System.getProperty("user.name"));
    }

    /** Everybody else is let in. */
    private static void askGuestsForTheirPassword(File data) {
        Path rules = data.toPath().resolve("pg_hba.conf");
        try {
            Files.writeString(rules, "host all " + GUEST + " all scram-sha-256\n" + Files.readString(rules));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process watch(Path folder, Path data) throws IOException {
        String script;
        try (InputStream in = TestPostgres.class.getResourceAsStream("postgres-watchdog.sh")) {
            if (in == null) throw new IOException("postgres-watchdog.sh is not on the class path");
            script = new String(in.readAllBytes(), UTF_8);
        }
        return new ProcessBuilder("sh", "-c", script, "postgres-watchdog", folder.toString(), data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /**
     * Makes an empty database.
     *
     * @return its url, as an operator would write it
     */
    public String newDatabase() {
        return url(create("template0"));
    }

    /**
     * Makes a database with what stands in another one, which nobody may use just now.
     *
     * @return its url
     */
    public String copyOf(String url) {
        return url(create(name(url)));
    }

    private String create(String template) {
        String name = "test" + databases.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    /** Removes the database, whoever still uses it. */
    public void drop(String url) {
        execute("drop database " + name(url) + " with (force)");
    }

    /** Runs a statement as the server's superuser, outside of a transaction, in the database {@code postgres}. */
    public void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server as an operator would, who does not wait for those connected. Its databases stay. */
    public void stop() {
        List<ProcessHandle> processes = processes();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        processes.forEach(process -> process.onExit().join());
    }

    /** Ends the server's first process by {@code kill -9}, and waits until the others have noticed. Its databases stay. */
    public void kill() {
        List<ProcessHandle> processes = processes();
        processes.get(0).destroyForcibly();
        processes.forEach(process -> process.onExit().join());
        stop(); // nothing is left to be stopped; but the library lets go of the folder
    }

    /** The first is the server's first one. */
    private List<ProcessHandle> processes() {
        return ProcessHandle.of(pid()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    /** Starts the server again where it listened before, after {@link #stop} or {@link #kill}. */
    public void start() {
        try {
            server = builder(settings, folder.resolve("data")).setPort(port()).start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start again", e);
        }
    }

    /** Where the server listens, on {@code localhost}. */
    public int port() {
        return server.getPort();
    }

    /** The server's process id. */
    public long pid() {
        try {
            return Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of the server's lies in it; goes with the server. */
    public Path folder() {
        return folder;
    }

    /** The process that ends the server, and itself last of all. */
    ProcessHandle watchdog() {
        return watchdog.toHandle();
    }

    private String url(String database) {
        return "postgresql://postgres:postgres@localhost:" + port() + "/" + database;
    }

    private static String name(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Ends the server and removes its files. */
    @Override
    public void close() {
        try {
            watchdog.getOutputStream().close();
            watchdog.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
