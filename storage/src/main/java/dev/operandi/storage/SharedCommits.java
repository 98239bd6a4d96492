package dev.operandi.storage;

import dev.operandi.turn.Store;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Turns that share their commits, for a database with one writer. Whoever finds nobody writing takes all who wait into one
 * transaction, on its own thread, one after the other; then all of them return. So a commit, which waits for the disk, serves
 * as many turns as came while the one before it waited.
 *
 * <p>No turn returns before the commit that keeps it. One that throws takes back what it did and harms no other; when the
 * commit fails, all of them fail.
 */
final class SharedCommits {
    /** So that nobody waits for a commit that never comes. */
    static final int MOST = 64;

    private final Writing writing;
    private final Duration patience;

    // guarded by this
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private @Nullable Thread writer;

    /**
     * @param patience how long a turn waits until it is begun
     */
    SharedCommits(Writing writing, Duration patience) {
        this.writing = writing;
        this.patience = patience;
    }

    /** One transaction of several turns. */
    interface Writing {
        /**
         * {@link Turn#run Runs} turns while there are any, and {@link Turn#end ends} each after the commit, or with what it
         * threw. When this throws, those that have not ended fail with it.
         */
        void write(Next next);
    }

    /** Whose turn it is. */
    @FunctionalInterface
    interface Next {
        /** Null when the transaction should be committed. */
        @Nullable Turn<?> next();
    }

    /**
     * What the work returned, after the commit.
     *
     * @throws IllegalStateException when this is called inside a turn, which would wait for itself
     */
    <R> R transact(Function<Store.Transaction, R> work) {
        Turn<R> mine = new Turn<>(work);
        boolean interrupted = Thread.interrupted(); // others' turns may run on this thread
        try {
            long end = System.nanoTime() + patience.toNanos();
            enter(mine);
            while (!mine.ended) {
                if (leads()) lead();
                else if (mine.begun) LockSupport.park(this);
                else if (System.nanoTime() - end < 0) LockSupport.parkNanos(this, end - System.nanoTime());
                else leave(mine);
                interrupted |= Thread.interrupted();
            }
            return mine.result();
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    private synchronized void enter(Turn<?> turn) {
        if (writer == Thread.currentThread()) throw new IllegalStateException("A turn began another one");
        waiting.add(turn);
    }

    /** Unless it was begun at the last moment. */
    private synchronized void leave(Turn<?> turn) {
        if (waiting.remove(turn))
            turn.end(new ConnectionException(new SQLTransientConnectionException("not begun in time")));
    }

    private synchronized boolean leads() {
        if (writer != null || waiting.isEmpty()) return false;
        writer = Thread.currentThread();
        return true;
    }

    private void lead() {
        List<Turn<?>> begun = new ArrayList<>();
        try {
            writing.write(() -> begin(begun));
        } catch (RuntimeException | Error e) {
            for (Turn<?> turn : begun) if (!turn.ended) turn.end(e);
        } finally {
            handOver();
        }
        for (Turn<?> turn : begun) LockSupport.unpark(turn.thread);
    }

    private synchronized @Nullable Turn<?> begin(List<Turn<?>> begun) {
        if (begun.size() == MOST) return null;
        Turn<?> next = waiting.poll();
        if (next == null) return null;
        next.begun = true;
        begun.add(next);
        return next;
    }

    private synchronized void handOver() {
        writer = null;
        Turn<?> next = waiting.peek();
        if (next != null) LockSupport.unpark(next.thread);
    }

    /** A turn, and what became of it. */
    static final class Turn<R> {
        private final Function<Store.Transaction, R> work;
        private final Thread thread = Thread.currentThread();
        private volatile boolean begun;
        private @Nullable R result;
        private @Nullable Throwable failure;

        /** Written last, and read first by the thread that waits. */
        private volatile boolean ended;

        Turn(Function<Store.Transaction, R> work) {
            this.work = work;
        }

        void run(Store.Transaction transaction) {
            result = work.apply(transaction);
        }

        /**
         * @param thrown null when it is kept
         */
        void end(@Nullable Throwable thrown) {
            failure = thrown;
            ended = true;
        }

        @SuppressWarnings("NullAway") // what the work returned is as null as its type allows
        private R result() {
            if (failure instanceof RuntimeException e) throw e;
            if (failure instanceof Error e) throw e;
            return result;
        }
    }
}
