package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.SMALL;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.chat.Message;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A platform that is a file: a line for each message or edit, which is there when the process that wrote it is killed. */
final class Shown implements Channel {
    private static final InterviewEngine ENGINE = new InterviewEngine(SMALL, Bot.KEPT_UNFINISHED);
    private static final Phrases ENGLISH = Phrases.in(Language.ENGLISH);

    private final Path file;
    private final FileChannel end;

    Shown(Path file) {
        this.file = file;
        try {
            end = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String platform() {
        return Click.PLATFORM;
    }

    @Override
    public String show(Slot slot, @Nullable String reference, Message message) {
        String person = ((Place.Direct) slot.place()).person().id();
        write(String.join(
                "\t", person, "" + slot.number(), reference == null ? "new" : "edit", digest(message) + "\n"));
        return "m" + slot.number();
    }

    @Override
    public void remove(Slot slot, String reference) {
        throw new IllegalStateException("Nobody asked for that");
    }

    private synchronized void write(String line) {
        try {
            end.write(ByteBuffer.wrap(line.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in every process. */
    private static String digest(Message message) {
        return Integer.toHexString(message.toString().hashCode());
    }

    private record Sight(int slot, String digest) {}

    private Map<String, List<Sight>> sights() {
        Map<String, List<Sight>> sights = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\t", 4);
            sights.computeIfAbsent(parts[0], person -> new ArrayList<>())
                    .add(new Sight(Integer.parseInt(parts[1]), parts[3]));
        }
        return sights;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many messages stand there twice: they were sent, and their process died before that was kept. */
    long twice() {
        Map<String, Integer> first = new HashMap<>();
        for (String line : lines()) {
            String[] parts = line.split("\t", 4);
            if (parts[2].equals("new")) first.merge(parts[0] + " " + parts[1], 1, Integer::sum);
        }
        return first.values().stream().mapToInt(count -> count - 1).sum();
    }

    /**
     * Once nothing waits in the outbox: whether every message of these people was shown, in its order, and shows now what it
     * should. Where it does not, a sentence.
     */
    List<String> faults(Iterable<String> persons, Store store) {
        List<String> faults = new ArrayList<>();
        Map<String, List<Sight>> sights = sights();
        for (String person : persons)
            store.change(tx -> {
                Contact contact = tx.findContact(Click.person(person)).orElse(Contact.of(Click.person(person)));
                List<Interview> interviews = tx.listInterviews(contact.person());
                faults.addAll(faults(contact, interviews, sights.getOrDefault(person, List.of())));
            });
        return faults;
    }

    private static List<String> faults(Contact contact, List<Interview> interviews, List<Sight> sights) {
        List<String> faults = new ArrayList<>();
        String person = contact.person().id();
        Map<Integer, String> newest = new LinkedHashMap<>(); // in the order in which they were shown first
        for (Sight sight : sights) newest.put(sight.slot(), sight.digest());
        List<Integer> inOrder = new ArrayList<>();
        for (int slot = 1; slot <= contact.messages(); slot++) inOrder.add(slot);
        if (!inOrder.equals(List.copyOf(newest.keySet())))
            faults.add("Of " + contact.messages() + " messages " + person + " was shown " + newest.keySet());
        for (Interview one : interviews) {
            Message message = one.id().equals(contact.current())
                    ? ENGINE.draw(one, ENGLISH)
                    : ENGINE.drawSpent(one, one.screen(), ENGLISH);
            if (!digest(message).equals(newest.get(one.message())))
                faults.add(person + " sees something old in message " + one.message());
        }
        return faults;
    }
}
