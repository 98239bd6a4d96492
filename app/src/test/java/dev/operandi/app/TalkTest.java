package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole talks in the terminal. */
class TalkTest {
    private static final String RULE_OF_THUMB = "This is a rule of thumb";

    @TempDir
    Path data;

    @Test
    void aScriptLeadsToAResult() {
        Talk talk = Talk.piped(data).says(toTheResult());

        assertThat(talk.status()).isZero();
        assertThat(talk.complaints()).isEmpty();
        assertThat(talk.shown()).contains("Question 1", "How sure", "How much of each", RULE_OF_THUMB);
        assertThat(talk.shown()).doesNotContain("> ", "\u001b");
    }

    @Test
    void somebodyWhoIsSureOfNothingGetsAnAnswerToo() {
        Talk talk = Talk.piped(data)
                .says(Collections.nCopies(14, "not sure").stream().reduce("begin", (a, b) -> a + "\n" + b));

        assertThat(talk.status()).isZero();
        assertThat(talk.shown()).contains("Not enough to tell yet");
    }

    @Test
    void aPersonGoesOnWhereTheyStopped() {
        Talk first = Talk.typed(data).says("begin", "1", "2");
        Talk second = Talk.typed(data).says();

        assertThat(first.shown()).endsWith("Your place is kept. To go on from here: ./operandi chat\n");
        assertThat(question(second)).isEqualTo(question(first)).startsWith("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit", "Exit", " bye "})
    void aWordOfTheTerminalEndsTheTalk(String word) {
        Talk talk = Talk.typed(data).says("begin", word, "1");

        assertThat(talk.status()).isZero();
        assertThat(talk.shown()).endsWith("Your place is kept. To go on from here: ./operandi chat\n");
        assertThat(question(talk)).startsWith("1");
    }

    @Test
    void theTerminalSpeaksTheLanguageOfTheTalk() {
        Talk talk = Talk.typed(data).with("--language", "de").says("ende");

        assertThat(talk.shown()).endsWith("So geht es von hier weiter: ./operandi chat\n");
    }

    @Test
    void whoHasNothingKeptIsNotToldOtherwise() {
        Talk talk = Talk.typed(data).says("delete my data", "yes", "quit");

        assertThat(talk.shown()).endsWith("Goodbye. Nothing is kept of you.\n");
    }

    @Test
    void aScriptBeginsAnewUnlessItIsToldToGoOn() {
        Talk.piped(data).says("begin", "1", "2");

        Talk resumed = Talk.piped(data).with("--resume").says("1");
        Talk anew = Talk.piped(data).says("begin");

        assertThat(question(resumed)).startsWith("4");
        assertThat(question(anew)).startsWith("1");
    }

    @Test
    void aPersonCanBeginAnew() {
        Talk.typed(data).says("begin", "1", "2");

        assertThat(question(Talk.typed(data).with("--fresh").says("begin"))).startsWith("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚀👩‍👩‍👧‍👦🇩🇪",
                "هذا نص من اليمين إلى اليسار",
                "\u202eevil\u202c",
                "\u001b[31m\u001b[2J\u0007",
                "\0\0\0",
                "'; drop table interview; --",
                "%s %n ${x} {}",
                "-17",
                "99999999999999999999"
            })
    void whateverIsTypedIsAnsweredKindlyAndLosesNothing(String garbage) {
        Talk talk = Talk.typed(data).says("begin", "1", garbage, "where was i");

        assertThat(talk.status()).isZero();
        assertThat(talk.complaints()).isEmpty();
        assertThat(question(talk)).startsWith("2");
        assertThat(talk.shown().chars()).noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0));
    }

    @Test
    void tenThousandLettersAndTornBytesAreAnsweredToo() {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes("begin\r\n1\r\n".getBytes(StandardCharsets.UTF_8));
        input.writeBytes("ü".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        input.writeBytes(new byte[] {'\n', (byte) 0xff, (byte) 0xc3, 0, (byte) 0x9b, '\r', '\n'});
        input.writeBytes("where was i".getBytes(StandardCharsets.UTF_8)); // the input ends without a line's end

        Talk talk = Talk.piped(data).hears(new ByteArrayInputStream(input.toByteArray()));

        assertThat(talk.status()).isZero();
        assertThat(question(talk)).startsWith("2");
    }

    @Test
    void aNarrowTerminalIsNotOverrun() {
        Talk talk = Talk.piped(data).columns(40).says(toTheResult());

        assertThat(talk.shown()).contains(RULE_OF_THUMB);
        assertThat(talk.shown().lines().filter(line -> !line.contains("://")))
                .allMatch(line -> Columns.width(line) <= 40);
    }

    @Test
    void anAnswerOutOfReachEndsTheTalkQuietly() {
        Talk talk = Talk.typed(data)
                .runs(new ByteArrayInputStream("begin\n1\n".getBytes(StandardCharsets.UTF_8)), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                });

        assertThat(talk.status()).isZero();
        assertThat(talk.complaints()).isEmpty();
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Files.writeString(data.resolve("operandi.db"), "Dear diary, ".repeat(1_000));

        Talk talk = Talk.typed(data).says("begin");

        assertThat(talk.status()).isEqualTo(1);
        assertThat(talk.shown()).isEmpty();
        assertThat(talk.complaints())
                .contains("operandi.db")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeIsNamed() throws IOException {
        Path file = Files.createFile(data.resolve("file"));

        Talk talk =
                Talk.typed(data).with("--data", file.resolve("data").toString()).says();

        assertThat(talk.status()).isEqualTo(1);
        assertThat(talk.complaints())
                .contains("file")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    @Tag("thorough") // SQLite waits ten seconds for whoever holds the database
    void anAnswerThatCouldNotBeKeptCanBeSaidAgain() throws SQLException {
        Talk.typed(data).says("begin");
        Talk talk;
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("operandi.db"));
                Statement lock = other.createStatement()) {
            lock.execute("pragma busy_timeout = 30000"); // what the talk does in the background may take a while
            talk = Talk.typed(data)
                    .hears(lines(() -> sql(lock, "begin immediate", "1"), () -> sql(lock, "rollback", "1")));
        }
        Talk after = Talk.typed(data).says("where was i"); // the one before may have ended before it was shown

        assertThat(talk.status()).isZero();
        assertThat(talk.shown().replace('\n', ' '))
                .containsOnlyOnce("That was not kept.")
                .contains("operandi.db", "Then say it again.");
        assertThat(question(after)).startsWith("2");
    }

    /** Lines that come into being when they are read. */
    @SafeVarargs
    private static InputStream lines(Supplier<String>... lines) {
        Iterator<Supplier<String>> left = List.of(lines).iterator();
        return new InputStream() {
            private InputStream line = InputStream.nullInputStream();

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0];
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                int read = line.read(to, offset, length);
                if (read >= 0 || !left.hasNext()) return read;
                line = new ByteArrayInputStream((left.next().get() + "\n").getBytes(StandardCharsets.UTF_8));
                return line.read(to, offset, length);
            }
        };
    }

    private static String sql(Statement statement, String sql, String line) {
        try {
            statement.execute(sql);
            return line;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anUnknownQuestionSetIsNamedWithTheWayOut() {
        Talk talk = Talk.piped(data).with("--set", "operating-mode").says();

        assertThat(talk.status()).isEqualTo(1);
        assertThat(talk.complaints()).contains("operating-mode", "operating-model");
    }

    @Test
    void aFaultInAQuestionSetOfOnesOwnIsShownWithItsPlace() throws IOException {
        Path own = Files.createDirectories(data.resolve("question-sets"));
        Files.writeString(own.resolve("ours.yaml"), "titel: Ours\n");

        Talk named = Talk.piped(data).with("--set", "ours").says();
        Talk other = Talk.piped(data).says("begin");

        assertThat(named.status()).isEqualTo(1);
        assertThat(named.complaints()).contains("ours.yaml:1:1", "titel");
        assertThat(other.status()).isZero();
        assertThat(other.complaints()).contains("ours.yaml:1:1");
        assertThat(question(other)).startsWith("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fresh --resume", "--no-such-option", "--language Klingon!", "--set"})
    void wrongUseIsExplained(String arguments) {
        Talk talk = Talk.piped(data).with(arguments.split(" ", -1)).says();

        assertThat(talk.status()).isEqualTo(2);
        assertThat(talk.complaints()).contains("Usage: operandi chat").doesNotContain("Exception");
    }

    private static String[] toTheResult() {
        return ("begin " + "1 ".repeat(12) + "result").split(" ", -1);
    }

    /** Number and text of the question shown last. */
    private static String question(Talk talk) {
        return talk.shownSince("\nQuestion ").split("\n\n", -1)[0];
    }
}
