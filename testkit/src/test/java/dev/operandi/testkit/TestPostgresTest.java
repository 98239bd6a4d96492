package dev.operandi.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
            requireNonNull(System.out).println(server.watchdog().pid() + " " + server.pid() + " " + server.folder());
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
            said = requireNonNull(lines.readLine()).split(" ", 3);
        } finally {
            jvm.destroyForcibly();
        }

        ProcessHandle.of(Long.parseLong(said[0]))
                .ifPresent(watchdog -> assertThat(watchdog.onExit()).succeedsWithin(Duration.ofSeconds(30)));
        assertThat(ProcessHandle.of(Long.parseLong(said[1]))).isEmpty();
        assertThat(Path.of(said[2])).doesNotExist();
    }

    @Test
    void aDurableServerWritesToTheDiskAndEndsWhenItIsClosed() throws SQLException {
        var server = TestPostgres.durable();
        try (server) {
            String url = server.newDatabase();
            assertThat(setting(url, "fsync")).isEqualTo("on");
            assertThat(setting(url, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(url, "full_page_writes")).isEqualTo("on");
            databasesAreOnesOwn(server, url);
        }

        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void aServerThatWasKilledOrStoppedStartsAgainWithWhatItHad() throws SQLException {
        try (var server = TestPostgres.durable()) {
            String url = server.newDatabase();
            run(url, "create table word (word text)");
            run(url, "insert into word values ('hello')");
            int port = server.port();

            server.kill();
            assertThatThrownBy(() -> run(url, "insert into word values ('nobody hears')"))
                    .isInstanceOf(SQLException.class);
            server.start();
            server.stop();
            server.start();

            assertThat(server.port()).isEqualTo(port);
            assertThat(ask(url, "select count(*) from word")).isEqualTo("1");
        }
    }

    private static void databasesAreOnesOwn(TestPostgres server, String first) throws SQLException {
        run(first, "create table word (word text)");
        String copy = server.copyOf(first);
        run(copy, "insert into word values ('hello')");

        assertThat(ask(first, "select count(*) from word")).isEqualTo("0");
        assertThat(ask(copy, "select count(*) from word")).isEqualTo("1");
        server.drop(copy);
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
