package dev.operandi.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People in Teams on this machine, so many at a time, each waiting for the answer before the next thing is done: either every one
 * another person who types {@code start}, or the same people who press card after card. Prints figures, one a line, its name
 * before it.
 */
public final class TeamsLoad {
    private TeamsLoad() {}

    /**
     * Sends for so long, and ends.
     *
     * @param args {@code type} or {@code press}; the bot's port; the stand-in's; how many people at a time; for how many seconds; a
     *     word for the names of the people, different each time
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        boolean press = args[0].equals("press");
        int port = Integer.parseInt(args[1]);
        int standIn = Integer.parseInt(args[2]);
        int atOnce = Integer.parseInt(args[3]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[4]));
        Activities activities = new Activities(get(standIn, "/bearer"), args[5], port, standIn);
        if (press) press(activities, port, standIn, atOnce, time);
        else type(activities, port, atOnce, time);
    }

    private static void type(Activities activities, int port, int atOnce, Duration time) throws InterruptedException {
        AtomicLong people = new AtomicLong();
        List<Typing> all = new ArrayList<>();
        long began = System.nanoTime();
        for (int n = 0; n < atOnce; n++) all.add(new Typing(port, activities::begin, people, began + time.toNanos()));
        run(all);
        SlackLoad.print(all, System.nanoTime() - began);
    }

    /** What goes before the first press is not measured. */
    private static void press(Activities activities, int port, int standIn, int atOnce, Duration time)
            throws IOException, InterruptedException {
        List<Pressing> all = new ArrayList<>();
        for (int n = 0; n < atOnce; n++) all.add(new Pressing(port, activities, n));
        for (Pressing one : all) one.begins();
        for (int n = 0; n < atOnce; n++) all.get(n).sees(button(standIn, activities.conversation(n)));
        long began = System.nanoTime();
        for (Pressing one : all) one.until(began + time.toNanos());
        run(all);
        long nanos = System.nanoTime() - began;
        long[] waited = all.stream().flatMapToLong(Pressing::answered).sorted().toArray();
        long refused = all.stream().mapToLong(Pressing::refused).sum();
        SlackLoad.print(waited, refused, all.stream().filter(Pressing::isBroken).count(), nanos);
    }

    private static String button(int standIn, String conversation) throws IOException, InterruptedException {
        String button = "";
        for (int tries = 0; button.isEmpty(); tries++) {
            if (tries == 600) throw new IOException("the bot showed no card");
            Thread.sleep(100); // the stand-in tells nobody of a card by itself; this goes before what is measured
            button = get(standIn, "/first/" + conversation);
        }
        return button;
    }

    private static void run(List<? extends Runnable> all) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Runnable one : all) threads.add(new Thread(one, "person-" + threads.size()));
        for (Thread thread : threads) thread.start();
        for (Thread thread : threads) thread.join();
    }

    private static String get(int port, String path) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
