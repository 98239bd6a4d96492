package dev.operandi.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One connection: a person answers question after question, and then the next one has their turn. */
final class TakingPart implements Runnable {
    private static final String ACKNOWLEDGED = "HTTP/1.1 200";
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;
    private final Submissions submissions;
    private final AtomicLong people;
    private final long end;
    private final int thinkMillis;
    private final SlackLoad.Times questions = new SlackLoad.Times();
    private final SlackLoad.Times finished = new SlackLoad.Times();
    private long refused;
    private boolean broken;

    /**
     * @param people how many took part, on all connections
     * @param end on {@link System#nanoTime}'s scale
     * @param thinkMillis how long somebody looks at a question: half of it to one and a half times
     */
    TakingPart(int port, Submissions submissions, AtomicLong people, long end, int thinkMillis) {
        this.port = port;
        this.submissions = submissions;
        this.people = people;
        this.end = end;
        this.thinkMillis = thinkMillis;
    }

    @Override
    public void run() {
        try {
            while (System.nanoTime() < end) oneAfterAnother();
        } catch (IOException e) { // one broken connection in a load is a figure
            broken = true;
        }
    }

    /** Until the time is over, or something was not acknowledged. */
    private void oneAfterAnother() throws IOException {
        try (Socket bot = new Socket(InetAddress.getLoopbackAddress(), port)) {
            bot.setTcpNoDelay(true);
            bot.setSoTimeout(PATIENCE_MILLIS);
            HttpMessages answers = new HttpMessages(bot.getInputStream());
            while (System.nanoTime() < end) if (!takesPart(bot.getOutputStream(), answers)) return;
        }
    }

    private boolean takesPart(OutputStream out, HttpMessages answers) throws IOException {
        long person = people.incrementAndGet();
        Optional<byte[]> next = Optional.of(submissions.begins(person));
        for (int step = 1; next.isPresent(); step++) {
            think();
            long sent = System.nanoTime();
            out.write(next.get());
            @Nullable String status = answers.next(true);
            long took = System.nanoTime() - sent;
            if (status == null) throw new IOException("not answered");
            if (!status.startsWith(ACKNOWLEDGED) || !answers.body().contains("\"update\"")) {
                refused++;
                return false;
            }
            next = submissions.answers(person, step, answers.body());
            (next.isPresent() ? questions : finished).add(took);
        }
        return true;
    }

    private void think() {
        if (thinkMillis == 0) return;
        try {
            TimeUnit.MILLISECONDS.sleep(
                    thinkMillis / 2 + ThreadLocalRandom.current().nextInt(thinkMillis));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a load", e);
        }
    }

    /** Nanoseconds from an answer to the next question. */
    LongStream questions() {
        return Arrays.stream(questions.toArray());
    }

    /** Nanoseconds from the last answer to its acknowledgement: the ballot is kept, and the result shown. */
    LongStream finished() {
        return Arrays.stream(finished.toArray());
    }

    /** Answers that were no acknowledgement, or an apology. */
    long refused() {
        return refused;
    }

    /** Whether a connection ended in the middle, or nobody answered within ten seconds. */
    boolean isBroken() {
        return broken;
    }
}
