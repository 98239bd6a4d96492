package dev.operandi.teams;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.testkit.NastyMessages;
import dev.operandi.texts.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Messages with what Teams could take for more than text, and occasions to show them. */
final class Nasty extends NastyMessages {
    private static final Person ANN = Shown.ANN;

    private static final List<String> SIGNS = List.of(
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
            "</at>");

    Nasty(long seed) {
        super(seed, SIGNS, ANN);
    }

    /** Not more to press than there is room for. */
    Message message() {
        return message(2, 20, 8);
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

    /** A field of every kind, some of them twice. */
    Form fields() {
        List<Field> fields = List.of(
                new Field.Room("where", text(), text(), new Place.Channel("teams", text(), text())),
                new Field.OneOf("a", text(), text(), options(), "v1", random.nextBoolean()),
                new Field.OneOf("b", text(), null, options(), null, random.nextBoolean()),
                new Field.SomeOf("c", text(), text(), options(), List.of("v1", "v2", "unknown")),
                new Field.Line("d", text(), text(), text(), 1 + random.nextInt(4_000), random.nextBoolean()),
                new Field.Day("e", text(), text(), LocalDate.of(2026, 1, 1 + random.nextInt(28))),
                new Field.Hour("f", text(), null, LocalTime.of(random.nextInt(24), 5)),
                new Field.People("g", text(), text()));
        return new Form(
                new ActionId("p/k3v9/preview"),
                text(),
                text(),
                text(),
                several(8, this::unpressable),
                fields,
                "carried\n".repeat(random.nextInt(Form.CARRIED_CHARS / 8)));
    }

    /** What may have come back from a client, and what the bot said of it. */
    TaskModuleRenderer.Before before() {
        if (random.nextBoolean()) return TaskModuleRenderer.Before.NOTHING;
        return new TaskModuleRenderer.Before(
                Map.of("a", text(), "c", "v1," + text(), "d", text(), "e", text(), "f", text(), "g", text()),
                Map.of("a", text(), "d", text(), "nothing", text()));
    }

    private List<Field.Option> options() {
        return IntStream.rangeClosed(1, 1 + random.nextInt(12))
                .mapToObj(n -> new Field.Option("v" + n, text(), random.nextBoolean() ? text() : null))
                .toList();
    }

    @Override
    protected ActionId action() {
        return switch (random.nextInt(60)) {
            case 0 -> new ActionId("=");
            case 1 -> new ActionId("a".repeat(255));
            case 4 -> new ActionId("i/k3v9/begin");
            default -> new ActionId("i/k3v9/give/a-question/" + random.nextInt(100_000));
        };
    }
}
