package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.testkit.Golden;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.texts.Language;
import dev.operandi.turn.ChannelException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalChannelTest {
    private static final TerminalStyle PLAIN = new TerminalStyle(80, false, true);
    private static final Place.Direct HERE = new Place.Direct(new Person(TerminalChannel.PLATFORM, "here", "ann"));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TerminalChannel channel = new TerminalChannel(written, PLAIN, true);

    @Test
    void printsWhatIsNewAndTheNewestDrawnAgain() throws ChannelException {
        channel.show(new Slot(HERE, 1), null, Message.of("one"));
        channel.show(new Slot(HERE, 2), null, Message.of("two"));
        channel.show(new Slot(HERE, 2), "printed", Samples.GERMAN);

        assertThat(text()).startsWith("\none\n\ntwo\n\nWer gibt");
    }

    @Test
    void doesNotPrintAnOlderMessageDrawnAgain() throws ChannelException {
        channel.show(new Slot(HERE, 1), null, Samples.QUESTION);
        String first = text();
        channel.show(new Slot(HERE, 1), "printed", Message.of("How often do changes go live? You answered: daily"));
        channel.show(new Slot(HERE, 2), null, Message.of("next"));
        channel.show(new Slot(HERE, 1), "printed", Message.of("and again"));

        assertThat(text()).isEqualTo(first + "\nnext\n");
    }

    @Test
    void aMessageThatComesBetweenAsksAgain() throws ChannelException {
        channel.prompt();
        channel.show(new Slot(HERE, 1), null, Message.of("a reminder"));
        channel.answered();
        channel.show(new Slot(HERE, 2), null, Message.of("an answer"));

        assertThat(text()).isEqualTo("\n> \n\na reminder\n\n> \nan answer\n");
    }

    @Test
    void isQuietWhenNobodyReadsAnyMore() throws ChannelException {
        var broken = new TerminalChannel(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                PLAIN,
                true);

        broken.show(new Slot(HERE, 1), null, Message.of("one"));
        broken.prompt();

        assertThat(broken.isGone()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void filesAreWrittenAndTheirPathsPrinted(String language, @TempDir Path data) throws ChannelException {
        Path folder = data.resolve("exports");
        var writing = new TerminalChannel(written, PLAIN, true, folder);

        writing.show(new Slot(HERE, 1), null, ShownFiles.report(new Language(language)));
        writing.show(new Slot(HERE, 1), "printed", ShownFiles.report(new Language(language)));

        Golden.assertMatches("files." + language + ".txt", text().replace(folder.toString(), "EXPORTS"));
        assertThat(folder.resolve("operandi-7f3.csv")).content().contains("participation");
        assertThat(folder.resolve("operandi-7f3.json")).content().contains("participation");
    }

    @Test
    void whereNoFileCanBeWrittenItsRowsArePrinted(@TempDir Path data) throws IOException, ChannelException {
        var writing = new TerminalChannel(written, PLAIN, true, Files.writeString(data.resolve("exports"), "a file"));

        writing.show(new Slot(HERE, 1), null, ShownFiles.report(Language.ENGLISH));

        Golden.assertMatches("files.none.txt", text());
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
