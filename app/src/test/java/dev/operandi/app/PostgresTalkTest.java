package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.testkit.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A talk through the real command line, kept in PostgreSQL. */
class PostgresTalkTest {
    @TempDir
    private Path folder;

    @Test
    void aTalkGoesOnWhereItStopped() {
        String url = TestPostgres.shared().newDatabase();

        Talk first = talk(url).says("begin", "1");
        Talk second = talk(url).with("--resume").says();

        assertThat(first.status()).isZero();
        assertThat(first.shown()).contains("Question 2");
        assertThat(second.shown()).contains("Question 2");
        assertThat(folder.resolve("data/operandi.db")).doesNotExist();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsASentenceWithoutThePassword() throws Exception {
        Path secret = Files.writeString(folder.resolve("url"), "postgresql://ann:hunter2@localhost:1/operandi\n");

        Talk talk = Talk.piped(folder.resolve("data"))
                .variable("OPERANDI_DATABASE_URL_FILE", secret.toString())
                .says("begin");

        assertThat(talk.status()).isEqualTo(1);
        assertThat(talk.complaints())
                .isEqualTo("PostgreSQL cannot be reached at localhost:1/operandi."
                        + " Start it, open the way to it, or correct OPERANDI_DATABASE_URL.\n");
    }

    private Talk talk(String url) {
        return Talk.piped(folder.resolve("data")).variable("OPERANDI_DATABASE_URL", url);
    }
}
