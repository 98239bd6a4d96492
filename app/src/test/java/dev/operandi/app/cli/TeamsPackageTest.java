package dev.operandi.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import dev.operandi.app.Environment;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalStyle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that {@code operandi manifest teams} writes, by the whole command line. */
class TeamsPackageTest {
    private static final Path SCHEMA =
            Path.of("..", "teams-adapter/src/test/resources/third-party/app-manifest/MicrosoftTeams.schema.json");
    private static final String APP = "12345678-9abc-4def-8123-456789abcdef";
    private static final String URL = "https://bot.example.com";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aFileIsWrittenThatHoldsTheManifestItsGermanAndTwoIcons() throws IOException {
        Path file = folder.resolve("operandi.zip");

        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--url", URL + "/", "--out", file.toString()))
                .isZero();

        Map<String, byte[]> unpacked = unpacked(file);
        assertThat(unpacked).containsOnlyKeys("manifest.json", "de.json", "color.png", "outline.png");
        JsonNode manifest = new ObjectMapper().readTree(unpacked.get("manifest.json"));
        assertThat(faults(manifest)).isEmpty();
        assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(APP);
        assertThat(manifest.at("/developer/privacyUrl").asText()).isEqualTo(URL + "/privacy");
        assertThat(manifest.at("/validDomains").toString()).contains("bot.example.com");
        assertThat(manifest.toString()).doesNotContain("${");
        assertThat(side(unpacked, manifest.at("/icons/color"))).isEqualTo(192);
        assertThat(side(unpacked, manifest.at("/icons/outline"))).isEqualTo(32);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("Written to " + file + ". Upload it in the Teams admin center.\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsThereIsWrittenAnew() throws IOException {
        Path file = Files.writeString(folder.resolve("operandi.zip"), "an older one, and longer".repeat(10_000));

        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--url", URL, "--out", file.toString()))
                .isZero();
        assertThat(unpacked(file)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://bot.example.com", "bot.example.com", "https://bot.example.com/?a=b"})
    void anAddressTeamsCannotReachIsToldInOneSentence(String url) {
        Path file = folder.resolve("operandi.zip");

        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--url", url, "--out", file.toString()))
                .isEqualTo(2);

        assertThat(complaint())
                .isEqualTo("'" + url + "' is no URL beginning with https://. Write it as in https://bot.example.com.");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatIsThereStaysAndTheWayOutIsTold() {
        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--url", URL, "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(complaint())
                .isEqualTo(
                        "'" + folder + "' is a folder. Name the file, as in " + folder.resolve("operandi.zip") + ".");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsToldInOneSentence() {
        Path file = folder.resolve("missing").resolve("operandi.zip");

        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--url", URL, "--out", file.toString()))
                .isEqualTo(2);
        assertThat(complaint()).isEqualTo("'" + file + "' cannot be written.");
    }

    @Test
    void withoutAnAppIdNothingIsWritten() {
        assertThat(run(Map.of(), "--url", URL)).isEqualTo(2);
        assertThat(complaint()).isEqualTo("TEAMS_APP_ID is not set. It is the id of the app registration in Entra.");

        assertThat(run(Map.of("TEAMS_APP_ID", "operandi"), "--url", URL, "--out", folder + "/x.zip"))
                .isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aBotInTeamsIsReachedAndDoesNotConnectByItself() {
        assertThat(run(Map.of("TEAMS_APP_ID", APP), "--socket")).isEqualTo(2);
        assertThat(complaint()).isEqualTo("The manifest for teams needs --url.");
    }

    /** The first line; how the command is called follows it. */
    private String complaint() {
        return err.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }

    private int run(Map<String, String> variables, String... options) {
        Surroundings around = new Surroundings(
                InputStream.nullInputStream(),
                out,
                err,
                false,
                new TerminalStyle(80, false, true),
                Optional.empty(),
                "ann",
                folder,
                new Environment(variables),
                "./operandi");
        String[] line = new String[options.length + 2];
        line[0] = "manifest";
        line[1] = "teams";
        System.arraycopy(options, 0, line, 2, options.length);
        return OperandiCommand.run(around, line);
    }

    private static List<String> faults(JsonNode manifest) throws IOException {
        ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(SCHEMA.toFile());
        schema.remove("id"); // of an older draft than the file says it is
        schema.remove("$schema");
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
                .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_4, builder -> builder.schemaRegistryConfig(config))
                .getSchema(schema)
                .validate(manifest)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static int side(Map<String, byte[]> files, JsonNode name) throws IOException {
        byte[] png = files.getOrDefault(name.asText(), new byte[0]);
        BufferedImage icon = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(icon.getWidth()).isEqualTo(icon.getHeight());
        return icon.getWidth();
    }

    private static Map<String, byte[]> unpacked(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
