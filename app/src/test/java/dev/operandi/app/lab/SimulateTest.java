package dev.operandi.app.lab;

import static dev.operandi.app.lab.Called.LUNCH;
import static dev.operandi.app.lab.Called.operandi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.diagnosis.Diagnoser;
import dev.operandi.diagnosis.Limits;
import dev.operandi.diagnosis.SimulatedPeople;
import dev.operandi.diagnosis.SimulatedPeople.Kind;
import dev.operandi.diagnosis.Simulation;
import dev.operandi.diagnosis.SimulationFigures;
import dev.operandi.testkit.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateTest {
    private static final SimulatedPeople REALISTIC = new SimulatedPeople(Kind.REALISTIC, 0.1, 0.05, 1);

    @TempDir
    Path folder;

    @Test
    void aReportTellsEveryFigureWithAWordOnWhatItMeans() {
        Called called = operandi("simulate", LUNCH, "--respondents", "500");

        assertThat(called.status()).isZero();
        assertThat(called.err()).isEmpty();
        assertThat(called.out().lines()).allMatch(line -> line.length() <= 80);
        Golden.assertMatches("lab/simulate.txt", called.out());
    }

    @Test
    void aProgramGetsTheSameFiguresAsOneObject() throws IOException {
        Called called = operandi("simulate", LUNCH, "--respondents", "500", "--json");

        assertThat(called.out()).hasLineCount(1);
        JsonNode json = new ObjectMapper().readTree(called.out());
        SimulationFigures figures = new Simulation(
                        new Diagnoser(Called.lunch()),
                        REALISTIC,
                        Limits.of(Called.lunch().rules()))
                .run(500);
        assertThat(json.get("accuracy").asDouble()).isEqualTo(figures.accuracy());
        assertThat(json.get("twoAnswersToAll").asDouble()).isEqualTo(figures.twoAnswersToAll());
        Golden.assertMatches("lab/simulate.json", called.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theFiguresAreTheSameToTheLastBitOnAnyNumberOfCores(int threads) {
        SimulationPlan plan = new SimulationPlan(Called.lunch(), REALISTIC, 333, OptionalInt.empty());

        SimulationFigures figures = plan.run(threads, done -> {});

        assertThat(figures).isEqualTo(new Simulation(new Diagnoser(Called.lunch()), REALISTIC, plan.limits()).run(333));
    }

    @Test
    void howFarItIsIsToldUpToTheEnd() {
        List<Integer> told = new ArrayList<>();

        new SimulationPlan(Called.lunch(), REALISTIC, 120, OptionalInt.of(2)).run(2, told::add);

        assertThat(told).containsExactly(50, 100, 120);
    }

    @Test
    void aProgressBarStaysOnOneLineAndLeavesNothing() {
        var screen = new ByteArrayOutputStream();
        var bar = new ProgressBar(screen, 200);

        bar.done(50);
        bar.done(51);
        bar.clear();

        String empty = " ".repeat(48);
        assertThat(screen.toString(StandardCharsets.US_ASCII))
                .isEqualTo("\r[##########..............................]  25 %\r" + empty + "\r");
    }

    @Test
    void everybodyIsAskedAsManyQuestionsAsWished() {
        Called called = operandi("simulate", LUNCH, "--respondents", "20", "--questions", "3");

        assertThat(called.out()).contains("Everybody is asked 3 questions.").containsPattern("questions, mean +3.0 ");
    }

    @Test
    void whatNobodyCountsForIsNoNumber() throws IOException {
        Called called = operandi("simulate", LUNCH, "--respondents", "1", "--people", "pure", "--json");

        JsonNode labels = new ObjectMapper().readTree(called.out()).get("labels");
        assertThat(labels).anyMatch(label -> label.get("accuracy").isNull());
        assertThat(operandi("simulate", LUNCH, "--respondents", "1").out()).doesNotContain("NaN");
    }

    @Test
    void ofPeopleWhoAnswerBlindlyNothingIsClaimed() {
        Called called = operandi("simulate", LUNCH, "--respondents", "20", "--people", "careless");

        assertThat(called.out()).contains("They answer blindly");
    }

    @Test
    void faultsOfTheFileAreToldAsCheckTellsThem() throws IOException {
        Path bad = Files.writeString(folder.resolve("lunch.yaml"), "titel: Lunch\n");

        Called called = operandi("simulate", bad.toString());

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .startsWith("lunch.yaml:1:1: There is no key \"titel\" in a question set.")
                .contains("Did you mean title?");
    }

    @ParameterizedTest
    @CsvSource({
        "operating-model, config/question-sets/operating-model.yaml",
        "nothing.yaml, There is no such file.",
        "src/test/resources/lab, This is a folder."
    })
    void aFileThatCannotBeReadIsToldWithAWayOut(String file, String told) {
        Called called = operandi("simulate", file);

        assertThat(called.status()).isEqualTo(1);
        assertThat(called.err()).startsWith(file + ": ").contains(told);
    }

    @ParameterizedTest
    @CsvSource({
        "--respondents, 0, 1 to 100000",
        "--respondents, 100001, 1 to 100000",
        "--slip, 1.5, from 0 to 1",
        "--slip, NaN, from 0 to 1",
        "--questions, 0, 1 to 5",
        "--questions, 6, 1 to 5",
        "--people, rich, 'pure, mixed, realistic, careless'",
        "--seed, one, --seed"
    })
    void wrongUseIsToldWithWhatBelongsThere(String option, String value, String told) {
        Called called = operandi("simulate", LUNCH, option, value);

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains(told);
    }
}
