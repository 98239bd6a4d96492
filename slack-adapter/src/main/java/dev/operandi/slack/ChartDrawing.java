package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.ShownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Charts as Slack draws them, and as lines of text where it cannot. */
final class ChartDrawing {
    static final String TYPE = "data_visualization";

    private static final int WHOLE = 100;
    private static final int STEPS = 10;

    private ChartDrawing() {}

    /**
     * A pie where the bars are parts of 100 %, since Slack writes the share of their sum on its segments; otherwise bars.
     * Empty when Slack could not draw it: no title, no label, two labels alike, nothing or too much to draw.
     */
    static Optional<ObjectNode> drawn(Block.Chart chart) {
        String title = ShownText.line(chart.title(), SlackLimits.CHART_TITLE_CHARS);
        List<String> labels = chart.bars().stream()
                .map(bar -> ShownText.line(bar.label(), SlackLimits.CHART_LABEL_CHARS))
                .toList();
        boolean named = !title.isEmpty() && !labels.contains("") && new HashSet<>(labels).size() == labels.size();
        List<Integer> percents =
                chart.bars().stream().map(ChartDrawing::percent).toList();
        long parts = percents.stream().filter(percent -> percent > 0).count();
        if (!named || parts == 0 || labels.size() > SlackLimits.CHART_POINTS) return Optional.empty();
        boolean whole = percents.stream().mapToInt(Integer::intValue).sum() == WHOLE;
        ObjectNode block = BlockKit.object(TYPE).put("title", title);
        return Optional.of(block.set(
                "chart",
                whole && parts <= SlackLimits.PIE_SEGMENTS ? pie(labels, percents) : bars(title, labels, percents)));
    }

    private static ObjectNode pie(List<String> labels, List<Integer> percents) {
        List<ObjectNode> segments = new ArrayList<>();
        for (int n = 0; n < labels.size(); n++) // Slack refuses a segment of nothing
        if (percents.get(n) > 0) segments.add(point(labels.get(n), percents.get(n)));
        return BlockKit.object("pie").set("segments", BlockKit.array(segments));
    }

    private static ObjectNode bars(String title, List<String> labels, List<Integer> percents) {
        List<ObjectNode> points = new ArrayList<>();
        for (int n = 0; n < labels.size(); n++) points.add(point(labels.get(n), percents.get(n)));
        ObjectNode series = JsonNodeFactory.instance
                .objectNode()
                .put("name", ShownText.cut(title, SlackLimits.CHART_LABEL_CHARS))
                .set("data", BlockKit.array(points));
        ObjectNode axes = JsonNodeFactory.instance.objectNode();
        axes.set(
                "categories",
                BlockKit.array(
                        labels.stream().map(JsonNodeFactory.instance::textNode).toList()));
        axes.put("y_label", "%");
        ObjectNode bars = BlockKit.object("bar");
        bars.set("series", BlockKit.array(List.of(series)));
        return bars.set("axis_config", axes);
    }

    private static ObjectNode point(String label, int percent) {
        return JsonNodeFactory.instance.objectNode().put("label", label).put("value", percent);
    }

    /** The title and a line a bar, as {@code ▰▰▰▱▱▱▱▱▱▱ 30 % MSP}. */
    static String inLines(Block.Chart chart) {
        List<String> lines = new ArrayList<>();
        if (!ShownText.clean(chart.title()).isEmpty())
            lines.add(ShownText.line(chart.title(), SlackLimits.HEADER_CHARS));
        for (Block.Bar bar : chart.bars()) {
            int percent = percent(bar);
            int full = percent == 0 ? 0 : Math.max(1, Math.round(percent * STEPS / (float) WHOLE));
            lines.add("▰".repeat(full) + "▱".repeat(STEPS - full) + " " + percent + " % "
                    + ShownText.line(bar.label(), SlackLimits.OPTION_CHARS));
        }
        return ShownText.paragraph(String.join("\n", lines), SlackLimits.TEXT_CHARS);
    }

    private static int percent(Block.Bar bar) {
        return Math.max(0, Math.min(WHOLE, bar.percent()));
    }
}
