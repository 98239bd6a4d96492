package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.ShownText;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws blocks one after the other; what has no text in it is left out. Each text keeps its limit, not yet all together. */
final class Drawing {
    /** As many fit side by side on a screen; more answers become a menu. */
    private static final int BUTTONS_IN_A_ROW = 5;

    /** Stands where an admin left a label empty: a button needs one. */
    private static final String NO_LABEL = "…";

    private final SlackApp app;
    private final int row;
    private final List<ObjectNode> drawn = new ArrayList<>();
    private int chartsLeft;
    private int number;

    /** The list the link drawn last stands in; null when something else was drawn since. */
    private @Nullable ArrayNode links;

    private Drawing(SlackApp app, int charts, int row) {
        this.app = app;
        this.chartsLeft = charts;
        this.row = row;
    }

    /**
     * @param charts how many charts Slack may draw itself; further ones are lines of text
     * @param dense whether buttons stand as close as they can, to save blocks
     */
    static ArrayNode of(List<Block> blocks, SlackApp app, int charts, boolean dense) {
        Drawing drawing = new Drawing(app, charts, dense ? SlackLimits.ACTIONS_ELEMENTS : BUTTONS_IN_A_ROW);
        blocks.forEach(drawing::draw);
        return BlockKit.array(drawing.drawn);
    }

    private void draw(Block block) {
        if (!(block instanceof Block.Link)) links = null;
        if (block instanceof Block.Heading heading) heading(heading.text());
        else if (block instanceof Block.Text text) text(text.text());
        else if (block instanceof Block.Note note) note(note.text());
        else if (block instanceof Block.Bullets bullets) bullets(bullets.lines());
        else if (block instanceof Block.Facts facts) facts(facts.facts());
        else if (block instanceof Block.Choices choices) choices(choices.buttons());
        else if (block instanceof Block.Buttons buttons) buttons(buttons.buttons());
        else if (block instanceof Block.Chart chart) chart(chart);
        else if (block instanceof Block.Link link) link(link);
        else if (block instanceof Block.WayIn wayIn) wayIn(wayIn.label());
        else if (block instanceof Block.By by) by(by);
        else throw new IllegalStateException("No drawing for " + block.getClass());
    }

    /** A question may be longer than a header: then it is bold. */
    private void heading(String text) {
        String heading = ShownText.paragraph(text, SlackLimits.TEXT_CHARS);
        if (heading.isEmpty()) return;
        if (heading.length() <= SlackLimits.HEADER_CHARS && heading.indexOf('\n') < 0)
            drawn.add(BlockKit.header(heading));
        else drawn.add(BlockKit.richText(BlockKit.line(List.of(BlockKit.bold(heading)))));
    }

    private void text(String text) {
        String paragraph = ShownText.paragraph(text, SlackLimits.TEXT_CHARS);
        if (!paragraph.isEmpty()) drawn.add(BlockKit.section(paragraph));
    }

    private void note(String text) {
        String note = ShownText.paragraph(text, SlackLimits.CONTEXT_CHARS);
        if (!note.isEmpty()) drawn.add(BlockKit.context(List.of(BlockKit.plainText(note))));
    }

    private void bullets(List<String> texts) {
        List<ObjectNode> lines = texts.stream()
                .map(text -> ShownText.paragraph(text, SlackLimits.TEXT_CHARS))
                .filter(text -> !text.isEmpty())
                .map(text -> BlockKit.line(List.of(BlockKit.text(text))))
                .toList();
        if (!lines.isEmpty()) drawn.add(BlockKit.richText(BlockKit.bullets(lines)));
    }

    private void facts(List<Block.Fact> facts) {
        List<ObjectNode> lines = new ArrayList<>();
        for (Block.Fact fact : facts) {
            String name = ShownText.line(fact.name(), SlackLimits.TEXT_CHARS);
            String text = ShownText.paragraph(fact.text(), SlackLimits.TEXT_CHARS);
            List<ObjectNode> line = new ArrayList<>();
            if (!name.isEmpty()) line.add(BlockKit.bold(name.endsWith("?") || text.isEmpty() ? name : name + ":"));
            if (!text.isEmpty()) line.add(BlockKit.text(line.isEmpty() ? text : " " + text));
            if (!line.isEmpty()) lines.add(BlockKit.line(line));
        }
        if (!lines.isEmpty()) drawn.add(BlockKit.richText(BlockKit.bullets(lines)));
    }

    /**
     * Answers with the numbers people can type. Few and short ones are buttons alone; otherwise they are listed in full
     * above the buttons, or above a menu.
     */
    private void choices(List<Button> choices) {
        if (choices.isEmpty()) return;
        int before = number;
        List<String> labels = new ArrayList<>();
        for (Button choice : choices) labels.add(++number + ") " + label(choice, SlackLimits.TEXT_CHARS));
        boolean many = choices.size() > BUTTONS_IN_A_ROW;
        boolean said = !many
                && labels.stream().allMatch(label -> label.length() <= SlackLimits.BUTTON_CHARS)
                && choices.stream().allMatch(choice -> detail(choice).isEmpty());
        if (!said) drawn.add(listed(choices, before));
        if (many && drawMenus(choices, labels)) return;
        rows(choices, labels);
    }

    private static ObjectNode listed(List<Button> choices, int before) {
        List<ObjectNode> lines = new ArrayList<>();
        for (Button choice : choices) {
            String label = label(choice, SlackLimits.TEXT_CHARS);
            String detail = detail(choice);
            lines.add(BlockKit.line(
                    detail.isEmpty()
                            ? List.of(BlockKit.text(label))
                            : List.of(BlockKit.bold(label), BlockKit.text("\n" + detail))));
        }
        return BlockKit.richText(BlockKit.numbered(lines, before));
    }

    /** False when the actions cannot be options of a menu. */
    private boolean drawMenus(List<Button> choices, List<String> labels) {
        List<ObjectNode> menus = new ArrayList<>();
        for (int from = 0; from < choices.size(); from += SlackLimits.SELECT_OPTIONS) {
            int to = Math.min(choices.size(), from + SlackLimits.SELECT_OPTIONS);
            Optional<SlackActions.Menu> menu = SlackActions.menu(
                    choices.subList(from, to).stream().map(Button::action).toList());
            if (menu.isEmpty()) return false;
            List<ObjectNode> options = new ArrayList<>();
            for (int n = from; n < to; n++)
                options.add(BlockKit.option(
                        ShownText.cut(labels.get(n), SlackLimits.OPTION_CHARS),
                        menu.get().values().get(n - from)));
            menus.add(BlockKit.menu(menu.get().actionId(), options));
        }
        for (ObjectNode menu : menus) drawn.add(BlockKit.actions(List.of(menu)));
        return true;
    }

    private void buttons(List<Button> buttons) {
        rows(
                buttons,
                buttons.stream()
                        .map(button -> label(button, SlackLimits.TEXT_CHARS))
                        .toList());
    }

    private void rows(List<Button> buttons, List<String> labels) {
        for (int from = 0; from < buttons.size(); from += row) {
            Set<String> taken = new HashSet<>();
            List<ObjectNode> elements = new ArrayList<>();
            for (int n = from; n < Math.min(buttons.size(), from + row); n++)
                elements.add(BlockKit.button(
                        ShownText.cut(labels.get(n), SlackLimits.BUTTON_CHARS),
                        SlackActions.button(buttons.get(n).action(), taken)));
            drawn.add(BlockKit.actions(elements));
        }
    }

    private static String label(Button button, int max) {
        String label = ShownText.line(button.label(), max);
        return label.isEmpty() ? NO_LABEL : label;
    }

    private static String detail(Button button) {
        return button.detail() == null ? "" : ShownText.paragraph(button.detail(), SlackLimits.TEXT_CHARS);
    }

    private void chart(Block.Chart chart) {
        Optional<ObjectNode> block = chartsLeft > 0 ? ChartDrawing.drawn(chart) : Optional.empty();
        if (block.isPresent()) {
            chartsLeft--;
            drawn.add(block.get());
        } else {
            text(ChartDrawing.inLines(chart));
        }
        note(chart.inWords());
    }

    /** Links that follow each other are one list. */
    private void link(Block.Link link) {
        String title = ShownText.line(link.title(), SlackLimits.TEXT_CHARS);
        String url = ShownText.clean(link.url());
        if (title.isEmpty() && url.isEmpty()) return;
        String said = title.isEmpty() ? url : title;
        String both = title.isEmpty() || url.isEmpty() ? said : title + ": " + url;
        ObjectNode line = BlockKit.line(List.of(address(url)
                .map(address -> BlockKit.link(address, said))
                .orElseGet(() -> BlockKit.text(ShownText.cut(both, SlackLimits.TEXT_CHARS)))));
        if (links == null) {
            ObjectNode list = BlockKit.bullets(List.of());
            links = list.withArray("elements");
            drawn.add(BlockKit.richText(list));
        }
        links.add(line);
    }

    /** In ASCII; empty when Slack would refuse the whole message for it. */
    private static Optional<String> address(String url) {
        try {
            URI uri = new URI(url);
            String address = uri.toASCIIString();
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean opens = web && uri.getHost() != null && address.length() <= SlackLimits.URL_CHARS;
            return opens ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private void wayIn(String label) {
        String shown = ShownText.line(label, SlackLimits.BUTTON_CHARS);
        ObjectNode button = BlockKit.button(
                shown.isEmpty() ? NO_LABEL : shown, new SlackActions.Marks(SlackActions.IGNORED + "way-in", null));
        drawn.add(BlockKit.actions(List.of(button.put("url", app.wayIn()))));
    }

    /** The only markup we write: a mention, of an id that can be nothing else. */
    private void by(Block.By by) {
        List<JsonNode> elements = new ArrayList<>();
        String words = ShownText.line(by.words(), SlackLimits.CONTEXT_CHARS);
        if (!words.isEmpty()) elements.add(BlockKit.plainText(words));
        if (SlackApp.isId(by.person().id()))
            elements.add(
                    BlockKit.object("mrkdwn").put("text", "<@" + by.person().id() + ">"));
        if (!elements.isEmpty()) drawn.add(BlockKit.context(elements));
    }
}
