package dev.operandi.storage.storm;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Reply;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many people who do the same, two hundred of them at once. */
final class AtOnce {
    private static final int AT_ONCE = 200;
    private static final int MOST_TRIES = 10;

    private AtOnce() {}

    /** Each person's part, by their numbers from 0. Fails when one of them does. */
    static void all(int people, IntConsumer part) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                int who = n;
                parts.add(threads.submit(() -> part.accept(who)));
            }
            for (Future<?> one : parts) one.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** What was not kept is delivered again, as platforms do where the machine has too much to do. */
    static Optional<Reply> deliver(Inbox inbox, Envelope envelope) {
        for (int tries = 1; ; tries++)
            try {
                return inbox.receive(envelope);
            } catch (StoreException e) {
                if (tries == MOST_TRIES) throw e;
            }
    }
}
