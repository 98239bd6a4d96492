package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Standing;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.interview.Remark;
import dev.operandi.interview.Screen;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.texts.Language;
import dev.operandi.turn.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every shape that was ever released must load for ever; its file under {@code stored/} is never changed. */
class StateJsonTest {
    private static final Contact CONTACT = new Contact(ANN, Language.GERMAN, 3, new View("interview", "k3v9"), "k3v9");

    private static final Interview INTERVIEW = new Interview(
            "k3v9",
            ANN,
            SMALL_REF,
            NOON,
            NOON.plusMillis(90_500),
            Answers.of(List.of(
                    new Answers.Given("deploys", new Answer.Chosen("daily")),
                    new Answers.Given("changes", new Answer.NotSure()),
                    new Answers.Given("oncall", new Answer.NotApplicable()),
                    new Answers.Given("clients", new Answer.Skipped()))),
            3,
            true,
            new Screen.Asking("servers"),
            new Remark.SeveralFit(List.of(new ActionId("a:k3v9:deploys:daily"), new ActionId("stop"))),
            2);

    private static final Interview PART = new Interview(
            "k3v9",
            ANN,
            SMALL_REF,
            NOON,
            NOON.plusMillis(90_500),
            Answers.of(List.of(new Answers.Given("deploys", new Answer.Chosen("daily")))),
            0,
            false,
            new Screen.Asking("servers"),
            new Remark.LastHours(),
            2,
            new ForRun("r1", "ops"));

    @Test
    void howAPersonIsReachedIsKept() {
        Contact reached = new Contact(
                ANN, null, 1, null, null, false, false, null, Standing.UNKNOWN, "https://example.com/emea/#a:1ann");

        assertThat(StateJson.contact(ANN, StateJson.write(reached))).isEqualTo(reached);
    }

    @Test
    void theFirstShapeOfAContactLoads() {
        assertThat(StateJson.contact(ANN, stored("contact-1.json"))).isEqualTo(CONTACT);
    }

    @Test
    void theFirstShapeOfAnInterviewLoads() {
        assertThat(StateJson.interview("k3v9", ANN, SMALL_REF, NOON, stored("interview-1.json")))
                .usingRecursiveComparison()
                .isEqualTo(INTERVIEW);
    }

    @Test
    void theSecondShapeOfAnInterviewIsAPartInARunAndLoads() {
        assertThat(StateJson.interview("k3v9", ANN, SMALL_REF, NOON, stored("interview-2.json")))
                .usingRecursiveComparison()
                .isEqualTo(PART);
    }

    @Test
    void whatIsWrittenTodayIsTheNewestShape() {
        assertThat(StateJson.write(CONTACT)).isEqualTo(stored("contact-1.json").replaceAll("\\s", ""));
        assertThat(StateJson.write(INTERVIEW))
                .isEqualTo(stored("interview-1.json").replaceAll("\\s", ""));
        assertThat(StateJson.write(PART)).isEqualTo(stored("interview-2.json").replaceAll("\\s", ""));
    }

    @Test
    void whatIsNotKnownYetIsNotWritten() {
        assertThat(StateJson.write(Contact.of(ANN))).isEqualTo("{\"shape\":1,\"messages\":0}");
        assertThat(StateJson.contact(ANN, "{\"shape\":1,\"messages\":0}")).isEqualTo(Contact.of(ANN));
    }

    @Test
    void whatIsFinerThanAMillisecondIsCutOff() {
        Interview fine = Interview.begin("k3v9", ANN, SMALL_REF, NOON.plusNanos(1_999_999), 1);

        assertThat(StateJson.interview("k3v9", ANN, SMALL_REF, NOON, StateJson.write(fine))
                        .touchedAt())
                .isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void aNewerShapeIsRefusedInASentence() {
        assertThatThrownBy(() -> StateJson.contact(ANN, "{\"shape\":2}"))
                .isInstanceOf(StoreException.class)
                .hasMessage("What is known of a person is from a newer version of Operandi. Install that version.");
        assertThatThrownBy(() -> StateJson.interview("k3v9", ANN, SMALL_REF, NOON, "{\"shape\":3}"))
                .isInstanceOf(StoreException.class)
                .hasMessage("Interview k3v9 is from a newer version of Operandi. Install that version.");
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> StateJson.interview("k3v9", ANN, SMALL_REF, NOON, "{\"shape\":1,\"answers\":[zebra"))
                .isInstanceOf(StoreException.class)
                .hasMessage("Interview k3v9 cannot be read from the database. Put back a copy of it.")
                .hasNoCause();
    }

    private static String stored(String file) {
        try (InputStream in = Objects.requireNonNull(StateJsonTest.class.getResourceAsStream("/stored/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
