package dev.operandi.teams;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.texts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Messages as no admin should write them, by a seed. */
final class Nasty {
    private static final Person ANN = Shown.ANN;

    private static final List<Integer> LENGTHS =
            List.of(0, 0, 1, 5, 19, 24, 50, 75, 76, 150, 151, 300, 600, 3_001, 10_000);
    private static final List<String> WORDS = List.of(
            "deploy ",
            "Änderungsausschuss ",
            "\ud83d\ude80",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "كم مرة ",
            "変更",
            "e\u0301",
            "\u0301",
            "<at>Ann</at> ",
            "<AT>",
            "@everybody ",
            "ann@example.org ",
            "[link](https://example.org) ",
            "![image](https://example.org/i.png) ",
            "www.example.org ",
            "{{DATE(2026-03-02T12:00:00Z,SHORT)}}",
            "{{",
            "1. ",
            "- ",
            "# ",
            "| a | b |\n|---|---|\n",
            "\\",
            "\"",
            "*bold* _it_ ~no~ `code` ",
            "\n> quote\n",
            "&amp;&<",
            "\u0000\u0007\u001b[2J",
            "\ud83d",
            "\udc69",
            "\u202e",
            "\ufffe",
            "\u200b",
            "\t",
            "   ",
            "\r\n",
            "</at>",
            "https://example.org/");

    private final Random random;

    Nasty(long seed) {
        this.random = new Random(seed);
    }

    /** Not more to press than there is room for. */
    Message message() {
        List<Block> blocks = new ArrayList<>(several(70, this::unpressable));
        for (int n = random.nextInt(3); n > 0; n--) blocks.add(anywhere(blocks), new Block.Choices(buttons(20)));
        for (int n = random.nextInt(3); n > 0; n--) blocks.add(anywhere(blocks), new Block.Buttons(buttons(8)));
        return new Message(text(), blocks);
    }

    Occasion occasion() {
        Occasion occasion = new Occasion(
                random.nextBoolean() ? null : Language.GERMAN,
                random.nextBoolean() ? Map.of() : Map.of(ANN, text()),
                null);
        if (random.nextInt(4) > 0) return occasion;
        List<String> people = IntStream.range(0, random.nextInt(61))
                .mapToObj(n -> "29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ96" + n)
                .toList();
        return occasion.refreshed(new Occasion.Refresh(new ActionId("r/k3v9"), people));
    }

    List<TaskModuleRenderer.Conversation> conversations() {
        return several(
                300, () -> new TaskModuleRenderer.Conversation("19:" + random.nextInt() + "@thread.tacv2", text()));
    }

    /** More to press than Teams has room for. */
    Message crowd() {
        return new Message(
                text(),
                IntStream.range(0, 60)
                        .mapToObj(n -> new Block.Choices(buttons(130)))
                        .<Block>map(c -> c)
                        .toList());
    }

    Form form() {
        return new Form(
                new ActionId("d/share/k3v9"),
                text(),
                text(),
                text(),
                several(120, this::unpressable),
                List.of(new Field.Conversation("where", text(), text()), new Field.Conversation("too", text(), null)));
    }

    private int anywhere(List<Block> blocks) {
        return random.nextInt(blocks.size() + 1);
    }

    private Block unpressable() {
        return switch (random.nextInt(9)) {
            case 0 -> new Block.Heading(text());
            case 1 -> new Block.Text(text());
            case 2 -> new Block.Note(text());
            case 3 -> new Block.Bullets(several(30, this::text));
            case 4 -> new Block.Facts(several(100, () -> new Block.Fact(text(), text())));
            case 5 ->
                new Block.Chart(text(), several(25, () -> new Block.Bar(text(), random.nextInt(-20, 130))), text());
            case 6 -> new Block.Link(text(), random.nextBoolean() ? "https://example.org/a?b=c" : text());
            case 7 -> new Block.WayIn(text());
            default -> new Block.By(text(), random.nextBoolean() ? ANN : new Person("teams", ANN.tenant(), text()));
        };
    }

    private List<Button> buttons(int most) {
        List<Button> buttons = several(most, () -> new Button(action(), text()));
        return random.nextBoolean()
                ? buttons
                : buttons.stream().map(button -> button.withDetail(text())).toList();
    }

    private ActionId action() {
        return switch (random.nextInt(60)) {
            case 0 -> new ActionId("=");
            case 1 -> new ActionId("a".repeat(255));
            case 4 -> new ActionId("i/k3v9/begin");
            default -> new ActionId("i/k3v9/give/a-question/" + random.nextInt(100_000));
        };
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        int size = random.nextInt(4) == 0 ? random.nextInt(most + 1) : random.nextInt(Math.min(most, 8) + 1);
        return IntStream.range(0, size).mapToObj(n -> one.get()).toList();
    }

    String text() {
        int length = LENGTHS.get(random.nextInt(LENGTHS.size()));
        boolean plain = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) text.append(plain ? "word " : WORDS.get(random.nextInt(WORDS.size())));
        text.setLength(length);
        return text.toString();
    }
}
