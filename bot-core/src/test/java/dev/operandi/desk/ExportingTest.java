package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Block;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import dev.operandi.desk.PollAction.Verb;
import dev.operandi.polls.ReportFile;
import dev.operandi.polls.ReportTable;
import dev.operandi.polls.Run;
import dev.operandi.texts.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets the report as files, where they come, and what the others get. */
class ExportingTest extends PollFixture {
    @Test
    void theOrganiserGetsTheFilesInPrivateAndIsToldSoWhereTheyPressed() {
        Run run = closed(Map.of());

        Step<Talk> step = presses(MIA, run, Verb.EXPORT);

        Contact mia = contact(MIA);
        assertThat(step.outputs()).containsExactly(new Output.Post(mia.newestSlot(), new View("run-export", run.id())));
        assertThat(mia.newestSlot().place()).isEqualTo(new Place.Direct(MIA));
        assertThat(step.state().runs()).isEmpty();
        Message told = told(step);
        assertThat(told.fallback()).contains("two files", "direct message");
        assertThat(told.blocks()).anyMatch(Block.WayIn.class::isInstance).noneMatch(Block.Facts.class::isInstance);
        assertThat(told.handout()).isNull();
    }

    @Test
    void theFilesHoldWhatTheCommandWrites() {
        Run run = closed(Map.of());
        presses(MIA, run, Verb.EXPORT);

        Message message = page(MIA);

        List<ReportTable.Row> rows = ReportRows.of(now(run), lookup).orElseThrow();
        Handout handout = handout(message);
        assertThat(handout.words()).contains("The report on “A team's set” as files");
        assertThat(handout.files())
                .extracting(Handout.File::name)
                .containsExactly("operandi-" + run.id() + ".csv", "operandi-" + run.id() + ".json");
        assertThat(handout.files())
                .extracting(Handout.File::text)
                .containsExactly(ReportFile.CSV.text(run.id(), rows), ReportFile.JSON.text(run.id(), rows));
        assertThat(handout.files()).extracting(Handout.File::mediaType).containsExactly("text/csv", "application/json");
        assertThat(text(message))
                .as("where there are no files")
                .contains("operandi export " + run.id(), "participation: at least");
    }

    @Test
    void inTheDirectConversationNoWayLeadsThere() {
        Run run = closed(Map.of());

        Step<Talk> step = presses(MIA, run, Verb.EXPORT, "", new Place.Direct(MIA));

        assertThat(told(step).blocks()).noneMatch(Block.WayIn.class::isInstance);
        assertThat(step.outputs()).hasSize(1);
    }

    @Test
    void anAdminGetsThemInTheirOwnConversation() {
        Run run = closed(Map.of("to", picked("organiser")));

        Step<Talk> step = presses(ADA, run, Verb.EXPORT);

        assertThat(step.outputs())
                .containsExactly(new Output.Post(contact(ADA).newestSlot(), new View("run-export", run.id())));
    }

    @Test
    void whoMayReadAPublicReportGetsItsRowsAndNoFile() {
        Run run = closed(Map.of());

        Step<Talk> step = presses(ANN, run, Verb.EXPORT);

        assertThat(step.outputs()).isEmpty();
        assertThat(text(told(step))).contains("operandi export " + run.id(), "participation: at least");
        assertThat(told(step).handout()).isNull();
        assertThat(told(presses(ANN, run, Verb.EXPORT, "csv", ROOM)).handout()).isNull();
    }

    @Test
    void whoMayNotReadItGetsNothing() {
        Run run = closed(Map.of("to", picked("organiser")));

        for (String kind : List.of("", "csv", "json")) {
            Step<Talk> step = presses(ANN, run, Verb.EXPORT, kind, ROOM);

            assertThat(step.outputs()).isEmpty();
            assertThat(told(step)).isEqualTo(Message.of("Only the organiser of this poll can do that."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneFileRidesOnTheRequestThatAsksForItAgain(ReportFile kind) {
        Run run = closed(Map.of());
        presses(MIA, run, Verb.EXPORT);
        Handout.File file = handout(page(MIA)).files().stream()
                .filter(one -> one.name().equals(kind.fileName(run.id())))
                .findFirst()
                .orElseThrow();
        PollAction again = PollAction.read(file.again()).orElseThrow();
        assertThat(again.verb()).isEqualTo(Verb.EXPORT);

        Step<Talk> step = presses(MIA, run, Verb.EXPORT, again.argument(), new Place.Direct(MIA));

        assertThat(step.outputs()).isEmpty();
        assertThat(handout(told(step)).files()).containsExactly(file);
    }

    @Test
    void aKindThatIsNoneIsAnOldButton() {
        Run run = closed(Map.of());

        Step<Talk> step = presses(MIA, run, Verb.EXPORT, "xlsx", ROOM);

        assertThat(step.outputs()).isEmpty();
        assertThat(told(step).handout()).isNull();
    }

    @Test
    void whoeverHandedTheRunOverIsSentNoFileAnyMore() {
        Run run = closed(Map.of("to", picked("organiser")));
        presses(MIA, run, Verb.EXPORT);
        Contact mia = contact(MIA);
        runs.save(now(run).handedTo(BOB), null);

        Optional<Message> drawn = Desk.draw(mia.newestSlot(), Objects.requireNonNull(mia.shown()), mia, lookup);

        assertThat(drawn).isEmpty();
        assertThat(told(presses(MIA, run, Verb.EXPORT, "csv", ROOM)).handout()).isNull();
    }

    @Test
    void aPollWithoutAReportHasNoFiles() {
        Run open = opens();
        Run quick = asks("poll \"Lunch?\" \"Soup\" \"Salad\"");

        for (Run run : List.of(open, quick)) {
            Step<Talk> step = presses(MIA, run, Verb.EXPORT);

            assertThat(step.outputs()).isEmpty();
            assertThat(told(step).handout()).isNull();
        }
    }

    @Test
    void aReportThatTellsNothingSaysSoInItsFiles() {
        Run run = opens();
        crowd(run, 2);
        until(run.closesAt());

        presses(MIA, run, Verb.EXPORT);

        assertThat(handout(page(MIA)).files().get(0).text()).contains("\"hidden\",\"everything\",\"6\"");
    }

    @Test
    void whoReadsGermanIsToldInGerman() {
        Run run = closed(Map.of());
        contacts.put(MIA, contact(MIA).reading(Language.GERMAN));

        Step<Talk> step = presses(MIA, run, Verb.EXPORT);

        assertThat(told(step).fallback()).contains("zwei Dateien", "Direktnachricht");
        assertThat(handout(page(MIA)).words()).contains("Der Bericht zu");
    }

    @Test
    void whatIsTypedBelowTheFilesIsUnderstoodAsBefore() {
        Run run = closed(Map.of());
        presses(MIA, run, Verb.EXPORT);

        types(MIA, "polls");

        assertThat(text(page(MIA))).contains("A team's set");
    }

    private Run closed(Map<String, dev.operandi.chat.Field.Value> other) {
        Run run = opens(other);
        crowd(run, 9);
        until(run.closesAt());
        return run;
    }

    private Contact contact(Person who) {
        return Objects.requireNonNull(contacts.get(who));
    }

    private static Message told(Step<Talk> step) {
        @Nullable Reply reply = step.reply();
        assertThat(reply).isInstanceOf(Reply.Whisper.class);
        return ((Reply.Whisper) Objects.requireNonNull(reply)).message();
    }

    private static Handout handout(Message message) {
        return Objects.requireNonNull(message.handout());
    }
}
