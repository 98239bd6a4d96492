package dev.operandi.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide for admins says what is so: its file is built block by block, and its outputs are those of the check. */
class QuestionSetGuideTest {
    private static final String GUIDE = text(Path.of("../docs/question-sets.md"));
    private static final String FILE = "night-calls.yaml";
    private static final Pattern BLOCK = Pattern.compile("```(yaml|text)\n(.*?)```\n", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("\n(?=[a-z_]+:)");
    private static final Pattern AT_THE_END = Pattern.compile("# at the end of (\\w+):\n(.*)", Pattern.DOTALL);

    /** A block of the guide and the file as it is after it. */
    record Step(int number, String kind, String block, String file) {
        @Override
        public String toString() {
            return "block " + number + ", " + kind;
        }
    }

    static List<Step> steps() {
        Map<String, String> parts = new LinkedHashMap<>();
        List<Step> steps = new ArrayList<>();
        for (MatchResult match : BLOCK.matcher(GUIDE).results().toList()) {
            String kind = match.group(1);
            if (kind.equals("yaml")) follow(match.group(2), parts);
            steps.add(new Step(steps.size() + 1, kind, match.group(2), String.join("", parts.values())));
        }
        return steps;
    }

    private static void follow(String block, Map<String, String> parts) {
        var more = AT_THE_END.matcher(block);
        if (more.matches()) {
            parts.merge(more.group(1), more.group(2), String::concat);
            return;
        }
        for (String part : PART.split(block, -1)) {
            String key = part.replaceFirst("(?s)^(#[^\n]*\n)*(\\w+):.*", "$2");
            parts.put(key, part + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepIsFreeOfFaults(Step step) {
        assertThat(check(step).faults()).extracting(Problem::text).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyOutputIsWhatTheCheckSays(Step step) {
        if (!step.kind().equals("text")) return;
        String fault = text(Path.of("src/test/resources/bad/unknown-key.txt"));
        List<String> told = (check(step).text() + "\n" + fault).lines().toList();

        assertThat(told).containsAll(step.block().lines().toList());
    }

    @Test
    void onceItAcceptsItsWarningTheSetHasNone() {
        List<Step> steps = steps();

        assertThat(check(steps.get(steps.size() - 1)).warnings()).isEmpty();
    }

    @Test
    void everyWarningIsExplained() {
        for (WarningKind kind : WarningKind.values()) assertThat(GUIDE).contains("| `" + kind.word() + "` |");
    }

    @Test
    void everyKeyIsNamed() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(Path.of("schema/question-set.schema.json").toFile());

        assertThat(schema.findValues("properties"))
                .isNotEmpty()
                .allSatisfy(properties -> properties
                        .fieldNames()
                        .forEachRemaining(key -> assertThat(GUIDE).containsPattern("\\b" + key + "\\b")));
    }

    private static QuestionSetCheck check(Step step) {
        return QuestionSetCheck.of(FILE, step.file().getBytes(UTF_8));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
