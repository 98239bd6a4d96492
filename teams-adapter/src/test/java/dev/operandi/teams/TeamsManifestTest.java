package dev.operandi.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.chat.TypedText;
import dev.operandi.testkit.Golden;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsManifestTest {
    private static final String APP = "12345678-9abc-4def-8123-456789ABCDEF";
    private static final URI URL = URI.create("https://bots.example.com/operandi/");

    @Test
    void thePackageHoldsWhatTeamsAsksFor() throws IOException {
        assertThat(unpacked()).containsOnlyKeys("manifest.json", "de.json", "color.png", "outline.png");
    }

    @Test
    void microsoftsSchemasTakeBothFiles() throws IOException {
        assertThat(Schemas.ofManifest(json("manifest.json"))).isEmpty();
        assertThat(Schemas.ofLanguage(json("de.json"))).isEmpty();
    }

    @Test
    void theSchemasWouldSeeAMistake() throws IOException {
        JsonNode manifest = json("manifest.json");
        manifest.withObject("/name").put("short", "A name of more than thirty letters");

        assertThat(Schemas.ofManifest(manifest)).hasSize(1);
    }

    /** Whoever changes it raises its version too: Teams takes no second package of the same. */
    @Test
    void theManifestLooksAsReviewed() throws IOException {
        Golden.assertMatches(
                "teams/manifest/manifest.json", new String(unpacked().get("manifest.json"), StandardCharsets.UTF_8));
    }

    @Test
    void theSameBotHasTheSameBytesInEveryTimeZone() {
        TimeZone here = TimeZone.getDefault();
        byte[] first = TeamsManifest.appPackage(APP, URL);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(TeamsManifest.appPackage(APP, URL)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(here);
        }
    }

    /** Somebody who presses a command may not be known yet, or be spoken to in another language. */
    @Test
    void everyCommandIsUnderstoodInEveryLanguage() throws IOException {
        JsonNode english = json("manifest.json").at("/bots/0/commandLists/0/commands");
        JsonNode german = json("de.json");
        for (Language language : Phrases.languages()) {
            List<List<String>> typed = typed(Phrases.in(language));
            assertThat(english).hasSameSizeAs(typed);
            for (int n = 0; n < typed.size(); n++) {
                String key = "bots[0].commandLists[0].commands[" + n + "].title";
                assertThat(typed.get(n))
                        .contains(TypedText.plain(english.get(n).path("title").asText()));
                assertThat(typed.get(n))
                        .contains(TypedText.plain(german.path(key).asText()));
            }
        }
    }

    private static List<List<String>> typed(Phrases phrases) {
        List<String> start = new ArrayList<>(phrases.desk().typedStart());
        start.add(TypedText.plain(phrases.desk().start()));
        return List.of(
                start,
                phrases.interview().typedResult(),
                phrases.desk().typedMyData(),
                phrases.interview().typedHelp());
    }

    @Test
    void anAppIdThatIsNoneIsRefused() {
        assertThatThrownBy(() -> TeamsManifest.appPackage("operandi", URL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"operandi\" is no app id; Entra shows it as \"Application (client) ID\", a GUID.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://bots.example.com",
                "bots.example.com",
                "https:bots",
                "https://me@bots.example.com",
                "https://bots.example.com/?a=b",
                "https://bots.example.com/#a"
            })
    void anAddressTeamsCannotReachIsRefused(String url) {
        assertThatThrownBy(() -> TeamsManifest.appPackage(APP, URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + url + "\" is no address for Teams; write it as https://bot.example.com.");
    }

    private static JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(unpacked().get(name));
    }

    private static Map<String, byte[]> unpacked() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(TeamsManifest.appPackage(APP, URL)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }
}
