package dev.operandi.app;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Draws a message as lines of text. Pure: the same message and style give the same lines. */
final class TerminalRenderer {
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}");

    private static final String INDENT = "  ";

    /** Narrower than this, what is said of a name stands below it, not beside it. */
    private static final int BESIDE_COLUMNS = 36;

    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 30;

    /** As wide as {@code 100 %}. */
    private static final int PERCENT_COLUMNS = 5;

    private final TerminalStyle style;
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private int number;

    private TerminalRenderer(TerminalStyle style) {
        this.style = style;
        this.width = style.width();
    }

    /** The lines of {@code message}, none wider than the style allows but for addresses; choices are numbered from 1. */
    static List<String> render(Message message, TerminalStyle style) {
        TerminalRenderer renderer = new TerminalRenderer(style);
        if (message.blocks().isEmpty()) renderer.draw(new Block.Text(message.fallback()));
        Block before = null;
        for (Block block : message.blocks()) {
            if (before != null && !belongTogether(before, block)) renderer.lines.add("");
            renderer.draw(block);
            before = block;
        }
        return List.copyOf(renderer.lines);
    }

    private static boolean belongTogether(Block before, Block after) {
        if (before instanceof Block.Heading) return !(after instanceof Block.Choices || after instanceof Block.Buttons);
        return before.getClass() == after.getClass() && !(after instanceof Block.Text || after instanceof Block.Chart);
    }

    private void draw(Block block) {
        if (block instanceof Block.Heading heading) heading(heading.text());
        else if (block instanceof Block.Text text) lines.addAll(wrap(text.text(), "", ""));
        else if (block instanceof Block.Note note) add(FAINT, wrap(note.text(), "", ""));
        else if (block instanceof Block.Bullets bullets) bullets.lines().forEach(this::bullet);
        else if (block instanceof Block.Facts facts) facts(facts.facts());
        else if (block instanceof Block.Choices choices) choices(choices.buttons());
        else if (block instanceof Block.Buttons buttons) buttons(buttons.buttons());
        else if (block instanceof Block.Chart chart) chart(chart);
        else if (block instanceof Block.Link link) link(link);
        else if (block instanceof Block.By by)
            add(FAINT, wrap(by.words() + " " + by.person().id(), "", ""));
        else if (block instanceof Block.WayIn) return; // whoever reads this is there already
        else throw new IllegalStateException("No drawing for " + block.getClass());
    }

    private void heading(String text) {
        List<String> heading = wrap(text, "", "");
        add(BOLD, heading);
        int widest = heading.stream().mapToInt(Columns::width).max().orElse(0);
        if (!style.escapes()) lines.add((style.unicode() ? "─" : "-").repeat(widest));
    }

    private void bullet(String text) {
        lines.addAll(wrap(text, style.unicode() ? "  • " : "  - ", "    "));
    }

    private void facts(List<Block.Fact> facts) {
        int names = facts.stream()
                .mapToInt(fact -> Columns.width(introducing(fact.name())))
                .max()
                .orElse(0);
        boolean beside = width - INDENT.length() - names >= BESIDE_COLUMNS;
        for (Block.Fact fact : facts) {
            String name = introducing(fact.name());
            if (beside) {
                String padded = INDENT + name + " ".repeat(names - Columns.width(name));
                lines.addAll(wrap(fact.text(), padded, " ".repeat(INDENT.length() + names)));
            } else {
                lines.addAll(wrap(name + fact.text(), INDENT, INDENT + INDENT));
            }
        }
    }

    /** A question mark is sign enough that an answer follows. */
    private String introducing(String name) {
        String shown = safe(name);
        return shown + (shown.endsWith("?") ? " " : ": ");
    }

    private void choices(List<Button> buttons) {
        int digits = Integer.toString(number + buttons.size()).length();
        for (Button button : buttons) {
            number++;
            String mark = String.format(Locale.ROOT, "%s%" + digits + "d) ", INDENT, number);
            String below = " ".repeat(mark.length());
            lines.addAll(wrap(button.label(), mark, below));
            if (button.detail() != null) add(FAINT, wrap(button.detail(), below, below));
        }
    }

    /** Words to type, each kept whole. */
    private void buttons(List<Button> buttons) {
        String arrow = style.unicode() ? "→ " : "> ";
        int room = width - INDENT.length() - arrow.length() - 2;
        String between = Columns.NO_BREAK + (style.unicode() ? "·" : "|") + " ";
        List<String> labels = buttons.stream()
                .map(button -> safe(button.label()))
                .map(label -> Columns.width(label) <= room ? label.replace(' ', Columns.NO_BREAK) : label)
                .toList();
        lines.addAll(
                Columns.wrap(String.join(between, labels), width, INDENT + arrow, INDENT + " ".repeat(arrow.length())));
    }

    private void chart(Block.Chart chart) {
        if (!chart.title().isBlank()) add(BOLD, wrap(chart.title(), "", ""));
        int labels = chart.bars().stream()
                .mapToInt(bar -> Columns.width(safe(bar.label())))
                .max()
                .orElse(0);
        int room = width - INDENT.length() - labels - 2 - PERCENT_COLUMNS - 2;
        int longest = Math.min(LONGEST_BAR, Math.max(SHORTEST_BAR, room));
        for (Block.Bar bar : chart.bars()) {
            String label = safe(bar.label());
            String percent = String.format(Locale.ROOT, "%3d %%", bar.percent());
            String drawn = (percent + "  " + bar(bar.percent(), longest)).stripTrailing();
            if (room >= SHORTEST_BAR) {
                lines.add(INDENT + label + " ".repeat(labels - Columns.width(label) + 2) + drawn);
            } else {
                lines.addAll(Columns.wrap(label, width, INDENT, INDENT));
                lines.add(INDENT + INDENT + drawn);
            }
        }
        if (!addsSomething(chart)) return;
        lines.add("");
        lines.addAll(wrap(chart.inWords(), "", ""));
    }

    /** A length for a percentage, in half columns where the terminal has them; never nothing for more than nothing. */
    private String bar(int percent, int longest) {
        int halves = Math.round(Math.max(0, Math.min(100, percent)) * 2 * longest / 100f);
        if (percent > 0 && halves == 0) halves = 1;
        if (!style.unicode()) return "#".repeat((halves + 1) / 2);
        return "█".repeat(halves / 2) + "▌".repeat(halves % 2);
    }

    /** Whether the words say more than the bars, which stand there with label and percentage. */
    private static boolean addsSomething(Block.Chart chart) {
        String others =
                chart.title().isEmpty() ? chart.inWords() : chart.inWords().replace(chart.title(), " ");
        for (Block.Bar bar : chart.bars()) {
            if (!others.contains(bar.label())) return true;
            others = others.replace(bar.label(), " ").replaceAll("\\b" + bar.percent() + "\\b", " ");
        }
        long words = WORD.matcher(others).results().count();
        return NUMBER.matcher(others).find() || words > chart.bars().size() + 2L;
    }

    private void link(Block.Link link) {
        String title = safe(link.title());
        String url = safe(link.url()).replace("\n", "");
        if (title.isBlank() || title.equals(url)) lines.add(INDENT + url);
        else lines.addAll(wrap(title + ": " + url, INDENT, INDENT + INDENT));
    }

    private List<String> wrap(String text, String first, String rest) {
        return Columns.wrap(safe(text).strip(), width, first, rest);
    }

    private String safe(String text) {
        String clean = SafeText.clean(text);
        String shown = style.unicode() ? clean : SafeText.ascii(clean);
        return shown.replace(" %", Columns.NO_BREAK + "%");
    }

    private void add(String escape, List<String> plain) {
        for (String line : plain) lines.add(style.escapes() && !line.isEmpty() ? escape + line + PLAIN : line);
    }
}
