package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TerminalFilesTest {
    private static final Message REPORT = ShownFiles.report(Language.ENGLISH);
    private static final Handout HANDOUT = Objects.requireNonNull(REPORT.handout());
    private static final String CSV = HANDOUT.files().get(0).text();

    @TempDir
    Path data;

    private Path folder;
    private TerminalFiles files;

    @BeforeEach
    void open() {
        folder = data.resolve("exports");
        files = new TerminalFiles(folder);
    }

    @Test
    void eachIsWrittenUnderItsName() throws IOException {
        List<Path> written = files.write(HANDOUT);

        assertThat(written).containsExactly(folder.resolve("operandi-7f3.csv"), folder.resolve("operandi-7f3.json"));
        assertThat(written.get(0)).hasContent(CSV);
        assertThat(written.get(1)).hasContent(HANDOUT.files().get(1).text());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no POSIX permissions")
    void nobodyElseMayReadThem() throws IOException {
        List<Path> written = files.write(HANDOUT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        for (Path file : written)
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
    }

    @Test
    void theSameAgainIsTheSameFile() throws IOException {
        List<Path> once = files.write(HANDOUT);

        assertThat(files.write(HANDOUT)).isEqualTo(once);
        assertThat(names()).hasSize(2);
    }

    @Test
    void aFileWithSomethingElseInItStays() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("operandi-7f3.csv"), "mine");

        List<Path> written = files.write(HANDOUT);

        assertThat(folder.resolve("operandi-7f3.csv")).hasContent("mine");
        assertThat(written.get(0))
                .isEqualTo(folder.resolve("operandi-7f3-2.csv"))
                .hasContent(CSV);
        assertThat(files.write(HANDOUT)).isEqualTo(written);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a link takes an administrator there")
    void aLinkIsNotFollowed() throws IOException {
        Path elsewhere = Files.writeString(data.resolve("elsewhere"), CSV);
        Files.createDirectories(folder);
        Files.createSymbolicLink(folder.resolve("operandi-7f3.csv"), elsewhere);
        Files.createSymbolicLink(folder.resolve("operandi-7f3-2.csv"), data.resolve("nowhere"));

        assertThat(files.write(HANDOUT).get(0)).isEqualTo(folder.resolve("operandi-7f3-3.csv"));

        assertThat(data.resolve("nowhere")).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenNothingIs() throws IOException {
        Files.writeString(folder, "no folder");

        assertThatThrownBy(() -> files.write(HANDOUT)).isInstanceOf(IOException.class);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
