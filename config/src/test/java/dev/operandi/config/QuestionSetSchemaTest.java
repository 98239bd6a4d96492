package dev.operandi.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema says in an editor what the reader says later, as far as a schema can. */
class QuestionSetSchemaTest {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Schema SCHEMA = schema();

    private static final String SYNTAX = "no YAML, or more than the reader takes; the editor's own parser marks most";
    private static final String TWICE = "a schema cannot compare the ids of several items";
    private static final String ELSEWHERE = "a schema does not know what is declared elsewhere in the file";
    private static final String NUMBERS = "a schema cannot compute";

    /** Bad files a schema has nothing against, and why that cannot be helped. */
    private static final Map<String, String> UNSEEN = new TreeMap<>();

    static {
        for (String name : List.of(
                "alias",
                "alias-for-a-key",
                "backslash",
                "colon-in-a-text",
                "duplicate-key",
                "empty",
                "group-for-a-key",
                "invisible-sign",
                "long-line",
                "no-colon",
                "not-utf8",
                "only-comments",
                "percent-sign-first",
                "second-document",
                "tab",
                "tab-in-flow",
                "tag",
                "unclosed-bracket",
                "unclosed-list",
                "unclosed-quote",
                "wrong-indentation")) UNSEEN.put(name, SYNTAX);
        for (String name : List.of(
                "duplicate-choice", "duplicate-function", "duplicate-question", "twin-labels", "twin-labels-in-german"))
            UNSEEN.put(name, TWICE);
        for (String name : List.of(
                "accept-unknown-ids",
                "anchor-for-some",
                "function-never-declared",
                "challenge-never-declared",
                "gate-on-unknown-answer",
                "no-text-in-the-language",
                "unknown-anchor",
                "unknown-challenge",
                "unknown-function",
                "unknown-model",
                "unknown-source",
                "windows-line-ends")) UNSEEN.put(name, ELSEWHERE);
        UNSEEN.put("sum-not-100", NUMBERS);
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.config.ShippedSetsTest#shipped")
    void itAcceptsTheShippedSets(String id) {
        assertThat(faults(bytes(Path.of("question-sets", SetNames.fileOf(id))))).hasValue("");
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.config.QuestionSetProblemsTest#bad")
    void itRefusesWhatTheReaderRefusesExceptWhatNoSchemaCanSee(String file) {
        Optional<String> faults = faults(bytes(RESOURCES.resolve("bad").resolve(file)));

        boolean unseen = UNSEEN.containsKey(file.replace(".yaml", ""));
        if (unseen) assertThat(faults.orElse("")).as("may leave the list").isEmpty();
        else
            assertThat(faults)
                    .as("refused, or on the list of what cannot be seen")
                    .isPresent()
                    .get()
                    .isNotEqualTo("");
    }

    @Test
    void everyFileOnTheListIsThere() {
        assertThat(UNSEEN.keySet())
                .allSatisfy(name -> assertThat(RESOURCES.resolve("bad").resolve(name + ".yaml"))
                        .exists());
    }

    @Test
    void itAcceptsEveryKeyTheReaderKnows() {
        byte[] full = bytes(RESOURCES.resolve("full.yaml"));

        assertThat(Reading.good(QuestionSetReader.read("full.yaml", full)).remedies())
                .isNotEmpty();
        assertThat(faults(full)).hasValue("");
    }

    /** Files with a few signs of another changed: whatever of them the reader takes, the schema takes. */
    @Test
    void itNeverRefusesWhatTheReaderAccepts() {
        var chance = new Random(3);
        byte[] signs = "{}[]:,-#&*!|>'\"%@` \n09Aa.~".getBytes(UTF_8);
        int accepted = 0;
        for (String file : List.of("good.yaml", "full.yaml")) {
            byte[] whole = bytes(RESOURCES.resolve(file));
            for (int i = 0; i < 1_000; i++) {
                byte[] damaged = whole.clone();
                for (int n = chance.nextInt(2); n >= 0; n--)
                    damaged[chance.nextInt(damaged.length)] = signs[chance.nextInt(signs.length)];
                if (QuestionSetReader.read("team.yaml", damaged) instanceof Result.Refused) continue;
                accepted++;
                assertThat(faults(damaged)).as(new String(damaged, UTF_8)).hasValue("");
            }
        }
        assertThat(accepted).isGreaterThan(300);
    }

    @Test
    void itSaysWhatIsWrongAndWhereInWordsAnEditorCanShow() {
        String wrong = new String(bytes(RESOURCES.resolve("good.yaml")), UTF_8)
                .replace("HUNGER: 4", "HUNGER: 5")
                .replace("why:", "wyh:");

        assertThat(faults(wrong.getBytes(UTF_8)).orElseThrow())
                .contains("/questions/0: property 'wyh' is not defined")
                .contains("/questions/0: required property 'why' not found")
                .contains("/questions/0/choices/1/severity/HUNGER: must have a maximum value of 4");
    }

    @Test
    void everyKeyIsExplained() {
        var schema = SCHEMA.getSchemaNode();

        for (var owner : List.of("", "/$defs/question", "/$defs/choice", "/$defs/interview", "/$defs/remedy")) {
            schema.at(owner + "/properties").properties().forEach(key -> {
                var told = key.getValue().has("title")
                        ? key.getValue()
                        : schema.at(key.getValue().path("$ref").asText().substring(1));
                assertThat(told.has("title")).as(owner + " " + key.getKey()).isTrue();
            });
        }
    }

    /** The faults, one a line; empty text when there are none, nothing when it does not come to a schema at all. */
    private static Optional<String> faults(byte[] content) {
        if (!(Decoder.decode("team.yaml", content) instanceof Result.Read<SourceText> decoded)) return Optional.empty();
        var notes = new Notes(decoded.value());
        boolean readable = Decoder.noteStrangeSigns(decoded.value(), notes);
        Optional<Part> document = readable ? YamlParser.parse(decoded.value(), notes) : Optional.empty();
        if (notes.count() > 0) return Optional.empty();
        return document.map(part -> SCHEMA.validate(AsJson.of(part)).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .collect(joining("\n")));
    }

    private static Schema schema() {
        try (InputStream packed = QuestionSetSchemaTest.class.getResourceAsStream("/schema/question-set.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Objects.requireNonNull(packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
