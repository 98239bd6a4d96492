package dev.operandi.app.start;

import dev.operandi.app.Operandi;
import dev.operandi.app.http.HttpRoute;
import dev.operandi.app.http.HttpServer;
import dev.operandi.app.http.PortException;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.config.ServerSettings;
import dev.operandi.config.Settings;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.StoreException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot as a server: whatever was set up, together. It ends in the order in which nothing is lost: first nothing more comes
 * in, then what is under way ends, then what waits to be sent stays in the outbox, and the database is closed last.
 */
public final class BotServer implements AutoCloseable {
    private static final int TURNS_ON_SQLITE = 24;
    private static final Logger log = LoggerFactory.getLogger(BotServer.class);

    private final Deque<Runnable> endings = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Operandi operandi;
    private final HttpServer http;
    private boolean closed;

    private BotServer(
            Installation installation,
            Catalog catalog,
            List<Platform> platforms,
            InstantSource clock,
            Supplier<String> ids)
            throws PortException {
        ServerSettings settings = installation.settings().server();
        try {
            for (Platform platform : platforms) endings.push(platform::close);
            List<Channel> channels = platforms.stream().map(Platform::channel).toList();
            @Nullable PrometheusMeter figures = settings.metrics() ? new PrometheusMeter() : null;
            if (figures != null) endings.push(figures::close);
            operandi = Operandi.open(
                    installation.settings(), catalog, channels, clock, figures == null ? Meter.NONE : figures, ids);
            endings.push(operandi::close);

            Health health = new Health(
                    () -> operandi.waiting().oldestDue(),
                    () -> operandi.hasSentWithin(Health.TOO_FAR_BEHIND),
                    () -> platforms.stream().map(Platform::standing).toList(),
                    clock);
            look(health);
            List<HttpRoute> routes = new ArrayList<>(health.routes());
            if (figures != null) routes.add(figures.route(health));
            Turns turns = turns(operandi);
            for (Platform platform : platforms) routes.addAll(platform.open(turns));
            http = HttpServer.open(settings.host(), settings.port(), turnsAtOnce(installation.settings()), routes);
            endings.push(http::close);
            for (Platform platform : platforms) endings.push(platform::stop);
            endings.push(health::end);
        } catch (PortException | RuntimeException e) {
            close();
            throw e;
        }
        operandi.start();
        log.info("Listening on {} port {}; on {}", settings.host(), http.port(), names(platforms));
    }

    /**
     * Starts everything. Platforms connect in the background.
     *
     * @throws StoreException when the database cannot be used
     * @throws PortException when nobody can be listened to
     * @throws SetUpException when a platform cannot be made of what was set up
     */
    public static BotServer open(Installation installation, Catalog catalog, InstantSource clock) throws PortException {
        return open(installation, catalog, Adapters.platforms(installation, clock), clock);
    }

    /** The same, with platforms of the caller's. */
    static BotServer open(Installation installation, Catalog catalog, List<Platform> platforms, InstantSource clock)
            throws PortException {
        return new BotServer(installation, catalog, platforms, clock, Operandi.randomIds());
    }

    /** The same, with ids of the caller's. */
    static BotServer open(Installation installation, Catalog catalog, InstantSource clock, Supplier<String> ids)
            throws PortException {
        return new BotServer(installation, catalog, Adapters.platforms(installation, clock), clock, ids);
    }

    /**
     * On PostgreSQL as many as have a connection: each other one would take a thread only to wait for one. SQLite has one
     * writer, and those who wait for it share a commit.
     */
    private static int turnsAtOnce(Settings settings) {
        return settings.databaseUrl() == null ? TURNS_ON_SQLITE : settings.databaseConnections();
    }

    private static Turns turns(Operandi operandi) {
        return new Turns() {
            @Override
            public Optional<Reply> receive(Envelope envelope) {
                return operandi.receive(envelope);
            }

            @Override
            public Optional<Message> draw(Slot slot) {
                return operandi.draw(slot);
            }

            @Override
            public void removed(String platform, String tenant) {
                operandi.removed(platform, tenant);
            }

            @Override
            public Rooms rooms() {
                return operandi.rooms();
            }
        };
    }

    private static String names(List<Platform> platforms) {
        return platforms.stream()
                .map(platform -> platform.standing().platform())
                .collect(Collectors.joining(", "));
    }

    private void look(Health health) {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "operandi-health");
            thread.setDaemon(true);
            return thread;
        });
        endings.push(looks::shutdownNow);
        health.look();
        long every = Health.EVERY.toMillis();
        Future<?> unusedLooks = looks.scheduleWithFixedDelay(health::look, every, every, TimeUnit.MILLISECONDS);
    }

    /** The port that is listened to. */
    int port() {
        return http.port();
    }

    /** Waits until it was closed, by another thread. */
    public void await() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends everything, within 30 seconds. What is not sent by then stays in the outbox. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        while (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } catch (RuntimeException e) { // the others still have to end
                log.warn("Something did not end well ({})", e.getClass().getSimpleName());
            }
        }
        log.info("Stopped");
        ended.countDown();
    }
}
