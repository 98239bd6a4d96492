package dev.operandi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.app.Environment;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalStyle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aGoodFileEndsWithZero() throws IOException {
        int status = run("check", shipped("operating-model").toString());

        assertThat(status).isZero();
        assertThat(shown()).contains("operating-model.yaml: no faults, no warnings.");
    }

    @Test
    void aFaultIsToldWithItsPlaceAndEndsWithOne() throws IOException {
        Path file = shipped("operating-model");
        Files.writeString(file, Files.readString(file).replace("ordered: true", "orderd: true"));

        int status = run("check", file.toString());

        assertThat(status).isEqualTo(1);
        assertThat(shown()).contains("orderd", "Did you mean ordered?").doesNotContain("Exception");
    }

    @Test
    void aFolderIsCheckedFileByFile() throws IOException {
        shipped("operating-model");
        shipped("change-health");

        assertThat(run("check", folder.toString())).isZero();
        assertThat(shown()).contains("change-health.yaml: no faults", "operating-model.yaml: no faults");
    }

    @Test
    void machinesGetOneObjectAFile() throws IOException {
        Path file = folder.resolve("half.yaml");
        Files.writeString(file, "title: „Halb“\n");

        assertThat(run("check", "--json", file.toString())).isEqualTo(1);
        JsonNode check = new ObjectMapper().readTree(shown()).path(0);
        assertThat(check.path("file").asText()).isEqualTo(file.toString());
        assertThat(check.path("faults")).isNotEmpty();
        assertThat(check.path("faults").path(0).path("wayOut").asText()).isNotEmpty();
    }

    @Test
    void aMissingFileIsAFaultAndNoFileIsWrongUse() {
        assertThat(run("check", folder.resolve("nowhere.yaml").toString())).isEqualTo(1);
        assertThat(shown()).contains("There is no such file.");
        assertThat(run("check")).isEqualTo(2);
    }

    private Path shipped(String id) throws IOException {
        Path file = folder.resolve(id + ".yaml");
        try (InputStream in =
                Objects.requireNonNull(CheckCommand.class.getResourceAsStream("/question-sets/" + id + ".yaml"))) {
            Files.copy(in, file);
        }
        return file;
    }

    private int run(String... arguments) {
        var style = new TerminalStyle(80, false, true);
        return OperandiCommand.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        out,
                        err,
                        false,
                        style,
                        Optional.empty(),
                        "ann",
                        folder,
                        new Environment(Map.of()),
                        "operandi"),
                arguments);
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
