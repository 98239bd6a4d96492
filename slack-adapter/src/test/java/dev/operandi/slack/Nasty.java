package dev.operandi.slack;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.testkit.NastyMessages;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** Messages with what Slack could take for more than text. */
final class Nasty extends NastyMessages {
    private static final List<String> SIGNS =
            List.of("<!channel> ", "<@U061F7AUR> ", "@here ", ":smile: ", "<!date^1^{date}|x>");

    private static final Place.Channel ROOM = new Place.Channel("slack", "T1", "C1");

    Nasty(long seed) {
        super(seed, SIGNS, new Person("slack", "T1", "U1"));
    }

    /** At most three blocks of choices and three of buttons, so that there is room for every one of them. */
    Message message() {
        return message(3, 26, 12);
    }

    /** With a field of each kind, and now and then with more to pick from than fits. */
    Form filledIn() {
        List<Field> fields = List.of(
                new Field.Conversation("conversation", text(), text()),
                new Field.Room("room", text(), text(), random.nextBoolean() ? ROOM : null),
                oneOf("one", 12),
                oneOf("menu", 25),
                oneOf("none", 0),
                new Field.SomeOf("some", text(), text(), options(random.nextInt(13)), List.of("v0", "v3", "v99")),
                new Field.SomeOf("nothing", text(), null, List.of(), List.of("v0")),
                new Field.Line("line", text(), text(), text(), random.nextInt(5_000), random.nextBoolean()),
                new Field.Line("empty", text(), null, null, 80, true),
                new Field.Day("day", text(), text(), random.nextBoolean() ? LocalDate.of(2026, 12, 1) : null),
                new Field.Hour("hour", text(), text(), random.nextBoolean() ? LocalTime.of(7, 5, 9) : null),
                new Field.People("people", text(), text()));
        return new Form(
                new ActionId("p//preview"),
                text(),
                text(),
                text(),
                several(12, this::unpressable),
                fields,
                "x".repeat(random.nextInt(Form.CARRIED_CHARS + 1)));
    }

    private Field oneOf(String id, int most) {
        return new Field.OneOf(
                id,
                text(),
                text(),
                options(random.nextInt(most + 1)),
                random.nextBoolean() ? "v" + random.nextInt(4) : null,
                random.nextBoolean());
    }

    private List<Field.Option> options(int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> new Field.Option("v" + n, text(), random.nextBoolean() ? text() : null))
                .toList();
    }

    @Override
    protected ActionId action() {
        return switch (random.nextInt(40)) {
            case 0 -> new ActionId("");
            case 1 -> new ActionId("a".repeat(255));
            case 2 -> new ActionId(random.nextInt() + "z".repeat(240));
            case 3 -> new ActionId("pick|x");
            case 4 -> new ActionId("i/k3v9/begin");
            default -> new ActionId("i/k3v9/give/a-question/" + random.nextInt(100_000));
        };
    }
}
