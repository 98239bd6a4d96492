package dev.operandi.storage;

import static dev.operandi.testkit.Samples.MIA;

import dev.operandi.chat.Message;
import dev.operandi.chat.Slot;
import dev.operandi.polls.Run;
import dev.operandi.turn.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What stands on a platform, for as many bots and restarts as a test has; and which timers rang. */
final class Board implements Channel {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Map<Slot, Message> standing = new HashMap<>();
    private final List<Slot> posted = new ArrayList<>();
    private final List<String> rung = new ArrayList<>();

    @Override
    public String platform() {
        return MIA.platform();
    }

    @Override
    public synchronized String show(Slot slot, @Nullable String reference, Message message) {
        if (reference == null) posted.add(slot);
        standing.put(slot, message);
        notifyAll();
        return "m" + slot.number();
    }

    @Override
    public synchronized void remove(Slot slot, String reference) {
        standing.remove(slot);
        notifyAll();
    }

    synchronized void rang(String timer) {
        rung.add(timer);
        notifyAll();
    }

    /** How often a message was posted there; edits do not count. */
    synchronized int posts(Slot slot) {
        return (int) posted.stream().filter(slot::equals).count();
    }

    synchronized String text(Slot slot) {
        return String.valueOf(standing.get(slot));
    }

    synchronized int rings(String timer) {
        return (int) rung.stream().filter(timer::equals).count();
    }

    /** Waits for the report, and for the card to say that it stands below. */
    void awaitReport(Run run) {
        await("the report", () -> posts(run.reportSlot()) > 0);
        await("the card to close", () -> text(run.cardSlot()).contains("closed on"));
    }

    void awaitRing(String timer) {
        await(timer, () -> rings(timer) > 0);
    }

    synchronized void await(String what, BooleanSupplier there) {
        long until = System.nanoTime() + PATIENCE;
        try {
            while (!there.getAsBoolean()) {
                if (System.nanoTime() > until) throw new AssertionError("Never saw " + what + " among " + standing);
                TimeUnit.MILLISECONDS.timedWait(this, 100);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
