package dev.operandi.chat;

import java.util.List;

/**
 * What a message consists of, the least important first: in this order texts are shortened, and after that left out, when
 * a message is too long. Of choices and buttons only the texts can be shortened; they are never left out for another part.
 */
enum Part {
    NOTE,
    LINK,
    CHART,
    BULLETS,
    FACTS,
    DETAIL,
    TEXT,
    LABEL,
    HEADING;

    /** How long a text of it may be, at one stage of shortening after the other; in UTF-16 units. */
    List<Integer> lengths() {
        return switch (this) {
            case NOTE -> List.of(300, 120);
            case LINK -> List.of(200, 75);
            case CHART, BULLETS, FACTS -> List.of(600, 250, 120);
            case DETAIL -> List.of(250, 120, 60);
            case TEXT -> List.of(1000, 600, 300);
            case LABEL -> List.of(300, 150, 75, 55, 40);
            case HEADING -> List.of(300, 142);
        };
    }

    /** Whether {@code block} may be left out with this part. */
    boolean isAll(Block block) {
        return switch (this) {
            case NOTE -> block instanceof Block.Note;
            case LINK -> block instanceof Block.Link;
            case CHART -> block instanceof Block.Chart;
            case BULLETS -> block instanceof Block.Bullets;
            case FACTS -> block instanceof Block.Facts;
            case TEXT -> block instanceof Block.Text || block instanceof Block.By;
            case HEADING -> block instanceof Block.Heading;
            case DETAIL, LABEL -> false;
        };
    }

    /** The block, with its texts of this part at most {@code max} long. */
    Block shorten(Block block, int max) {
        return switch (this) {
            case NOTE -> block instanceof Block.Note note ? new Block.Note(cut(note.text(), max)) : block;
            case LINK -> block instanceof Block.Link link ? new Block.Link(cut(link.title(), max), link.url()) : block;
            case CHART ->
                block instanceof Block.Chart chart
                        ? new Block.Chart(chart.title(), chart.bars(), cut(chart.inWords(), max))
                        : block;
            case BULLETS ->
                block instanceof Block.Bullets bullets
                        ? new Block.Bullets(bullets.lines().stream()
                                .map(line -> cut(line, max))
                                .toList())
                        : block;
            case FACTS -> block instanceof Block.Facts facts ? facts(facts, max) : block;
            case TEXT -> text(block, max);
            case HEADING ->
                block instanceof Block.Heading heading ? new Block.Heading(cut(heading.text(), max)) : block;
            case DETAIL -> detail(block, max);
            case LABEL -> label(block, max);
        };
    }

    private static Block facts(Block.Facts facts, int max) {
        return new Block.Facts(facts.facts().stream()
                .map(fact -> new Block.Fact(cut(fact.name(), max), cut(fact.text(), max)))
                .toList());
    }

    private static Block text(Block block, int max) {
        if (block instanceof Block.Text text) return new Block.Text(cut(text.text(), max));
        return block instanceof Block.By by ? new Block.By(cut(by.words(), max), by.person()) : block;
    }

    private static Block detail(Block block, int max) {
        if (!(block instanceof Block.Choices choices)) return block;
        return new Block.Choices(choices.buttons().stream()
                .map(button -> button.detail() == null ? button : button.withDetail(cut(button.detail(), max)))
                .toList());
    }

    private static Block label(Block block, int max) {
        if (block instanceof Block.Choices choices) return new Block.Choices(labels(choices.buttons(), max));
        return block instanceof Block.Buttons buttons ? new Block.Buttons(labels(buttons.buttons(), max)) : block;
    }

    private static List<Button> labels(List<Button> buttons, int max) {
        return buttons.stream()
                .map(button -> new Button(
                        button.action(), ShownText.line(button.label(), max), button.detail(), button.alsoTyped()))
                .toList();
    }

    private static String cut(String text, int max) {
        return ShownText.paragraph(text, max);
    }
}
