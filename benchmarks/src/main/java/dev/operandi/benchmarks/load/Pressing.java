package dev.operandi.benchmarks.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One person who presses the first button of each card, as soon as it is there. */
final class Pressing implements Runnable {
    private static final String ANSWERED = "HTTP/1.1 200";
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket bot;
    private final HttpMessages answers;
    private final OutputStream out;
    private final Activities activities;
    private final long person;
    private final SlackLoad.Times times = new SlackLoad.Times();
    private String button = "";
    private long end;
    private long refused;
    private boolean broken;

    Pressing(int port, Activities activities, long person) throws IOException {
        this.activities = activities;
        this.person = person;
        bot = new Socket(InetAddress.getLoopbackAddress(), port);
        bot.setTcpNoDelay(true);
        bot.setSoTimeout(PATIENCE_MILLIS);
        answers = new HttpMessages(bot.getInputStream());
        out = bot.getOutputStream();
    }

    void begins() throws IOException {
        out.write(activities.begin(person));
        @Nullable String status = answers.next();
        if (status == null || !status.startsWith(ANSWERED)) throw new IOException("refused: " + status);
    }

    /**
     * @param data of the first button there is
     */
    void sees(String data) {
        button = data;
    }

    /**
     * @param nanos on {@link System#nanoTime}'s scale
     */
    void until(long nanos) {
        end = nanos;
    }

    @Override
    public void run() {
        try (bot) {
            while (System.nanoTime() < end) press();
        } catch (IOException e) { // one broken connection in a load is a figure
            broken = true;
        }
    }

    private void press() throws IOException {
        byte[] press = activities.press(person, button);
        long sent = System.nanoTime();
        out.write(press);
        @Nullable String status = answers.next(true);
        if (status == null) throw new IOException("not answered");
        Matcher next = TeamsStandIn.BUTTON.matcher(answers.body());
        if (status.startsWith(ANSWERED) && next.find()) {
            times.add(System.nanoTime() - sent);
            button = next.group(1);
        } else refused++;
    }

    /** Nanoseconds from each press to its card. */
    LongStream answered() {
        return Arrays.stream(times.toArray());
    }

    /** Answers that were no card. */
    long refused() {
        return refused;
    }

    boolean isBroken() {
        return broken;
    }
}
