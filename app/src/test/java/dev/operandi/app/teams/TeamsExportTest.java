package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.app.slack.Json;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.app.teams.TeamsStandIn.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The report of a poll as files, from the button to somebody's OneDrive, with authentication. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsExportTest {
    private static final String OPS = "19:ops@thread.tacv2";

    private TeamsOffice office;
    private TeamsUser mia;
    private TeamsUser ann;
    private String run;
    private Shown report;

    @BeforeAll
    void aPollHasClosed(@TempDir Path folder) throws Exception {
        office = TeamsOffice.onSqlite(folder);
        mia = office.person("1mia").isIn(OPS);
        ann = office.person("1ann").isIn(OPS);
        for (int n = 1; n <= 7; n++) office.person("1other" + n).isIn(OPS);
        mia.installs();
        run = office.ids.get();
        mia.mentions(OPS, "Operations", "poll");
        Shown asked = office.teams.chats.await(
                "the button that opens the form", () -> office.teams.chats.newest(OPS + ";messageid=1770000000001"));
        mia.opens(asked, "Start a poll").sends(Map.of("Closes", "IN_TWO_HOURS")).sends();
        Shown card = inTheChannel("[Take part]");
        takesPart(ann, card);
        for (int n = 1; n <= 5; n++) takesPart(office.person("1other" + n), card);
        office.clock.advance(Duration.ofMinutes(121));
        report = inTheChannel("# Report:");
    }

    @BeforeEach
    void allGoesWell() {
        office.teams.faults = method -> Fault.NONE;
        office.teams.stored.clear();
        office.clock.advance(Duration.ofSeconds(5)); // a lease is longer: nothing is sent twice
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void theOrganiserLetsBothFilesBeStoredAndFindsThem() {
        Dialog told = mia.opens(report, "Export");
        assertThat(told.read()).contains("two files, in a direct message");
        Shown csv = asks("csv");
        Shown json = asks("json");
        assertThat(office.teams.stored).isEmpty();

        assertThat(mia.decides(csv, true).status()).isEqualTo(200);
        assertThat(mia.decides(json, true).status()).isEqualTo(200);

        List<String> rows = stored("csv").lines().toList();
        assertThat(rows).contains("\"participation\",\"at least\",\"6\",\"\",\"\"");
        JsonNode read = Json.read(stored("json"));
        assertThat(read.path("run").asText()).isEqualTo(run);
        assertThat(read.path("rows")).hasSize(rows.size() - 1);
        for (Shown asked : List.of(csv, json))
            assertThat(instead(asked).sent().path("contentUrl").asText())
                    .startsWith("https://contoso-my.sharepoint.com/");
    }

    @Test
    void whoDeclinesHasNothingStored() {
        mia.opens(report, "Export");
        Shown csv = asks("csv");

        mia.decides(csv, false);

        assertThat(instead(csv).read()).contains("Then I store nothing.");
        assertThat(office.teams.stored).isEmpty();
    }

    @Test
    void whatAClientSaysAboutSomebodyElsesReportStoresNothing() {
        mia.opens(report, "Export");
        Shown csv = asks("csv");

        ann.decides(csv, true);

        Shown told = ann.sees("operandi export " + run);
        assertThat(told.conversation()).isEqualTo(ann.direct());
        assertThat(office.teams.stored).isEmpty();
    }

    @Test
    void whoeverMayReadTheReportGetsItsRowsAndNoFile() {
        int before = office.teams.chats.posts(ann.direct());

        assertThat(ann.opens(report, "Export").read()).contains("operandi export " + run, "participation: at least");

        assertThat(office.teams.chats.posts(ann.direct())).isEqualTo(before);
    }

    @Test
    void whatWasAcknowledgedIsAskedWhateverHappensOnTheWay() {
        for (Fault fault : List.of(Fault.STATUS_502, Fault.LIMITED, Fault.CUT_BEFORE, Fault.CUT_AFTER)) {
            int before = office.teams.chats.posts(mia.direct());
            AtomicBoolean first = new AtomicBoolean(true);
            office.teams.faults = method -> method.equals("POST") && first.getAndSet(false) ? fault : Fault.NONE;

            mia.opens(report, "Export");

            office.teams.chats.await("both questions after " + fault, () -> {
                office.takesTime();
                boolean both = office.teams.chats.posts(mia.direct()) >= before + 2;
                return both ? Optional.of(true) : Optional.empty();
            });
            asks("json");
        }
    }

    @Test
    void whatBreaksWhileItIsStoredIsSentOnceMore() {
        mia.opens(report, "Export");
        Shown csv = asks("csv");
        AtomicBoolean first = new AtomicBoolean(true);
        office.teams.faults = method -> method.equals("PUT") && first.getAndSet(false) ? Fault.STATUS_500 : Fault.NONE;

        mia.decides(csv, true);

        assertThat(stored("csv")).contains("participation");
    }

    // ---------------------------------------------------------------- steps

    /** The card that asks for the file, of the ones that were sent last. */
    private Shown asks(String kind) {
        String name = "operandi-" + run + "." + kind;
        return office.teams.chats.await("the card that asks for " + name, () -> {
            office.takesTime();
            return office.teams.chats.asking(mia.direct(), name);
        });
    }

    private String stored(String kind) {
        return office.teams.chats.await(
                "the file in OneDrive",
                () -> Optional.ofNullable(office.teams.stored.get("/upload/operandi-" + run + "." + kind)));
    }

    /** What stands where the card asked. */
    private Shown instead(Shown asked) {
        return office.teams.chats.await(
                "something else instead of the question",
                () -> office.teams.chats.find(asked.conversation(), asked.id()).filter(now -> now.edits() > 0));
    }

    private Shown inTheChannel(String words) {
        office.takesTime();
        return office.teams.chats.await(words, () -> office.teams.chats.begun(OPS, words));
    }

    private static void takesPart(TeamsUser person, Shown card) {
        Dialog dialog = person.opens(card, "Take part").sends();
        while (dialog.asks("Your answer")) dialog = dialog.sends(Map.of("Your answer", dialog.first("Your answer")));
        assertThat(dialog.read()).contains("Your answers count.");
    }
}
