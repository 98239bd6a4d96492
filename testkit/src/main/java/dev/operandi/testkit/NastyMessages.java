package dev.operandi.testkit;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Messages as no admin should write them, by a seed: the same seed makes the same ones. */
public abstract class NastyMessages {
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
            "https://example.org/");

    /** The seed's chance; whatever is drawn from it changes all that follows. */
    protected final Random random;

    private final List<String> words = new ArrayList<>(WORDS);
    private final Person person;

    /**
     * @param signs what the platform could take for more than text
     * @param person somebody of the platform's
     */
    protected NastyMessages(long seed, List<String> signs, Person person) {
        this.random = new Random(seed);
        this.person = person;
        words.addAll(signs);
    }

    /**
     * So much to press that there is room for every one of them.
     *
     * @param blocks at most so many of choices, and so many of buttons
     * @param choices at most so many in a block
     * @param buttons at most so many in a block
     */
    protected final Message message(int blocks, int choices, int buttons) {
        List<Block> all = new ArrayList<>(several(70, this::unpressable));
        for (int n = random.nextInt(blocks + 1); n > 0; n--)
            all.add(anywhere(all), new Block.Choices(buttons(choices)));
        for (int n = random.nextInt(blocks + 1); n > 0; n--)
            all.add(anywhere(all), new Block.Buttons(buttons(buttons)));
        return new Message(text(), all);
    }

    /** More to press than any platform has room for. */
    public final Message crowd() {
        return new Message(
                text(),
                IntStream.range(0, 60)
                        .mapToObj(n -> new Block.Choices(buttons(130)))
                        .<Block>map(c -> c)
                        .toList());
    }

    /** With much to read above two fields. */
    public final Form form() {
        return new Form(
                new ActionId("d/share/k3v9"),
                text(),
                text(),
                text(),
                several(120, this::unpressable),
                List.of(new Field.Conversation("where", text(), text()), new Field.Conversation("too", text(), null)));
    }

    /** What a button means; now and then something a platform could stumble over. */
    protected abstract ActionId action();

    private int anywhere(List<Block> blocks) {
        return random.nextInt(blocks.size() + 1);
    }

    /** Something to read. */
    protected final Block unpressable() {
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
            default ->
                new Block.By(
                        text(), random.nextBoolean() ? person : new Person(person.platform(), person.tenant(), text()));
        };
    }

    private List<Button> buttons(int most) {
        List<Button> buttons = several(most, () -> new Button(action(), text()));
        return random.nextBoolean()
                ? buttons
                : buttons.stream().map(button -> button.withDetail(text())).toList();
    }

    /** Mostly few, now and then up to {@code most}. */
    protected final <T> List<T> several(int most, Supplier<T> one) {
        int size = random.nextInt(4) == 0 ? random.nextInt(most + 1) : random.nextInt(Math.min(most, 8) + 1);
        return IntStream.range(0, size).mapToObj(n -> one.get()).toList();
    }

    /** Of any length, perhaps none, and of anything. */
    public final String text() {
        int length = LENGTHS.get(random.nextInt(LENGTHS.size()));
        boolean plain = random.nextBoolean();
        StringBuilder text = new StringBuilder();
        while (text.length() < length) text.append(plain ? "word " : words.get(random.nextInt(words.size())));
        text.setLength(length);
        return text.toString();
    }
}
