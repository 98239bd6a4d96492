package dev.operandi.slack;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import dev.operandi.chat.ShownText;
import java.util.stream.Stream;

/**
 * A message in words. Slack shows its beginning in notifications; a screen reader reads this text and nothing of the
 * blocks, so all that can be read is in it.
 */
final class SlackFallback {
    private static final String NOTHING_TO_SAY = "Operandi";

    /** With less room than this left, a line is not begun. */
    private static final int FEWEST_CHARS = 20;

    private final StringBuilder escaped = new StringBuilder();
    private final String first;
    private int number;

    private SlackFallback(String first) {
        this.first = first;
    }

    /** Escaped, never empty, within {@link SlackLimits#FALLBACK_CHARS}. */
    static String of(Message message) {
        String first = ShownText.line(message.fallback(), SlackLimits.FALLBACK_CHARS);
        SlackFallback words = new SlackFallback(first);
        words.add(first);
        message.blocks().forEach(words::say);
        return words.escaped.length() == 0 ? NOTHING_TO_SAY : words.escaped.toString();
    }

    private void say(Block block) {
        if (block instanceof Block.Heading heading) sayUnlessSaid(heading.text());
        else if (block instanceof Block.Text text) sayUnlessSaid(text.text());
        else if (block instanceof Block.Note note) add(note.text());
        else if (block instanceof Block.Bullets bullets) bullets.lines().forEach(this::add);
        else if (block instanceof Block.Facts facts)
            facts.facts().forEach(fact -> add(between(fact.name(), introducing(fact.name()), fact.text())));
        else if (block instanceof Block.Choices choices) choices.buttons().forEach(this::choice);
        else if (block instanceof Block.Buttons buttons)
            add(String.join(" · ", buttons.buttons().stream().map(Button::label).toList()));
        else if (block instanceof Block.Chart chart) add(between(chart.title(), ": ", chart.inWords()));
        else if (block instanceof Block.Link link) add(link.title());
        else if (block instanceof Block.WayIn wayIn) add(wayIn.label());
        else if (block instanceof Block.By by) by(by);
        else throw new IllegalStateException("No words for " + block.getClass());
    }

    private void sayUnlessSaid(String text) {
        if (!ShownText.line(text, SlackLimits.FALLBACK_CHARS).equals(first)) add(text);
    }

    private void choice(Button choice) {
        number++;
        String detail = choice.detail() == null ? "" : choice.detail();
        add(number + ") " + between(choice.label(), introducing(choice.label()), detail));
    }

    private static String introducing(String name) {
        return name.endsWith("?") ? " " : ": ";
    }

    private static String between(String one, String sign, String other) {
        return String.join(
                sign, Stream.of(one, other).filter(part -> !part.isBlank()).toList());
    }

    private void by(Block.By by) {
        add(by.words());
        String id = by.person().id();
        String mention = " <@" + id + ">";
        if (SlackApp.isId(id) && mention.length() <= room()) escaped.append(mention);
    }

    private void add(String text) {
        String clean = ShownText.clean(text);
        if (clean.isEmpty() || room() < FEWEST_CHARS) return;
        if (escaped.length() > 0) escaped.append('\n');
        escaped.append(SlackText.escape(clean, room()));
    }

    private int room() {
        return SlackLimits.FALLBACK_CHARS - escaped.length();
    }
}
