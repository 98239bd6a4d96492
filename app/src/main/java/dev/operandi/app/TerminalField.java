package dev.operandi.app;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.TypedText;
import dev.operandi.texts.TypedWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One field of a form as lines: how it is asked for, and what a typed line puts into it. */
final class TerminalField {
    private static final int MOST_PEOPLE = 1_000_000;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");

    private final Field field;
    private final TerminalPeople people;
    private final TerminalPhrases t;
    private final TypedWords words;

    TerminalField(Field field, TerminalPeople people, TerminalPhrases phrases, TypedWords words) {
        this.field = field;
        this.people = people;
        t = phrases;
        this.words = words;
    }

    /** What a line came to: a value, none, or a sentence why it is neither. */
    record Filled(Field.@Nullable Value value, @Nullable String sentence) {
        static Filled with(Field.Value value) {
            return new Filled(value, null);
        }

        static Filled unclear(String sentence) {
            return new Filled(null, sentence);
        }
    }

    /** What was picked beforehand; null for nothing. */
    static Field.@Nullable Value initial(Field field) {
        if (field instanceof Field.OneOf one)
            return one.initial() == null ? null : new Field.Value.Picked(one.initial());
        if (field instanceof Field.SomeOf some)
            return some.initial().isEmpty() ? null : new Field.Value.PickedSome(some.initial());
        if (field instanceof Field.Line line)
            return line.initial() == null ? null : new Field.Value.Typed(line.initial());
        if (field instanceof Field.Day day) return day.initial() == null ? null : new Field.Value.OnDay(day.initial());
        if (field instanceof Field.Hour hour) return hour.initial() == null ? null : new Field.Value.At(hour.initial());
        return null;
    }

    /**
     * @param value what stands in it now, and stays there when nothing is typed
     */
    List<Block> asking(Field.@Nullable Value value) {
        List<Block> blocks = new ArrayList<>();
        boolean room = field instanceof Field.Room;
        blocks.add(new Block.Text(room ? field.label() + ": " + t.roomAsked() : field.label()));
        String hint = field.hint();
        if (hint != null && !room) blocks.add(new Block.Note(hint));
        if (!options().isEmpty()) blocks.add(new Block.Choices(buttons()));
        how().ifPresent(how -> blocks.add(new Block.Note(how)));
        if (value != null) blocks.add(new Block.Note(t.enterTakes() + " " + told(value)));
        else if (maybeEmpty()) blocks.add(new Block.Note(t.enterLeavesEmpty()));
        return blocks;
    }

    private Optional<String> how() {
        if (field instanceof Field.SomeOf) return Optional.of(t.howSome());
        if (field instanceof Field.People) return Optional.of(t.howPeople());
        if (field instanceof Field.Day) return Optional.of(t.howDay());
        return field instanceof Field.Hour ? Optional.of(t.howHour()) : Optional.empty();
    }

    private boolean maybeEmpty() {
        if (field instanceof Field.OneOf || field instanceof Field.Room) return false;
        return !(field instanceof Field.Line line) || line.optional();
    }

    private List<Field.Option> options() {
        if (field instanceof Field.OneOf one) return one.options();
        return field instanceof Field.SomeOf some ? some.options() : List.of();
    }

    private List<Button> buttons() {
        List<Button> buttons = new ArrayList<>();
        for (Field.Option option : options()) {
            Button button = new Button(new ActionId(option.value()), option.label());
            String detail = option.detail();
            buttons.add(detail == null ? button : button.withDetail(detail));
        }
        return buttons;
    }

    /**
     * @param line nothing for what stands there
     */
    Filled read(String line, Field.@Nullable Value value) {
        if (line.isEmpty()) return value != null || maybeEmpty() ? new Filled(value, null) : Filled.unclear(t.needed());
        if (field instanceof Field.OneOf) return one(line);
        if (field instanceof Field.SomeOf) return some(line);
        if (field instanceof Field.People) return persons(line);
        if (field instanceof Field.Room) return room(line);
        if (field instanceof Field.Line wanted)
            return line.length() > wanted.mostChars()
                    ? Filled.unclear(t.tooLong() + " " + wanted.mostChars() + ".")
                    : Filled.with(new Field.Value.Typed(line));
        try {
            return field instanceof Field.Day
                    ? Filled.with(new Field.Value.OnDay(LocalDate.parse(line)))
                    : Filled.with(new Field.Value.At(LocalTime.parse(line, HOUR)));
        } catch (DateTimeException e) {
            return Filled.unclear(field instanceof Field.Day ? t.noDay() : t.noHour());
        }
    }

    private Filled one(String line) {
        TypedText.Match match = matched(line);
        if (match instanceof TypedText.Match.One one)
            return Filled.with(new Field.Value.Picked(one.button().action().value()));
        return Filled.unclear(why(line, match));
    }

    private TypedText.Match matched(String line) {
        return TypedText.match(line, new Message("", List.of(new Block.Choices(buttons()))), words);
    }

    private String why(String line, TypedText.Match match) {
        if (match instanceof TypedText.Match.Several several)
            return t.several() + " "
                    + several.buttons().stream().map(Button::label).collect(Collectors.joining("; ")) + ".";
        return t.quoted(line) + " " + t.notThere();
    }

    private Filled some(String line) {
        var picked = new TreeSet<Integer>();
        List<String> values = options().stream().map(Field.Option::value).toList();
        if (t.nothing().contains(TypedText.plain(line))) return new Filled(null, null);
        for (String part : line.split("[,;]", -1)) {
            if (part.isBlank()) continue;
            TypedText.Match match = matched(part.strip());
            if (!(match instanceof TypedText.Match.One one)) return Filled.unclear(why(part.strip(), match));
            picked.add(values.indexOf(one.button().action().value()));
        }
        return Filled.with(
                new Field.Value.PickedSome(picked.stream().map(values::get).toList()));
    }

    private Filled persons(String line) {
        List<Person> persons = new ArrayList<>();
        for (String name : line.split("[,;]", -1)) {
            if (name.isBlank()) continue;
            Optional<Person> person = people.named(name.strip());
            if (person.isEmpty()) return Filled.unclear(t.quoted(name.strip()) + " " + t.noName());
            if (!persons.contains(person.get())) persons.add(person.get());
        }
        return Filled.with(new Field.Value.Persons(persons));
    }

    private Filled room(String line) {
        int count = line.matches("[0-9]{1,7}") ? Integer.parseInt(line) : 0;
        if (count < 1 || count > MOST_PEOPLE) return Filled.unclear(t.noCount());
        return Filled.with(
                new Field.Value.Somewhere(TerminalPeople.ROOM, new RoomFacts(t.thisTerminal(), count, true, false)));
    }

    /** A value as it would have been typed. */
    String told(Field.@Nullable Value value) {
        if (value instanceof Field.Value.Picked picked) return label(picked.value());
        if (value instanceof Field.Value.PickedSome some && !some.values().isEmpty())
            return some.values().stream().map(this::label).collect(Collectors.joining(", "));
        if (value instanceof Field.Value.Typed typed) return typed.text();
        if (value instanceof Field.Value.OnDay on) return on.day().toString();
        if (value instanceof Field.Value.At at) return HOUR.format(at.time());
        if (value instanceof Field.Value.Persons persons && !persons.persons().isEmpty())
            return persons.persons().stream().map(Person::id).collect(Collectors.joining(", "));
        if (value instanceof Field.Value.Somewhere there && there.facts() != null)
            return String.valueOf(there.facts().people());
        return "–";
    }

    private String label(String value) {
        return options().stream()
                .filter(option -> option.value().equals(value))
                .map(Field.Option::label)
                .findFirst()
                .orElse(value);
    }
}
