package dev.operandi.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One connection: a person types, is acknowledged, and the next one has their turn. */
final class Typing implements Runnable {
    private static final String ACKNOWLEDGED = "HTTP/1.1 200";
    private static final int PATIENCE_MILLIS = 10_000;

    private final int port;
    private final LongFunction<byte[]> requests;
    private final AtomicLong people;
    private final long end;
    private final SlackLoad.Times times = new SlackLoad.Times();
    private long refused;
    private boolean broken;

    /**
     * @param requests the whole request of the person with that number
     * @param people how many typed, on all connections
     * @param end on {@link System#nanoTime}'s scale
     */
    Typing(int port, LongFunction<byte[]> requests, AtomicLong people, long end) {
        this.port = port;
        this.requests = requests;
        this.people = people;
        this.end = end;
    }

    @Override
    public void run() {
        try {
            while (System.nanoTime() < end) typeOnOneConnection();
        } catch (IOException e) { // one broken connection in a load is a figure; its person is not tried again
            broken = true;
        }
    }

    /** Until the time is over, or the bot closed the connection, as it does where it has no room. */
    private void typeOnOneConnection() throws IOException {
        try (Socket bot = new Socket(InetAddress.getLoopbackAddress(), port)) {
            bot.setTcpNoDelay(true);
            bot.setSoTimeout(PATIENCE_MILLIS);
            HttpMessages answers = new HttpMessages(bot.getInputStream());
            OutputStream out = bot.getOutputStream();
            while (System.nanoTime() < end) {
                byte[] command = requests.apply(people.incrementAndGet());
                long sent = System.nanoTime();
                out.write(command);
                @Nullable String status = answers.next();
                if (status == null) throw new IOException("not answered");
                if (status.startsWith(ACKNOWLEDGED)) times.add(System.nanoTime() - sent);
                else {
                    refused++;
                    return;
                }
            }
        }
    }

    /** Nanoseconds from the command to its acknowledgement. */
    LongStream acknowledged() {
        return Arrays.stream(times.toArray());
    }

    /** Answers with another status than 200. */
    long refused() {
        return refused;
    }

    /** Whether a connection ended in the middle, or nobody answered within ten seconds. */
    boolean isBroken() {
        return broken;
    }
}
