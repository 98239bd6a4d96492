package dev.operandi.slack;

import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message in words. Slack shows its beginning in notifications; a screen reader reads this text and nothing of the
 * blocks, so all that can be read is in it.
 */
final class SlackFallback {
    private static final String NOTHING_TO_SAY = "Operandi";

    private final List<String> lines = new ArrayList<>();
    private final String mentioning;
    private int number;

    private SlackFallback(String mentioning) {
        this.mentioning = mentioning;
    }

    /** Escaped, never empty, within {@link SlackLimits#FALLBACK_CHARS}. */
    static String of(Message message) {
        String first = SlackText.line(message.fallback(), SlackLimits.FALLBACK_CHARS);
        SlackFallback words = new SlackFallback(first);
        words.add(first);
        message.blocks().forEach(words::say);
        String text = words.lines.isEmpty() ? NOTHING_TO_SAY : String.join("\n", words.lines);
        return SlackText.escape(text, SlackLimits.FALLBACK_CHARS);
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
        else if (block instanceof Block.By by) add(by.words()); // the name is in the block: one mention is enough
        else throw new IllegalStateException("No words for " + block.getClass());
    }

    private void sayUnlessSaid(String text) {
        if (!SlackText.line(text, SlackLimits.FALLBACK_CHARS).equals(mentioning)) add(text);
    }

    private void choice(Button choice) {
        number++;
        String detail = choice.detail() == null ? "" : choice.detail();
        add(number + ") " + between(choice.label(), ": ", detail));
    }

    private static String introducing(String name) {
        return name.endsWith("?") ? " " : ": ";
    }

    private static String between(String one, String sign, String other) {
        return String.join(
                sign, Stream.of(one, other).filter(part -> !part.isBlank()).toList());
    }

    private void add(String text) {
        String clean = SlackText.clean(text);
        if (!clean.isEmpty()) lines.add(clean);
    }
}
