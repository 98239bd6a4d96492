package dev.operandi.config;

import static dev.operandi.config.Reading.good;
import static dev.operandi.config.Reading.problems;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String HUNTER = "hunter2";

    @TempDir
    private Path folder;

    @Test
    void aSecretComesFromItsVariable() {
        assertThat(found(Map.of("TOKEN", HUNTER))).isEqualTo(HUNTER);
    }

    @Test
    void nothingIsSetWhenNothingIsSet() {
        assertThat(good(new Secrets(Map.of("OTHER", HUNTER)).find("TOKEN"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "hunter2\n", "hunter2\r\n", "\uFEFFhunter2\n"})
    void aSecretComesFromTheFileItsVariableNamesWithoutTheLastLineBreak(String content) throws IOException {
        assertThat(found(Map.of("TOKEN_FILE", file(content)))).isEqualTo(HUNTER);
    }

    @Test
    void aSecretOfSeveralLinesKeepsThem() throws IOException {
        assertThat(found(Map.of("KEY_FILE", file("-----BEGIN\n hunter2 \n-----END\n")), "KEY"))
                .isEqualTo("-----BEGIN\n hunter2 \n-----END");
    }

    @Test
    void bothVariablesAreOneTooMany() throws IOException {
        assertThat(refusal(Map.of("TOKEN", HUNTER, "TOKEN_FILE", file(HUNTER))))
                .isEqualTo("environment: \"TOKEN\" and \"TOKEN_FILE\" are both set.\n\nUnset one of the two.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptySecretIsNone(String nothing) throws IOException {
        assertThat(refusal(Map.of("TOKEN", nothing)))
                .isEqualTo("environment: \"TOKEN\" is set, and empty.\n\nGive it the secret, or unset it.");
        assertThat(refusal(Map.of("TOKEN_FILE", nothing)))
                .isEqualTo(
                        "environment: \"TOKEN_FILE\" is set, and empty.\n\nGive it the path of a file, or unset it.");
        assertThat(refusal(Map.of("TOKEN_FILE", file(nothing))))
                .isEqualTo(
                        "environment: \"TOKEN_FILE\" names a file that is empty.\n\nGive it the secret, or unset it.");
    }

    @Test
    void aSecretWhereItsFileBelongsIsNotQuoted() {
        assertThat(refusal(Map.of("TOKEN_FILE", "/nowhere/hunter2")))
                .isEqualTo("environment: The file that \"TOKEN_FILE\" names cannot be read.\n\n"
                        + "Does the path name a file, and may the bot's user read it?");
        assertThat(refusal(Map.of("TOKEN_FILE", "hunter2\0")))
                .contains("cannot be read")
                .doesNotContain(HUNTER);
        assertThat(refusal(Map.of("TOKEN_FILE", folder.toString()))).contains("cannot be read");
    }

    @Test
    void whatIsNoTextIsNoSecret() throws IOException {
        Path file = folder.resolve("secret");
        Files.write(file, HUNTER.getBytes(StandardCharsets.UTF_16));

        assertThat(refusal(Map.of("TOKEN_FILE", file.toString())))
                .isEqualTo("environment: The file that \"TOKEN_FILE\" names is no text in UTF-8.\n\nSave it as UTF-8.");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        assertThat(refusal(Map.of("TOKEN_FILE", file("x".repeat(100_001)))))
                .isEqualTo("environment: The file that \"TOKEN_FILE\" names is larger than 100 kB.\n\n"
                        + "It should hold the secret and nothing else.");
    }

    @Test
    void nobodySeesASecretByAccident() {
        Secret secret = new Secret(HUNTER);

        assertThat(secret).hasToString("(secret)").isNotEqualTo(HUNTER);
        assertThat(new Result.Read<>(secret).toString()).doesNotContain(HUNTER);
        assertThat(secret).isEqualTo(new Secret(HUNTER)).hasSameHashCodeAs(new Secret("other"));
        assertThat(secret).isNotEqualTo(new Secret("other"));
    }

    private static String found(Map<String, String> environment) {
        return found(environment, "TOKEN");
    }

    private static String found(Map<String, String> environment, String name) {
        return good(new Secrets(environment).find(name)).orElseThrow().reveal();
    }

    private static String refusal(Map<String, String> environment) {
        return problems(new Secrets(environment).find("TOKEN")).text();
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("secret"), content).toString();
    }
}
