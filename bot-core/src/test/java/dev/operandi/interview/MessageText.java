package dev.operandi.interview;

import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.texts.Pseudo;

/** The texts of a message, one a line. */
public final class MessageText {
    /** Whatever {@link SmallSet} says, and what no language changes. */
    private static final String SET =
            "A small set|Finds out little\\.|Question number \\d+\\?|Because \\d+\\.|Choice [abc] of \\d+"
                    + "|[mM]odel (OPS|DEV|MSP)|What (OPS|DEV|MSP) is\\.|Strong\\.|A story of (OPS|DEV|MSP)\\.|Move on\\."
                    + "|Two speeds\\.|The seam\\.|Choose by risk\\.|Pace against reliability|The (first|second|third)-aid"
                    + "|Do the first step\\.|It gets better\\.|Somebody|A number|When it rains\\.|A book|A talk|CAB|Toil"
                    + "|Operandi|Change advisory board\\.|Repeated work\\.|https://example.org/book";

    private MessageText() {}

    public static String of(Message message) {
        StringBuilder text = new StringBuilder(message.fallback()).append('\n');
        for (Block block : message.blocks()) {
            if (block instanceof Block.Heading heading) text.append(heading.text());
            if (block instanceof Block.Text words) text.append(words.text());
            if (block instanceof Block.Note note) text.append(note.text());
            if (block instanceof Block.Link link)
                text.append(link.title()).append('\n').append(link.url());
            if (block instanceof Block.Bullets bullets) text.append(String.join("\n", bullets.lines()));
            if (block instanceof Block.Facts facts)
                facts.facts().forEach(fact -> text.append(fact.name() + ": " + fact.text() + "\n"));
            if (block instanceof Block.Chart chart) {
                text.append(chart.title()).append('\n').append(chart.inWords());
                chart.bars().forEach(bar -> text.append('\n').append(bar.label()));
            }
            if (block instanceof Block.Choices choices)
                choices.buttons().forEach(button -> text.append(button.label() + "\n" + button.detail() + "\n"));
            if (block instanceof Block.WayIn way) text.append(way.label());
            if (block instanceof Block.By by) text.append(by.words());
            if (block instanceof Block.Buttons buttons)
                buttons.buttons().forEach(button -> text.append(button.label() + "\n"));
            text.append('\n');
        }
        return text.toString();
    }

    /** What of it neither a phrase nor the set said; numbers and punctuation aside. */
    public static String outsideOfTheSet(Message message) {
        return Pseudo.outside(of(message))
                .replaceAll(SET, "")
                .replaceAll("null", "")
                .replaceAll("[^\\p{L}]", " ");
    }
}
