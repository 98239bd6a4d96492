package dev.operandi.app.lab;

import static dev.operandi.app.lab.Called.LUNCH;
import static dev.operandi.app.lab.Called.operandi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.app.Environment;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalStyle;
import dev.operandi.app.cli.OperandiCommand;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Diagnosis;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.Next;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.testkit.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    private static final String HEADER = "respondent,how-often,spoon,winter,snack,coffee\n";
    private static final String THREE = HEADER
            + "ann,daily,spoon,hot,nothing,yes\n"
            + "ben,never,fingers,cold,biscuits,\n"
            + ",weekly,fork,not-sure,skipped,not-applicable\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aReaderGetsAFewLinesForEachRespondent() throws IOException {
        Called called = replay(THREE);

        assertThat(called.status()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
        Golden.assertMatches("lab/replay.txt", called.out());
    }

    @Test
    void aProgramGetsOneObjectALine() throws IOException {
        Called called = replay(THREE, "--json");

        assertThat(called.out()).hasLineCount(3);
        List<String> keys = new ArrayList<>();
        JSON.readTree(called.out().lines().findFirst().orElseThrow())
                .fieldNames()
                .forEachRemaining(keys::add);
        assertThat(keys)
                .containsExactly(
                        "respondent",
                        "asked",
                        "label",
                        "leading",
                        "leadingProbability",
                        "shares",
                        "intervals",
                        "doubt",
                        "mixing",
                        "severities",
                        "remedies");
        Golden.assertMatches("lab/replay.json", called.out());
    }

    @Test
    void allQuestionsCanBeAskedInTheSetsOrder() throws IOException {
        JsonNode asked = JSON.readTree(replay(HEADER + "ann,daily,spoon,hot,nothing,yes\n", "--json", "--all")
                        .out())
                .get("asked");

        assertThat(asked)
                .extracting(JsonNode::asText)
                .containsExactly("how-often", "spoon", "winter", "snack", "coffee");
    }

    @Test
    void everybodyIsToldWhatTheDiagnoserSays() throws IOException {
        QuestionSet set = Called.shipped("operating-model");
        Diagnoser diagnoser = new Diagnoser(set);
        List<Answers> people = madeUp(set, 40);
        Path yaml = Path.of("..", "config", "question-sets", "operating-model.yaml");
        Path csv = Files.writeString(folder.resolve("answers.csv"), csv(set, people));

        Called adaptive = operandi("replay", yaml.toString(), "--answers", csv.toString(), "--json");
        Called all = operandi("replay", yaml.toString(), "--answers", csv.toString(), "--json", "--all");

        for (int i = 0; i < people.size(); i++) {
            Answers asked = asked(diagnoser, people.get(i));
            assertTold(adaptive.out().lines().toList().get(i), "r" + (i + 1), set, asked, diagnoser.diagnose(asked));
            assertTold(
                    all.out().lines().toList().get(i),
                    "r" + (i + 1),
                    set,
                    people.get(i),
                    diagnoser.diagnose(people.get(i)));
        }
    }

    private static List<Answers> madeUp(QuestionSet set, int people) {
        Random chance = new Random(5);
        List<Answers> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Answers answers = Answers.NONE;
            for (Question question : set.questions()) answers = answers.with(question.id(), answer(question, chance));
            all.add(answers);
        }
        return all;
    }

    private static Answer answer(Question question, Random chance) {
        return switch (chance.nextInt(12)) {
            case 0 -> new Answer.NotSure();
            case 1 -> new Answer.NotApplicable();
            case 2 -> new Answer.Skipped();
            default ->
                new Answer.Chosen(question.choices()
                        .get(chance.nextInt(question.choices().size()))
                        .id());
        };
    }

    private static String csv(QuestionSet set, List<Answers> people) {
        return Stream.concat(
                        Stream.of(set.questions().stream().map(Question::id).collect(Collectors.joining(","))),
                        people.stream()
                                .map(answers -> answers.given().stream()
                                        .map(given -> word(given.answer()))
                                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n"));
    }

    private static String word(Answer answer) {
        if (answer instanceof Answer.Chosen chosen) return chosen.choiceId();
        if (answer instanceof Answer.NotApplicable) return "not-applicable";
        return answer instanceof Answer.Skipped ? "skipped" : "";
    }

    private static Answers asked(Diagnoser diagnoser, Answers recorded) {
        Answers given = Answers.NONE;
        Next next = diagnoser.next(given, List.of(), Limits.of(diagnoser.set().rules()));
        while (next instanceof Next.Ask ask) {
            given = given.with(ask.questionId(), recorded.find(ask.questionId()).orElseThrow());
            next = diagnoser.next(given, List.of(), Limits.of(diagnoser.set().rules()));
        }
        return given;
    }

    private static void assertTold(String line, String name, QuestionSet set, Answers asked, Diagnosis diagnosis)
            throws IOException {
        JsonNode json = JSON.readTree(line);
        assertThat(json.get("respondent").asText()).isEqualTo(name);
        assertThat(json.get("asked"))
                .extracting(JsonNode::asText)
                .isEqualTo(asked.given().stream().map(Answers.Given::questionId).toList());
        assertThat(json.get("label").asText())
                .isEqualTo(diagnosis.label().name().toLowerCase(Locale.ROOT));
        assertThat(json.get("leading").asText()).isEqualTo(diagnosis.leadingModelId());
        assertThat(json.get("doubt").asDouble()).isEqualTo(diagnosis.doubt());
        assertThat(json.get("mixing").asDouble()).isEqualTo(diagnosis.mixing());
        for (int k = 0; k < set.models().size(); k++) {
            String model = set.models().get(k).id();
            assertThat(json.get("shares").get(model).asDouble())
                    .isEqualTo(diagnosis.shares().get(k));
            assertThat(json.get("intervals").get(model))
                    .extracting(JsonNode::asDouble)
                    .containsExactly(
                            diagnosis.intervals().get(k).low(),
                            diagnosis.intervals().get(k).high());
            if (model.equals(diagnosis.leadingModelId()))
                assertThat(json.get("leadingProbability").asDouble())
                        .isEqualTo(diagnosis.leadingProbabilities().get(k));
        }
        diagnosis
                .severities()
                .forEach(severity -> assertThat(json.get("severities")
                                .get(severity.challengeId())
                                .asText())
                        .isEqualTo(severity.level().name().toLowerCase(Locale.ROOT)));
        assertThat(json.get("remedies"))
                .extracting(JsonNode::asText)
                .isEqualTo(diagnosis.remedies().stream()
                        .limit(3)
                        .map(remedy -> remedy.remedyId())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void anyNumberOfCoresTellsTheSameInTheOrderOfTheRows(int threads) throws IOException {
        QuestionSet set = Called.lunch();
        List<Answers> people = madeUp(set, 130);
        Replay replay = new Replay(set, false);
        List<Replay.Told> told = new ArrayList<>();

        replay.run(
                people.stream()
                        .map(answers -> new Respondent("somebody", answers))
                        .iterator(),
                threads,
                told::add);

        assertThat(told)
                .isEqualTo(people.stream()
                        .map(answers -> replay.tell(new Respondent("somebody", answers)))
                        .toList());
    }

    // --- What spreadsheets write ----------------------------------------------------------------------------------

    static Stream<String> spellings() {
        return Stream.of(
                THREE.replace("\n", "\r\n"),
                THREE.replace("\n", "\r"),
                "\ufeff" + THREE,
                THREE.replace(',', ';'),
                THREE.replace(',', '\t'),
                "\ufeff"
                        + THREE.lines()
                                .map(line -> '"' + line.replace(",", "\";\"") + '"')
                                .collect(Collectors.joining("\r\n")),
                THREE.replace(",", " , "),
                "\n\n" + THREE.replace("\n", "\n\n"),
                THREE.strip());
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aFileIsReadAsItsSpreadsheetWroteIt(String spelt) throws IOException {
        Called called = replay(spelt, "--json");

        assertThat(called.err()).isEmpty();
        assertThat(called.out()).isEqualTo(replay(THREE, "--json").out());
    }

    @Test
    void columnsMayStandInAnyOrderAndOthersArePassedOver() throws IOException {
        Called called = replay("""
                coffee,snack,comment,winter,spoon,how-often,respondent,
                yes,nothing,"said ""yes"",
                and left",hot,spoon,daily,ann,
                """, "--json");

        assertThat(called.status()).isZero();
        assertThat(called.err())
                .isEqualTo("answers.csv: These columns are no questions and are passed over: \"comment\","
                        + " (without a name).\n");
        assertThat(called.out())
                .isEqualTo(replay(HEADER + "ann,daily,spoon,hot,nothing,yes\n", "--json")
                        .out());
    }

    @Test
    void aNameCannotSteerTheTerminal() throws IOException {
        Called called = replay(HEADER + "\u001b[2Jann\u202e,daily,spoon,hot,nothing,yes\n");

        assertThat(called.out()).startsWith(" [2Jann\ufffd: mainly").doesNotContain("\u001b");
    }

    // --- Faults ---------------------------------------------------------------------------------------------------

    static List<String> bad() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/lab/bad"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bad")
    void everyFaultIsToldWithItsPlaceItsLineAndAWayOut(String file) {
        Called called = operandi("replay", LUNCH, "--answers", "src/test/resources/lab/bad/" + file);

        assertThat(called.status()).isEqualTo(1);
        Golden.assertMatches("lab/bad/" + file.replace(".csv", ".txt"), called.err());
    }

    @Test
    void aBadRowIsLeftOutAndTheOthersGoOn() throws IOException {
        Called called = replay(HEADER + "ann,dayly,spoon,hot,nothing,yes\n,daily,spoon,hot,nothing,yes\n", "--json");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).hasLineCount(1).startsWith("{\"respondent\":\"r2\"");
        assertThat(called.err()).endsWith("\n\n\n1 of 2 rows was left out.\n");
    }

    @Test
    void ofVeryManyFaultsTheFirstFortyAreTold() throws IOException {
        Called called = replay(HEADER + "ann,dayly,spoon,hot,nothing,yes\n".repeat(2_000));

        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .contains("answers.csv:41:5: ")
                .doesNotContain("answers.csv:42:")
                .endsWith("\n\n\nAnd 1,960 more.\n\n\n2,000 of 2,000 rows were left out.\n");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheFile() throws IOException {
        Called called = replay(
                HEADER + "ann,\"daily,spoon,hot,nothing,yes\n" + "ben,daily,spoon,hot,nothing,yes\n".repeat(5_000),
                "--json");

        assertThat(called.out()).hasLineCount(5_000);
        assertThat(called.err()).startsWith("answers.csv:2:5: A quote opens here and is never closed.");
    }

    @Test
    void aLineWithoutEndIsToldAndPassedOver() throws IOException {
        String line = "ann,daily,spoon,hot,nothing,yes\n";
        Called called = replay(HEADER + line + "é".repeat(300_000) + "\n" + line, "--json");

        assertThat(called.out()).hasLineCount(2);
        assertThat(called.err()).startsWith("answers.csv:3:1: This line is longer than 65,536 bytes.");
        assertThat(replay("x".repeat(300_000)).err()).startsWith("answers.csv:1:1: This line is longer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.csv", "src/test/resources/lab"})
    void answersThatCannotBeReadAreTold(String file) {
        Called called = operandi("replay", LUNCH, "--answers", file);

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).startsWith(file + ": Th").hasLineCount(3);
    }

    @Test
    void withoutAnswersItIsCalledInAWrongWay() {
        Called called = operandi("replay", LUNCH);

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("--answers");
    }

    @Test
    void faultsOfTheSetAreToldFirst() {
        Called called = operandi("replay", "operating-model", "--answers", "nothing.csv");

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).contains("the id of a question set").doesNotContain("nothing.csv");
    }

    @Test
    void whenNobodyReadsTheOutputItEndsInSilence() throws IOException {
        Path csv = Files.writeString(folder.resolve("answers.csv"), THREE);
        var err = new ByteArrayOutputStream();
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var around = new Surroundings(
                InputStream.nullInputStream(),
                gone,
                err,
                false,
                new TerminalStyle(80, false, true),
                Optional.empty(),
                "ann",
                Path.of("target", "lab-data"),
                new Environment(Map.of()),
                "./operandi");

        int status = OperandiCommand.run(around, "replay", LUNCH, "--answers", csv.toString());

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private Called replay(String csv, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), csv);
        List<String> arguments = new ArrayList<>(List.of("replay", LUNCH, "--answers", file.toString()));
        arguments.addAll(List.of(more));
        return operandi(arguments.toArray(String[]::new));
    }
}
