package dev.operandi.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    private static final String WAY_OUT =
            "If that is what it should be, run with -Dgolden.update=true and review the difference.";

    @TempDir
    Path folder;

    @Test
    void theSameTextMatches() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "one\ntwo\n");

        Golden.assertMatches(folder, "a.txt", "one\ntwo", false);
        Golden.assertMatches(folder, "a.txt", "one\r\ntwo\r\n", false);
    }

    @Test
    void whatDiffersIsShownWithTheLinesAround() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "0\n1\n2\n3\nfour\n5\n6\n7\n8\n");

        assertThatThrownBy(() -> Golden.assertMatches(folder, "a.txt", "0\n1\n2\n3\n4\n4 1/2\n5\n6\n7\n8", false))
                .isInstanceOf(AssertionError.class)
                .hasMessage(folder.resolve("a.txt")
                        + " differs from line 5 on:\n\n  1\n  2\n  3\n- four\n+ 4\n+ 4 1/2\n  5\n  6\n  7\n\n"
                        + WAY_OUT);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Golden.assertMatches(folder, "a.txt", "one", false))
                .isInstanceOf(AssertionError.class)
                .hasMessage("There is no " + folder.resolve("a.txt") + ".\n\none\n\n" + WAY_OUT);
    }

    @Test
    void anUpdateWritesTheFile() {
        Golden.assertMatches(folder, "deep/a.txt", "one", true);

        assertThat(folder.resolve("deep/a.txt")).hasContent("one\n");
        Golden.assertMatches(folder, "deep/a.txt", "one", false);
    }
}
