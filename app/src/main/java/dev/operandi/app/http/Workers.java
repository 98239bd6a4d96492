package dev.operandi.app.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** So many threads with a name, and a queue with an end. */
final class Workers {
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final String name;
    private final ThreadPoolExecutor pool;

    Workers(String name, int threads, int queue) {
        this.name = name;
        AtomicInteger number = new AtomicInteger();
        pool = new ThreadPoolExecutor(
                threads, threads, IDLE.toSeconds(), TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> {
                    Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /** False when there is no room for more work; it is not done then. */
    boolean take(Runnable work) {
        try {
            pool.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    /** Does these in this order, here where there is no room; what one throws keeps no other from being done. */
    void takeAll(List<Runnable> all) {
        if (all.isEmpty()) return;
        Runnable work = () -> all.forEach(this::run);
        if (!take(work)) work.run();
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("Something that was to be done on {} was not: {}", name, Trace.of(e));
        }
    }

    /** Takes no more, and waits so long for what was taken. */
    void drain(Duration patience) {
        pool.shutdown();
        try {
            if (pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
            log.warn("Work on {} took longer than {} s and was broken off", name, patience.toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }
}
