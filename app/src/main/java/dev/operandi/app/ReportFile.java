package dev.operandi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.polls.ReportTable;
import java.util.List;

/** The rows of a report as a file. Both kinds hold the same. */
public final class ReportFile {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ReportFile() {}

    /** As {@link ReportTable#csv} has it. */
    public static String csv(List<ReportTable.Row> rows) {
        return ReportTable.csv(rows);
    }

    /**
     * One object: the id of the run, and the rows as objects with the names of the columns. Figures are numbers, levels words;
     * what a row lacks is left out.
     */
    public static String json(String run, List<ReportTable.Row> rows) {
        ObjectNode report = JsonNodeFactory.instance.objectNode().put("run", run);
        ArrayNode list = report.putArray("rows");
        for (ReportTable.Row row : rows) {
            ObjectNode one = list.addObject();
            one.put("section", row.section()).put("item", row.item());
            put(one, "figure", row.figure());
            put(one, "low", row.low());
            put(one, "high", row.high());
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("No JSON of a report", e);
        }
    }

    private static void put(ObjectNode to, String name, String cell) {
        if (cell.isEmpty()) return;
        if (cell.matches("[0-9]{1,9}")) to.put(name, Integer.parseInt(cell));
        else to.put(name, cell);
    }
}
