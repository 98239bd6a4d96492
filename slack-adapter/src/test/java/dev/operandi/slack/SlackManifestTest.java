package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class SlackManifestTest {
    private static final String BOT = "https://bot.example.org";
    private static final Schema SCHEMA = schema();

    static Stream<String> forms() {
        return Stream.of(
                read(Path.of("../config/slack/manifest.yaml")),
                SlackManifest.ofSocketMode(),
                SlackManifest.ofHttp(BOT));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void slacksOwnSchemaHasNothingAgainstIt(String manifest) {
        assertThat(SCHEMA.validate(json(manifest))).isEmpty();
    }

    @Test
    void theSchemaFindsWhatIsWrong() {
        String manifest = SlackManifest.ofSocketMode().replace("home_tab_enabled", "home_tab_enable");

        assertThat(SCHEMA.validate(json(manifest))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void itAsksForNoMoreThanTheBotNeeds(String manifest) {
        JsonNode scopes = json(manifest).at("/oauth_config/scopes");

        assertThat(scopes.properties()).hasSize(1); // no scope of a user
        assertThat(scopes.path("bot"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "app_mentions:read",
                        "channels:read",
                        "chat:write",
                        "commands",
                        "files:write",
                        "groups:read",
                        "im:history",
                        "im:write",
                        "users:read");
    }

    @Test
    void forSocketModeThereIsNoAddress() {
        JsonNode manifest = json(SlackManifest.ofSocketMode());

        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.toString()).doesNotContain("url").doesNotContain("example.");
    }

    @Test
    void forHttpThreeAddressesLeadToTheBot() {
        JsonNode manifest = json(SlackManifest.ofHttp(BOT));

        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(List.of(
                        manifest.at("/features/slash_commands/0/url"),
                        manifest.at("/settings/event_subscriptions/request_url"),
                        manifest.at("/settings/interactivity/request_url")))
                .extracting(JsonNode::asText)
                .containsOnly(BOT + "/slack/events");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://bot.example.org/", "https://bot.example.org/slack/events", " https://bot.example.org "})
    void theAddressMayBeWrittenInSeveralWays(String url) {
        assertThat(SlackManifest.ofHttp(url)).isEqualTo(SlackManifest.ofHttp(BOT));
    }

    @Test
    void theBotMayLieBehindAPathAndAPort() {
        assertThat(SlackManifest.ofHttp("https://bot.example.org:8443/operandi"))
                .contains("request_url: https://bot.example.org:8443/operandi/slack/events\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bot.example.org",
                "http://bot.example.org",
                "https://",
                "https://somebody@bot.example.org",
                "https://bot.example.org/?a=b",
                "https://bot.example.org/#a",
                "https://bot example.org",
                "https://bot.example.org/\nfeatures: none"
            })
    void anAddressSlackCannotCallIsRefused(String url) {
        assertThatThrownBy(() -> SlackManifest.ofHttp(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://bot.example.com");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsPrintedSpeaksOfItselfOnly(boolean http) {
        String printed = http ? SlackManifest.ofHttp(BOT) : SlackManifest.ofSocketMode();

        assertThat(printed).startsWith("_metadata:").doesNotContain("#http", "#socket", "operandi.example.com");
    }

    private static JsonNode json(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new ObjectMapper().valueToTree(read);
    }

    private static Schema schema() {
        String text = read(Path.of("src/test/resources/third-party/slack-manifest-schema/manifest.schema.2.0.0.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
