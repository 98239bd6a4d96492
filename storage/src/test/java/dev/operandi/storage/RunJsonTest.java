package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.EVERY_KIND_OF_ANSWER;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Place;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.CardCount;
import dev.operandi.polls.Course;
import dev.operandi.polls.Hidden;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Report;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every shape of polls that was ever released must load for ever; its file under {@code stored/} is never changed. */
class RunJsonTest {
    private static final Report.Part PART = new Report.Part(
            List.of(List.of("it", "eng"), List.of("msp")),
            List.of(new Report.ModelShare("it", 50, 20, 80), new Report.ModelShare("eng", 50, 20, 80)),
            List.of(new Report.Trouble("pace", Severity.Level.HIGH)));

    private static final Report REPORT = new Report(
            6,
            20,
            12,
            PART,
            List.of(new Report.Spread("deploys", 12, 50, List.of(new Report.ChoiceShare("daily", 100)))),
            List.of(new Report.Advice("retro", "it", "pace"), new Report.Advice("pairs", "eng", null)),
            List.of(new Report.OfFunction("dev", 6, PART), new Report.OfFunction(null, 6, PART)),
            new Report.Others(6, PART),
            List.of(
                    new Hidden.TooFew(6),
                    new Hidden.NoFigures(8),
                    new Hidden.NoSpread("deploys", 10),
                    new Hidden.NoTrouble("culture", 6),
                    new Hidden.Functions(6)));

    private static final Run RUN = new Run(
            "r1",
            "r0",
            new Subject.Diagnosis(SMALL_REF),
            new Terms(
                    true,
                    5,
                    true,
                    20,
                    List.of(ANN, STRANGER),
                    true,
                    true,
                    true,
                    ZoneId.of("Europe/Berlin"),
                    Language.GERMAN),
            MIA,
            (Place.Channel) ROOM,
            NOON,
            new Course(
                    Run.State.CLOSED,
                    NOON.plus(Duration.ofDays(7)),
                    40,
                    new CardCount(12, NOON.plusSeconds(3600)),
                    true,
                    true,
                    false,
                    REPORT,
                    null));

    private static final Participation PARTICIPATION =
            new Participation("dev", true, EVERY_KIND_OF_ANSWER, List.of(), true);

    private static final Ballot BALLOT = new Ballot(
            "dev",
            List.of(0.1, 0.2, 0.7),
            List.of(
                    new Severity("pace", 0.25, Severity.Level.LOW, 2),
                    new Severity("culture", 0, Severity.Level.UNKNOWN, 1)),
            Map.of("deploys", "daily"));

    @Test
    void theFirstShapeOfARunLoads() {
        assertThat(run(stored("run-1.json"))).isEqualTo(RUN);
    }

    @Test
    void theFirstShapeOfAContributionLoads() {
        assertThat(RunJson.participation(stored("participation-1.json"), true, List.of()))
                .isEqualTo(PARTICIPATION);
    }

    @Test
    void theFirstShapeOfWhatABallotCountsLoads() {
        assertThat(RunJson.ballot(stored("ballot-1.json"))).isEqualTo(BALLOT);
    }

    @Test
    void whatIsWrittenTodayIsTheNewestShape() {
        assertThat(RunJson.write(RUN)).isEqualTo(plain("run-1.json"));
        assertThat(RunJson.write(PARTICIPATION)).isEqualTo(plain("participation-1.json"));
        assertThat(RunJson.write(BALLOT)).isEqualTo(plain("ballot-1.json"));
    }

    @Test
    void aNewerShapeIsRefusedInASentence() {
        assertThatThrownBy(() -> run("{\"shape\":2}"))
                .isInstanceOf(StoreException.class)
                .hasMessage("Run r1 is from a newer version of Operandi. Install that version.");
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> RunJson.participation("{\"shape\":1,\"answers\":[zebra", true, List.of()))
                .isInstanceOf(StoreException.class)
                .hasMessageNotContaining("zebra")
                .hasNoCause();
    }

    private static Run run(String state) {
        return RunJson.run("r1", MIA, (Place.Channel) ROOM, SMALL_REF, NOON, state);
    }

    private static String plain(String file) {
        return stored(file).replaceAll("\\s", "");
    }

    private static String stored(String file) {
        try (InputStream in = Objects.requireNonNull(RunJsonTest.class.getResourceAsStream("/stored/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
