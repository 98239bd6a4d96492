package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.ShownText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Charts as Teams draws them, and as lines of text where it cannot. Microsoft's reference "Charts in Adaptive Cards"; no
 * schema of 1.5 knows them, so each has its lines as a fallback.
 */
final class CardCharts {
    private static final int WHOLE = 100;
    private static final int STEPS = 10;

    private CardCharts() {}

    /**
     * A pie where the bars are parts of 100 %; otherwise bars. Empty when Teams could not draw it: no label, two labels
     * alike, nothing or too much to draw.
     */
    static Optional<ObjectNode> drawn(Block.Chart chart) {
        List<String> labels = chart.bars().stream()
                .map(bar -> ShownText.line(bar.label(), TeamsLimits.CHART_CHARS))
                .toList();
        boolean named = !labels.contains("") && new HashSet<>(labels).size() == labels.size();
        List<Integer> percents = chart.bars().stream().map(CardCharts::percent).toList();
        long parts = percents.stream().filter(percent -> percent > 0).count();
        if (!named || parts == 0 || labels.size() > TeamsLimits.CHART_BARS) return Optional.empty();
        boolean whole = percents.stream().mapToInt(Integer::intValue).sum() == WHOLE;
        ObjectNode block =
                whole && parts <= TeamsLimits.PIE_PARTS ? pie(labels, percents) : horizontalBars(labels, percents);
        String title = ShownText.line(chart.title(), TeamsLimits.CHART_CHARS);
        if (!title.isEmpty()) block.put("title", CardText.plain(title)).put("showTitle", true);
        ObjectNode fallback = CardJson.object("Container");
        fallback.set("items", CardJson.array(Drawing.lines(inLines(chart), CardJson::run)));
        return Optional.of(block.set("fallback", fallback));
    }

    private static ObjectNode pie(List<String> labels, List<Integer> percents) {
        ObjectNode pie = CardJson.object("Chart.Pie");
        var data = pie.putArray("data");
        for (int n = 0; n < labels.size(); n++)
            if (percents.get(n) > 0)
                data.addObject().put("legend", CardText.plain(labels.get(n))).put("value", percents.get(n));
        return pie;
    }

    private static ObjectNode horizontalBars(List<String> labels, List<Integer> percents) {
        ObjectNode bars = CardJson.object("Chart.HorizontalBar").put("xAxisTitle", "%");
        var data = bars.putArray("data");
        for (int n = 0; n < labels.size(); n++)
            data.addObject().put("x", CardText.plain(labels.get(n))).put("y", percents.get(n));
        return bars;
    }

    /** The title and a line a bar, as {@code ▰▰▰▱▱▱▱▱▱▱ 30 % MSP}. */
    static String inLines(Block.Chart chart) {
        List<String> lines = new ArrayList<>();
        String title = ShownText.line(chart.title(), TeamsLimits.CHART_CHARS);
        if (!title.isEmpty()) lines.add(title);
        for (Block.Bar bar : chart.bars()) {
            int percent = percent(bar);
            int full = percent == 0 ? 0 : Math.max(1, Math.round(percent * STEPS / (float) WHOLE));
            String label = ShownText.line(bar.label(), TeamsLimits.CHART_CHARS);
            lines.add(("▰".repeat(full) + "▱".repeat(STEPS - full) + " " + percent + " % " + label).strip());
        }
        return ShownText.paragraph(String.join("\n", lines), TeamsLimits.TEXT_CHARS);
    }

    private static int percent(Block.Bar bar) {
        return Math.max(0, Math.min(WHOLE, bar.percent()));
    }
}
