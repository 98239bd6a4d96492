package dev.operandi.app.lab;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on several pieces at once, and hands over what came of them in the order of the pieces. */
final class InOrder {
    /** So many pieces wait for each thread; no more are held, however many there are. */
    private static final int AHEAD = 4;

    /** Takes what came of a piece. */
    interface Sink<B> {
        void take(B result) throws IOException;
    }

    private InOrder() {}

    /**
     * Pieces are drawn and results handed over on the caller's thread.
     *
     * @param threads 1 or more; without influence on what is handed over
     * @throws IOException what the sink throws; the rest is not done then
     */
    static <A, B> void each(Iterator<A> pieces, Function<A, B> work, int threads, Sink<B> sink) throws IOException {
        ExecutorService crew = Executors.newFixedThreadPool(threads, InOrder::daemon);
        try {
            Queue<Future<B>> under = new ArrayDeque<>();
            while (pieces.hasNext()) {
                A piece = pieces.next();
                under.add(crew.submit(() -> work.apply(piece)));
                if (under.size() >= threads * AHEAD) sink.take(result(under.remove()));
            }
            while (!under.isEmpty()) sink.take(result(under.remove()));
        } finally {
            crew.shutdownNow();
        }
    }

    /** Does not keep the process alive, so that Ctrl-C and a fault end it at once. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "operandi-lab");
        thread.setDaemon(true);
        return thread;
    }

    private static <B> B result(Future<B> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A piece of work failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
