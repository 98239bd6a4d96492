package dev.operandi.polls;

import java.util.List;
import java.util.Locale;

/** The rows of a report as a file. Each kind holds the same. */
public enum ReportFile {
    /** For a spreadsheet. */
    CSV("text/csv"),
    /** For a program. */
    JSON("application/json");

    private static final int FIRST_PRINTED = 0x20;

    private final String mediaType;

    ReportFile(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What names it in a button or behind a dot. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How a file of a run is called; no other run's is.
     *
     * @param run of letters and digits
     */
    public String fileName(String run) {
        return "operandi-" + run + "." + code();
    }

    /**
     * What stands in it, to be written in UTF-8: comma-separated values as {@link ReportTable#csv} has them; or one object with
     * the id of the run, and the rows as objects with the names of the columns. There figures are numbers, levels words; what a
     * row lacks is left out.
     *
     * @param run its id
     */
    public String text(String run, List<ReportTable.Row> rows) {
        return switch (this) {
            case CSV -> ReportTable.csv(rows);
            case JSON -> json(run, rows);
        };
    }

    private static String json(String run, List<ReportTable.Row> rows) {
        StringBuilder json = new StringBuilder("{\n  \"run\" : ");
        addText(json, run);
        json.append(",\n  \"rows\" : [ ");
        for (int i = 0; i < rows.size(); i++) {
            json.append(i == 0 ? "{" : ", {");
            addRow(json, rows.get(i));
            json.append("\n  }");
        }
        return json.append(rows.isEmpty() ? "]\n}\n" : " ]\n}\n").toString();
    }

    private static void addRow(StringBuilder json, ReportTable.Row row) {
        List<String> names = ReportTable.HEADER.cells();
        List<String> cells = row.cells();
        String between = "";
        for (int i = 0; i < cells.size(); i++) {
            if (ReportTable.isFigure(i) && cells.get(i).isEmpty()) continue;
            json.append(between).append("\n    ");
            addText(json, names.get(i));
            json.append(" : ");
            if (ReportTable.isFigure(i) && cells.get(i).matches("[0-9]{1,9}")) json.append(cells.get(i));
            else addText(json, cells.get(i));
            between = ",";
        }
    }

    /** As RFC 8259 wants it: in quotes, without control characters. */
    private static void addText(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c >= FIRST_PRINTED) json.append(c);
            else json.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
        }
        json.append('"');
    }
}
