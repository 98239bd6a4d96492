package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Hidden;
import dev.operandi.polls.Report;
import dev.operandi.polls.ReportTable;
import dev.operandi.testkit.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFileTest {
    private static final Report REPORT = new Report(
            5,
            20,
            10,
            new Report.Part(
                    List.of(List.of("it-heavy"), List.of("engineering-led", "msp")),
                    List.of(
                            new Report.ModelShare("it-heavy", 60, 40, 80),
                            new Report.ModelShare("engineering-led", 20, 0, 40),
                            new Report.ModelShare("msp", 20, 0, 40)),
                    List.of(new Report.Trouble("culture", Severity.Level.HIGH))),
            List.of(new Report.Spread("releases", 10, 50, List.of(new Report.ChoiceShare("yearly", 50)))),
            List.of(new Report.Advice("retro", "it-heavy", "culture")),
            List.of(),
            null,
            List.of(new Hidden.Functions(5)));

    private static final List<ReportTable.Row> ROWS =
            ReportTable.rows(REPORT, id -> id.equals("retro") ? "=A \"retrospective\", monthly" : id);

    @Test
    void aSpreadsheetGetsEveryRow() {
        Golden.assertMatches("export/report.csv", ReportFile.csv(ROWS));
    }

    @Test
    void aProgramGetsTheSameRows() {
        String json = ReportFile.json("7f3", ROWS);

        Golden.assertMatches("export/report.json", json);
        assertThat(json.split("\"section\"", -1)).hasSize(ROWS.size() + 1);
    }
}
