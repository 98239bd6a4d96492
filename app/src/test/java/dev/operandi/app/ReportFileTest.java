package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.operandi.diagnosis.Severity;
import dev.operandi.polls.Hidden;
import dev.operandi.polls.Report;
import dev.operandi.polls.ReportFile;
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
        Golden.assertMatches("export/report.csv", ReportFile.CSV.text("7f3", ROWS));
    }

    @Test
    void aProgramGetsTheSameRows() {
        String json = ReportFile.JSON.text("7f3", ROWS);

        Golden.assertMatches("export/report.json", json);
        assertThat(json.split("\"section\"", -1)).hasSize(ROWS.size() + 1);
    }

    @Test
    void whateverSomebodyWroteIsReadBackByAProgram() throws JsonProcessingException {
        String nasty = "a \"quote\", a \\ and \u0000\u001f\t\r\n, ü, \ud83c\udf89 </script> \u2028";
        List<ReportTable.Row> rows = List.of(
                new ReportTable.Row(nasty, nasty, "high", "", ""), new ReportTable.Row("", "", "60", "40", "80"));

        JsonNode read = new ObjectMapper().readTree(ReportFile.JSON.text("7f3", rows));

        assertThat(read.path("rows").path(0).path("item").asText()).isEqualTo(nasty);
        assertThat(read.path("rows").path(0).path("figure").asText()).isEqualTo("high");
        assertThat(read.path("rows").path(0).has("low")).isFalse();
        assertThat(read.path("rows").path(1).path("item").asText()).isEmpty();
        assertThat(read.path("rows").path(1).path("high").isInt()).isTrue();
        assertThat(new ObjectMapper()
                        .readTree(ReportFile.JSON.text("7f3", List.of()))
                        .path("rows"))
                .isEmpty();
    }
}
