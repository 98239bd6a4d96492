package dev.operandi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TestPostgresTest {
    /** A JVM that starts a server, says which, and waits to be killed. */
    static final class Starter {
        private Starter() {}

        public static void main(String[] args) throws InterruptedException {
            var server = TestPostgres.shared();
            requireNonNull(System.out).println(server.pid() + " " + server.folder());
            new CountDownLatch(1).await();
        }
    }

    @Test
    void theServerEndsWhenItsJvmIsKilledAndItsFilesGo() throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] said;
        try (var lines = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8))) {
            said = requireNonNull(lines.readLine()).split(" ", 2);
        } finally {
            jvm.destroyForcibly();
        }

        ProcessHandle.of(Long.parseLong(said[0]))
                .ifPresent(server -> assertThat(server.onExit().orTimeout(30, SECONDS))
                        .succeedsWithin(java.time.Duration.ofSeconds(30)));
        assertThat(ProcessHandle.of(Long.parseLong(said[0]))).isEmpty();
    }

    @Test
    void aDurableServerWritesToTheDiskAndEndsWhenItIsClosed() throws Exception {
        var server = TestPostgres.durable();
        try (server) {
            String url = server.newDatabase();
            assertThat(setting(url, "fsync")).isEqualTo("on");
            assertThat(setting(url, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(url, "full_page_writes")).isEqualTo("on");
        }

        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void databasesAreOfOneServerAndTheirOwn() throws SQLException, IOException {
        String first = TestPostgres.shared().newDatabase();
        run(first, "create table word (word text)");

        String copy = TestPostgres.shared().copyOf(first);
        run(copy, "insert into word values ('hello')");

        assertThat(ask(first, "select count(*) from word")).isEqualTo("0");
        assertThat(ask(copy, "select count(*) from word")).isEqualTo("1");
        TestPostgres.shared().drop(copy);
        TestPostgres.shared().drop(first);
    }

    private static String setting(String url, String name) throws SQLException {
        return ask(url, "show " + name);
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url.replaceFirst("//.*@", "//"), "postgres", "");
    }
}
