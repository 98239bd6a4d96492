package dev.operandi.app;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Button;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.TypedText;
import dev.operandi.texts.TypedWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form that is filled in line by line: one field after another, and then it is sent off. */
final class TerminalForm {
    private static final ActionId SUBMIT = new ActionId("submit");

    private final Form form;
    private final TerminalPeople people;
    private final TerminalPhrases t;
    private final TypedWords words;
    private final Map<String, Field.Value> values = new LinkedHashMap<>();
    private final Deque<Field> left;

    /** Nothing is sent off before the person says so: in a form without fields, and after something was refused. */
    private boolean asksBeforeSending;

    TerminalForm(Form form, TerminalPeople people, TerminalPhrases phrases, TypedWords words) {
        this.form = form;
        this.people = people;
        t = phrases;
        this.words = words;
        left = new ArrayDeque<>(form.fields());
        asksBeforeSending = form.fields().isEmpty();
        for (Field field : form.fields()) {
            Field.Value initial = TerminalField.initial(field);
            if (initial != null) values.put(field.id(), initial);
        }
    }

    /** Whether it can be filled in here: there is no conversation to pick but this one. */
    static boolean canFill(Form form) {
        return form.fields().stream().noneMatch(Field.Conversation.class::isInstance);
    }

    /** What a line came to. */
    sealed interface Taken {
        /** Something is to be answered next. */
        record Asks(Message message) implements Taken {}

        record Sent(Input.Submitted input) implements Taken {}

        /** The person wants none of it. */
        record Left() implements Taken {}
    }

    /** The form as it opens, down to what is asked first. */
    Message opening() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(form.title()));
        blocks.addAll(form.blocks());
        if (!form.fields().isEmpty()) blocks.add(new Block.Note(t.howToLeave()));
        blocks.addAll(asked());
        return message(blocks);
    }

    private List<Block> asked() {
        Field next = left.peek();
        return next == null ? asksToSend() : field(next).asking(values.get(next.id()));
    }

    private TerminalField field(Field field) {
        return new TerminalField(field, people, t, words);
    }

    private List<Block> asksToSend() {
        List<Block> blocks = new ArrayList<>();
        List<Button> fields = new ArrayList<>();
        for (Field field : form.fields())
            fields.add(new Button(new ActionId(field.id()), field.label())
                    .withDetail(field(field).told(values.get(field.id()))));
        if (!fields.isEmpty()) {
            blocks.add(new Block.Text(t.sendOrChange()));
            blocks.add(new Block.Choices(fields));
        }
        blocks.add(new Block.Buttons(
                List.of(new Button(SUBMIT, form.submit()), new Button(new ActionId("cancel"), form.cancel()))));
        return blocks;
    }

    Taken take(String line) {
        if (TypedText.means(line, form.cancel(), t.cancelling())) return new Taken.Left();
        Field next = left.peek();
        if (next == null) return decided(line);
        TerminalField.Filled filled = field(next).read(line, values.get(next.id()));
        if (filled.sentence() != null) return again(filled.sentence());
        left.remove();
        if (filled.value() == null) values.remove(next.id());
        else values.put(next.id(), filled.value());
        return left.isEmpty() && !asksBeforeSending ? sent() : new Taken.Asks(message(asked()));
    }

    private Taken decided(String line) {
        TypedText.Match match = TypedText.match(line, message(asksToSend()), words);
        if (!(match instanceof TypedText.Match.One one)) return again(t.quoted(line) + " " + t.notThere());
        ActionId picked = one.button().action();
        if (picked.equals(SUBMIT)) return sent();
        form.fields().stream()
                .filter(field -> field.id().equals(picked.value()))
                .forEach(left::add);
        return left.isEmpty() ? new Taken.Left() : new Taken.Asks(message(asked()));
    }

    private Taken sent() {
        return new Taken.Sent(new Input.Submitted(form.action(), values, form.carried()));
    }

    private Taken again(String sentence) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(sentence));
        blocks.addAll(asked());
        return new Taken.Asks(message(blocks));
    }

    /**
     * It was sent off, and refused: what is wrong is asked again, all the rest stands.
     *
     * @param sentences by the ids of the fields
     */
    Message refused(Map<String, String> sentences) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Field field : form.fields()) {
            String sentence = sentences.get(field.id());
            if (sentence == null) continue;
            lines.add(field.label() + ": " + sentence);
            left.add(field);
        }
        // the way out may lie in another field than the one that is blamed
        asksBeforeSending = form.fields().size() != 1;
        blocks.add(new Block.Bullets(lines.isEmpty() ? List.copyOf(sentences.values()) : lines));
        blocks.addAll(asked());
        return message(blocks);
    }

    private Message message(List<Block> blocks) {
        return new Message(form.title(), blocks);
    }
}
