package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.app.slack.SlackStandIn.Fault;
import dev.operandi.app.slack.SlackStandIn.Room;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report of a poll as files, from the button to the direct message, by requests that Slack signs. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackExportTest {
    private static final Map<String, List<String>> AS_IT_IS = Map.of();
    private static final String OPS = SlackOffice.OPS;
    private static final String COMPLETE = "files.completeUploadExternal";

    private SlackOffice office;
    private SlackUser mia;
    private SlackUser ann;
    private String run;
    private Shown report;

    @BeforeAll
    void aPollHasClosed(@TempDir Path folder) throws Exception {
        office = SlackOffice.byHttp(folder);
        office.slack.has(OPS, new Room("operations", 9, true, true, false));
        ann = office.person("U0ANN");
        mia = office.person("U0MIA");
        run = office.ids.get();
        mia.commands(OPS, "poll");
        mia.modal("Questions <static_select>");
        mia.sendsOff(Map.of("where", List.of(OPS), "closes", List.of("IN_A_WEEK"), "more", List.of()));
        mia.modal("This is what people will see:");
        mia.sendsOff(AS_IT_IS);
        Shown card = inTheChannel("[Take part]");
        takesPart(card, ann);
        for (int n = 1; n <= 5; n++) takesPart(card, office.person("U0P" + n));
        office.clock.advance(Duration.ofDays(8));
        report = inTheChannel("# Report: ");
    }

    @BeforeEach
    void allGoesWell() {
        office.slack.faults = method -> Fault.NONE;
        office.slack.withoutScope.clear();
        office.slack.files.clear();
        office.clock.advance(Duration.ofSeconds(5)); // a lease is longer: nothing is sent twice
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    @Test
    void theOrganiserHasBothFilesInPrivateAndNobodyElseSeesThem() {
        long posts = postsForAll();

        mia.presses(report, "Export");

        mia.hears(OPS, "two files, in a direct message", "[Open our conversation]");
        Map<String, String> files = comes();
        assertThat(files).containsOnlyKeys("operandi-" + run + ".csv", "operandi-" + run + ".json");
        List<String> rows = text(files, "csv").lines().toList();
        assertThat(rows.get(0)).isEqualTo("\"section\",\"item\",\"figure\",\"low\",\"high\"");
        assertThat(rows).contains("\"participation\",\"at least\",\"6\",\"\",\"\"");
        JsonNode json = Json.read(text(files, "json"));
        assertThat(json.path("run").asText()).isEqualTo(run);
        assertThat(json.path("rows")).hasSize(rows.size() - 1);
        mia.sees("The report on “", "as files");
        assertThat(office.slack.files).containsOnlyKeys(mia.direct());
        assertThat(postsForAll()).isEqualTo(posts);
    }

    @Test
    void whoeverMayReadTheReportGetsItsRowsAndNoFile() {
        ann.presses(report, "Export");

        ann.hears(OPS, "operandi export " + run, "participation: at least: 6");
        assertThat(office.slack.files).isEmpty();
        assertThat(office.slack.screens.posts(ann.direct())).isZero();
    }

    @Test
    void withoutTheScopeTheRowsComeInPrivate() {
        office.slack.withoutScope.add("files.getUploadURLExternal");

        mia.presses(report, "Export");

        office.slack.screens.await("the rows", () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return office.slack
                    .screens
                    .newest(mia.direct())
                    .map(Shown::onThePhone)
                    .filter(shown ->
                            shown.contains("operandi export " + run) && shown.contains("participation: at least: 6"));
        });
        assertThat(office.slack.files).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "conversations.open, CUT_BEFORE",
        "files.getUploadURLExternal, LIMITED",
        "upload_url, STATUS_500",
        "upload_url, LIMITED",
        "upload_url, CUT_AFTER",
        "files.completeUploadExternal, LIMITED",
        "files.completeUploadExternal, CUT_AFTER"
    })
    void whatWasAcknowledgedComesWhateverHappensOnTheWay(String method, Fault fault) {
        AtomicBoolean first = new AtomicBoolean(true);
        int completed = office.slack.called(COMPLETE) + (method.equals(COMPLETE) ? 2 : 1);
        office.slack.faults = called -> called.equals(method) && first.getAndSet(false) ? fault : Fault.NONE;

        mia.presses(report, "Export");

        office.slack.screens.await("what was tried last", () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return office.slack.called(COMPLETE) < completed ? Optional.empty() : Optional.of(true);
        });
        assertThat(comes()).hasSize(2);
        assertThat(first).isFalse();
    }

    // ---------------------------------------------------------------- steps

    private Map<String, String> comes() {
        return office.slack.screens.await("both files", () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return Optional.ofNullable(office.slack.files.get(mia.direct())).filter(files -> files.size() == 2);
        });
    }

    private long postsForAll() {
        return office.slack.screens.messages(OPS).stream()
                .filter(message -> message.reader() == null)
                .count();
    }

    private String text(Map<String, String> files, String kind) {
        return Objects.requireNonNull(files.get("operandi-" + run + "." + kind));
    }

    private Shown inTheChannel(String words) {
        return office.slack.screens.await("in the channel " + words, () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return office.slack
                    .screens
                    .newest(OPS)
                    .filter(shown -> shown.onThePhone().contains(words));
        });
    }

    private static void takesPart(Shown card, SlackUser person) {
        person.presses(card, "Take part");
        person.modal("<");
        person.sendsOff(AS_IT_IS);
        Screens.Modal shown = person.modal("<radio_buttons>");
        while (shown.view().has("submit")) {
            String first =
                    shown.view().findValue("options").get(0).path("value").asText();
            person.sendsOff(Map.of("answer", List.of(first)));
            shown = person.modal();
        }
        person.modal("Thank you. Your answers count.");
    }
}
