package dev.operandi.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who take part in the poll of {@link PollSeed} in Slack, each once, so many at a time. Prints
 * figures, one a line, its name before it.
 */
public final class PollLoad {
    private PollLoad() {}

    /**
     * Sends for so long, and ends.
     *
     * @param args the bot's port on this machine; its signing secret; how many people at a time; for how many seconds; a word
     *     for the names of the people, different each time; how many milliseconds they think about a question, 0 when that is
     *     left out
     */
    public static void main(String[] args) throws InterruptedException {
        int port = Integer.parseInt(args[0]);
        int atOnce = Integer.parseInt(args[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[3]));
        int thinkMillis = args.length > 5 ? Integer.parseInt(args[5]) : 0;
        AtomicLong people = new AtomicLong();
        List<TakingPart> all = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        long began = System.nanoTime();
        for (int n = 0; n < atOnce; n++) {
            Submissions submissions = new Submissions(args[1], args[4], port);
            TakingPart part = new TakingPart(port, submissions, people, began + time.toNanos(), thinkMillis);
            all.add(part);
            threads.add(new Thread(part, "part-" + n));
        }
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
        long nanos = System.nanoTime() - began;
        long refused = all.stream().mapToLong(TakingPart::refused).sum();
        long broken = all.stream().filter(TakingPart::isBroken).count();
        long[] questions =
                all.stream().flatMapToLong(TakingPart::questions).sorted().toArray();
        long[] finished =
                all.stream().flatMapToLong(TakingPart::finished).sorted().toArray();
        SlackLoad.print("question_", questions, nanos);
        SlackLoad.print(finished, refused, broken, nanos);
    }
}
