package dev.operandi.polls;

import dev.operandi.polls.Report.Advice;
import dev.operandi.polls.Report.ChoiceShare;
import dev.operandi.polls.Report.ModelShare;
import dev.operandi.polls.Report.OfFunction;
import dev.operandi.polls.Report.Part;
import dev.operandi.polls.Report.Spread;
import dev.operandi.polls.Report.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * A report as rows for a spreadsheet: exactly what it holds. Sections and levels are English words for programs to read;
 * items are named by the caller.
 */
public final class ReportTable {
    /** Names of the columns. */
    public static final Row HEADER = new Row("section", "item", "figure", "low", "high");

    /** A spreadsheet takes what begins with one of these for a formula. */
    private static final String BEGINS_FORMULA = "=+-@\t\r\n";

    private static final String NONE = "";

    private ReportTable() {}

    /** Whether the column of this number, from 0, holds figures. */
    static boolean isFigure(int column) {
        return column >= 2;
    }

    /** One row; a cell without a figure is empty. */
    public record Row(String section, String item, String figure, String low, String high) {
        Row(String section, String item, Object figure) {
            this(section, item, figure.toString(), NONE, NONE);
        }

        List<String> cells() {
            return List.of(section, item, figure, low, high);
        }
    }

    /**
     * @param names a model's, challenge's, question's, choice's, remedy's or function's id to the name to show; identity for
     *     ids. A choice is asked for as {@code question/choice}.
     * @return without the header, in the report's order
     */
    public static List<Row> rows(Report report, UnaryOperator<String> names) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("participation", "asked, about", report.askedAbout()));
        rows.add(new Row("participation", "needed", report.threshold()));
        rows.add(new Row("participation", "at least", report.atLeast()));
        addPart(rows, NONE, report.whole(), names);
        for (Spread spread : report.spreads()) addSpread(rows, spread, names);
        int place = 1;
        for (Advice advice : report.remedies()) rows.add(new Row("remedy", names.apply(advice.remedyId()), place++));
        for (OfFunction of : report.functions()) {
            String name = of.functionId() == null ? "no function" : names.apply(of.functionId());
            rows.add(new Row("participation, " + name, "at least", of.atLeast()));
            addPart(rows, ", " + name, of.part(), names);
        }
        if (report.others() != null) {
            rows.add(new Row(
                    "participation, all others", "at least", report.others().atLeast()));
            addPart(rows, ", all others", report.others().part(), names);
        }
        for (Hidden hidden : report.hidden()) rows.add(row(hidden, names));
        return List.copyOf(rows);
    }

    private static void addPart(List<Row> rows, String of, Part part, UnaryOperator<String> names) {
        int place = 1;
        for (List<String> alike : part.order()) {
            for (String model : alike) rows.add(new Row("order" + of, names.apply(model), place));
            place += alike.size();
        }
        for (ModelShare s : part.shares())
            rows.add(new Row(
                    "share, percent" + of, names.apply(s.modelId()), text(s.percent()), text(s.low()), text(s.high())));
        for (Trouble trouble : part.troubles())
            rows.add(new Row("severity" + of, names.apply(trouble.challengeId()), word(trouble.level())));
    }

    private static void addSpread(List<Row> rows, Spread spread, UnaryOperator<String> names) {
        String section = "answers, percent: " + names.apply(spread.questionId());
        for (ChoiceShare share : spread.choices())
            rows.add(new Row(section, names.apply(spread.questionId() + "/" + share.choiceId()), share.percent()));
        rows.add(new Row(section, "rounded to", spread.stepPercent()));
        rows.add(new Row(section, "answers, at least", spread.atLeast()));
    }

    /** Of something hidden the number it would have taken is told. */
    private static Row row(Hidden hidden, UnaryOperator<String> names) {
        if (hidden instanceof Hidden.TooFew h) return new Row("hidden", "everything", h.threshold());
        if (hidden instanceof Hidden.NoFigures h) return new Row("hidden", "shares", h.from());
        if (hidden instanceof Hidden.NoSpread h) return new Row("hidden", names.apply(h.questionId()), h.from());
        if (hidden instanceof Hidden.NoTrouble h) return new Row("hidden", names.apply(h.challengeId()), h.from());
        if (hidden instanceof Hidden.Functions h) return new Row("hidden", "functions", h.threshold());
        throw new IllegalStateException("No row for " + hidden);
    }

    /** The rows with their header as comma-separated values (RFC 4180), every cell in quotes; lines end with CR LF. */
    public static String csv(List<Row> rows) {
        StringBuilder csv = new StringBuilder();
        addLine(csv, HEADER);
        rows.forEach(row -> addLine(csv, row));
        return csv.toString();
    }

    private static void addLine(StringBuilder csv, Row row) {
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) csv.append(',');
            csv.append('"').append(disarmed(cells.get(i)).replace("\"", "\"\"")).append('"');
        }
        csv.append("\r\n");
    }

    /** No figure of a report is negative, so whatever begins like a formula is somebody's text. */
    static String disarmed(String cell) {
        String inner = cell.strip();
        return beginsFormula(cell) || beginsFormula(inner) ? "'" + cell : cell;
    }

    private static boolean beginsFormula(String text) {
        return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static String word(Enum<?> level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
