package dev.operandi.app.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything people see in one workspace, and what was there before. */
final class Screens {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Map<String, List<Shown>> messages = new HashMap<>();
    private final Map<String, ObjectNode> homes = new HashMap<>();
    private final Map<String, Modal> modals = new HashMap<>();
    private final List<String> posted = new ArrayList<>();
    private long clock = 1_790_000_000_000_000L;

    /** A view in front of somebody. */
    record Modal(String id, String hash, JsonNode view, JsonNode errors) {}

    synchronized Shown post(
            String conversation, @Nullable String reader, @Nullable String thread, String text, JsonNode blocks) {
        Shown shown = new Shown(conversation, nextTs(), reader, thread, text, blocks, 0);
        of(conversation).add(shown);
        posted.add(conversation);
        notifyAll();
        return shown;
    }

    /** A name no message has yet. */
    synchronized String nextTs() {
        clock++;
        return clock / 1_000_000 + "." + String.format(java.util.Locale.ROOT, "%06d", clock % 1_000_000);
    }

    synchronized boolean change(String conversation, String ts, String text, JsonNode blocks) {
        List<Shown> there = of(conversation);
        for (int i = 0; i < there.size(); i++)
            if (there.get(i).ts().equals(ts)) {
                there.set(i, there.get(i).changed(text, blocks));
                notifyAll();
                return true;
            }
        return false;
    }

    synchronized boolean remove(String conversation, String ts) {
        boolean removed = of(conversation).removeIf(message -> message.ts().equals(ts));
        notifyAll();
        return removed;
    }

    synchronized void home(String person, ObjectNode view) {
        homes.put(person, view);
        notifyAll();
    }

    synchronized void open(String person, JsonNode view, JsonNode errors) {
        String id = "V" + nextTs();
        modals.put(person, new Modal(id, nextTs(), view, errors));
        notifyAll();
    }

    synchronized void closeModal(String person) {
        modals.remove(person);
    }

    synchronized List<Shown> messages(String conversation) {
        return List.copyOf(of(conversation));
    }

    /** How many messages were ever posted in the conversation, also those that were taken back. */
    synchronized int posts(String conversation) {
        return (int) posted.stream().filter(conversation::equals).count();
    }

    synchronized Optional<Shown> newest(String conversation) {
        List<Shown> there = of(conversation).stream()
                .filter(message -> message.reader() == null)
                .toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(there.size() - 1));
    }

    /** What only this person sees there, the last of it. */
    synchronized Optional<Shown> whisper(String conversation, String person) {
        return of(conversation).stream()
                .filter(message -> person.equals(message.reader()))
                .reduce((first, second) -> second);
    }

    synchronized Optional<ObjectNode> home(String person) {
        return Optional.ofNullable(homes.get(person));
    }

    synchronized Optional<Modal> modal(String person) {
        return Optional.ofNullable(modals.get(person));
    }

    /** Waits until it is there. */
    synchronized <T> T await(String what, Supplier<Optional<T>> found) {
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            Optional<T> there = found.get();
            if (there.isPresent()) return there.get();
            long left = until - System.nanoTime();
            if (left <= 0) throw new AssertionError("Never saw " + what + ".\n" + this);
            try {
                TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private List<Shown> of(String conversation) {
        return messages.computeIfAbsent(conversation, name -> new ArrayList<>());
    }

    /** What was shown last, the beginning of each. */
    @Override
    public synchronized String toString() {
        StringBuilder last = new StringBuilder();
        for (String conversation : posted.subList(Math.max(0, posted.size() - 4), posted.size()))
            for (Shown message : of(conversation)) {
                String shown = message.onThePhone();
                last.append("== ").append(conversation).append('\n').append(shown, 0, Math.min(300, shown.length()));
                last.append('\n');
            }
        return last.toString();
    }
}
