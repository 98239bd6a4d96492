package dev.operandi.polls;

import static dev.operandi.polls.PollSamples.USUAL;
import static dev.operandi.polls.PollSamples.alike;
import static dev.operandi.polls.PollSamples.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.operandi.polls.ReportTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTableTest {
    @Test
    void theRowsAreWhatTheReportHolds() {
        List<Ballot> ballots = new ArrayList<>(alike(6, "dev", "daily"));
        ballots.addAll(alike(6, null, "daily"));

        List<Row> rows = ReportTable.rows(report(USUAL, 30, ballots), UnaryOperator.identity());

        assertThat(rows)
                .containsExactly(
                        new Row("participation", "asked, about", 30),
                        new Row("participation", "needed", 5),
                        new Row("participation", "at least", 10),
                        new Row("order", "it", 1),
                        new Row("order", "eng", 2),
                        new Row("order", "msp", 3),
                        new Row("share, percent", "it", "60", "40", "80"),
                        new Row("share, percent", "eng", "30", "10", "50"),
                        new Row("share, percent", "msp", "10", "0", "30"),
                        new Row("severity", "culture", "high"),
                        new Row("severity", "pace", "high"),
                        new Row("answers, percent: releases", "releases/yearly", 0),
                        new Row("answers, percent: releases", "releases/monthly", 0),
                        new Row("answers, percent: releases", "releases/daily", 100),
                        new Row("answers, percent: releases", "rounded to", 50),
                        new Row("answers, percent: releases", "answers, at least", 10),
                        new Row("remedy", "pipeline", 1),
                        new Row("remedy", "retro", 2),
                        new Row("remedy", "budgets", 3),
                        new Row("remedy", "pairs", 4),
                        new Row("remedy", "freeze", 5),
                        new Row("participation, no function", "at least", 5),
                        new Row("order, no function", "it", 1),
                        new Row("order, no function", "eng", 2),
                        new Row("order, no function", "msp", 3),
                        new Row("severity, no function", "culture", "high"),
                        new Row("severity, no function", "pace", "high"),
                        new Row("participation, dev", "at least", 5),
                        new Row("order, dev", "it", 1),
                        new Row("order, dev", "eng", 2),
                        new Row("order, dev", "msp", 3),
                        new Row("severity, dev", "culture", "high"),
                        new Row("severity, dev", "pace", "high"));
    }

    @Test
    void aReportOnTooFewHasNothingButThat() {
        assertThat(ReportTable.csv(
                        ReportTable.rows(report(USUAL, 12, alike(4, null, "daily")), UnaryOperator.identity())))
                .isEqualTo("""
                        "section","item","figure","low","high"
                        "participation","asked, about","12","",""
                        "participation","needed","5","",""
                        "participation","at least","0","",""
                        "hidden","everything","5","",""
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n+1"})
    void whatASpreadsheetWouldTakeForAFormulaIsDisarmed(String text) {
        assertThat(ReportTable.disarmed(text)).isEqualTo("'" + text);
        assertThat(ReportTable.csv(List.of(new Row("order", text, 1)))).contains("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "IT-heavy", "5", "'"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(ReportTable.disarmed(text)).isEqualTo(text);
    }

    @Test
    void quotesInNamesAreDoubled() {
        assertThat(ReportTable.csv(List.of(new Row("order", "the \"old\" way, mostly", 1))))
                .endsWith("\"order\",\"the \"\"old\"\" way, mostly\",\"1\",\"\",\"\"\r\n");
    }

    static Stream<Hidden> everyReason() {
        return Stream.of(
                new Hidden.TooFew(5),
                new Hidden.NoFigures(8),
                new Hidden.NoSpread("q", 10),
                new Hidden.NoTrouble("c", 5),
                new Hidden.Functions(5));
    }

    @ParameterizedTest
    @MethodSource("everyReason")
    void everyReasonHasARow(Hidden hidden) {
        Report report =
                new Report(5, 12, 5, Report.Part.NOTHING, List.of(), List.of(), List.of(), null, List.of(hidden));

        assertThatCode(() -> ReportTable.rows(report, UnaryOperator.identity())).doesNotThrowAnyException();
    }

    @Test
    void theReasonsCoverEverySubtype() {
        assertThat(everyReason().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Hidden.class.getPermittedSubclasses());
    }
}
