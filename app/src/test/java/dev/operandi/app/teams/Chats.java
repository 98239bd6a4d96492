package dev.operandi.app.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Everything people see in one tenant. */
final class Chats {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, List<Shown>> messages = new HashMap<>();
    private final Map<String, Integer> posted = new HashMap<>();

    /**
     * A message as somebody sees it now.
     *
     * @param edits how often the bot changed it
     * @param sent as the bot sent it last; what came in the answer to a button is not there yet
     */
    record Shown(String conversation, String id, Card card, int edits, JsonNode sent) {
        String read() {
            return card.read();
        }
    }

    synchronized void post(String conversation, String id, JsonNode card) {
        of(conversation).add(new Shown(conversation, id, new Card(card), 0, card));
        posted.merge(conversation, 1, Integer::sum);
        notifyAll();
    }

    /** False when there is no such message. */
    synchronized boolean edit(String conversation, String id, JsonNode card) {
        return change(conversation, id, new Card(card), 1, card);
    }

    /** The person who pressed the card sees the answer in its place. */
    synchronized void answered(Shown before, JsonNode card) {
        Shown now = find(before.conversation(), before.id()).orElse(before);
        change(before.conversation(), before.id(), new Card(card), 0, now.sent());
    }

    private boolean change(String conversation, String id, Card card, int edits, JsonNode sent) {
        List<Shown> there = of(conversation);
        for (int n = 0; n < there.size(); n++) {
            Shown one = there.get(n);
            if (!one.id().equals(id)) continue;
            there.set(n, new Shown(conversation, id, card, one.edits() + edits, sent));
            notifyAll();
            return true;
        }
        return false;
    }

    synchronized boolean remove(String conversation, String id) {
        boolean removed = of(conversation).removeIf(message -> message.id().equals(id));
        notifyAll();
        return removed;
    }

    synchronized Optional<Shown> find(String conversation, String id) {
        return of(conversation).stream()
                .filter(message -> message.id().equals(id))
                .findFirst();
    }

    synchronized Optional<Shown> newest(String conversation) {
        List<Shown> there = of(conversation);
        return there.isEmpty() ? Optional.empty() : Optional.of(there.get(there.size() - 1));
    }

    /** The newest card there that asks whether a file of this name may be stored. */
    synchronized Optional<Shown> asking(String conversation, String file) {
        return of(conversation).stream()
                .filter(message -> message.sent().path("name").asText().equals(file))
                .filter(message -> message.sent().path("content").has("acceptContext"))
                .reduce((older, newer) -> newer);
    }

    /** The newest message in a thread that began in the channel. */
    synchronized Optional<Shown> begun(String channel) {
        return messages.keySet().stream()
                .filter(conversation -> conversation.startsWith(channel + ";messageid="))
                .flatMap(conversation -> newest(conversation).stream())
                .filter(message -> message.conversation().endsWith("=" + message.id()))
                .findFirst();
    }

    /** The message a thread of the channel began with, and that has these words now. */
    synchronized Optional<Shown> begun(String channel, String words) {
        return messages.values().stream()
                .flatMap(List::stream)
                .filter(message -> message.conversation().equals(channel + ";messageid=" + message.id()))
                .filter(message -> message.read().contains(words))
                .findFirst();
    }

    /** All messages there are, as the bot sent them last. */
    synchronized List<String> everything() {
        return messages.values().stream()
                .flatMap(List::stream)
                .map(message -> message.sent().toString())
                .toList();
    }

    /** How many messages were ever posted there, also those that were taken back. */
    synchronized int posts(String conversation) {
        return posted.getOrDefault(conversation, 0);
    }

    /** Waits until it is there. */
    <T> T await(String what, Supplier<Optional<T>> found) {
        return within(PATIENCE, found).orElseThrow(() -> new AssertionError("Never saw " + what + ".\n" + this));
    }

    /** Waits until it is there, so long at most. */
    synchronized <T> Optional<T> within(Duration time, Supplier<Optional<T>> found) {
        long until = System.nanoTime() + time.toNanos();
        while (true) {
            Optional<T> there = found.get();
            long left = until - System.nanoTime();
            if (there.isPresent() || left <= 0) return there;
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

    /** The beginning of the newest message of some conversations. */
    @Override
    public synchronized String toString() {
        StringBuilder last = new StringBuilder();
        messages.keySet().stream()
                .limit(4)
                .forEach(conversation -> newest(conversation)
                        .ifPresent(message -> last.append("== ")
                                .append(conversation)
                                .append('\n')
                                .append(
                                        message.read(),
                                        0,
                                        Math.min(300, message.read().length()))
                                .append('\n')));
        return last.toString();
    }
}
