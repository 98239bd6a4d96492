package dev.operandi.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import com.slack.api.util.http.ProxyUrlUtil;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's way in without a public address: two connections that we open, so that one is there while the other is renewed.
 * Being cut off is nothing out of the ordinary: it connects again until it is closed.
 *
 * <p>The SDK's own client is not used: it opens the next connection up to five seconds after the last one was lost, sends
 * an acknowledgement by whichever connection is there, and polls ten times in ten milliseconds for something to do.
 */
public final class SlackSocket implements AutoCloseable {
    /** How many connections there are when all is well. */
    public static final int CONNECTIONS = 2;

    /** Turns at the same time, by one connection. */
    static final int CONCURRENCY = 10;

    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration HELLO_WITHIN = Duration.ofSeconds(15);

    /** Slack closes a connection it gave notice of after some ten seconds. */
    private static final Duration NOTICE = Duration.ofSeconds(30);

    private static final Duration LAST_TURNS = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

    private final Slack slack;
    private final String appToken;
    private final SlackBot bot;
    private final Duration firstPause;
    private final ScheduledThreadPoolExecutor scheduler =
            new ScheduledThreadPoolExecutor(CONNECTIONS, daemons("slack-socket"));
    private final List<Connection> connections =
            Stream.generate(Connection::new).limit(CONNECTIONS).toList();
    private volatile boolean closing;

    /**
     * Connects to nobody yet.
     *
     * @param appToken the app-level token, with the scope {@code connections:write}
     */
    SlackSocket(Slack slack, String appToken, SlackBot bot) {
        this(slack, appToken, bot, FIRST_PAUSE);
    }

    SlackSocket(Slack slack, String appToken, SlackBot bot, Duration firstPause) {
        this.slack = slack;
        this.appToken = appToken;
        this.bot = bot;
        this.firstPause = firstPause;
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Begins to connect, in the background and for as long as it takes. */
    public void start() {
        connections.forEach(connection -> connection.connectIn(Duration.ZERO));
    }

    private void later(Duration pause, Runnable task) {
        try {
            var unused = scheduler.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("Nothing is begun any more: the connections are being closed");
        }
    }

    /** How many connections Slack sends through at the moment: 0 to {@value #CONNECTIONS}. */
    public int connected() {
        return (int) connections.stream().filter(Connection::isReady).count();
    }

    /** Lets the turns under way be acknowledged, for five seconds, and ends every connection and thread. */
    @Override
    public void close() {
        closing = true;
        long until = System.nanoTime() + LAST_TURNS.toNanos();
        connections.forEach(connection -> connection.workers.shutdown());
        connections.forEach(connection -> await(connection.workers, until));
        connections.forEach(Connection::end);
        scheduler.shutdownNow();
    }

    private static void await(ExecutorService executor, long until) {
        try {
            if (executor.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdownNow();
    }

    /** One of the two, through all the lines it has in its life; while it is renewed it has two. */
    private final class Connection implements SocketLine.Fate {
        private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
                CONCURRENCY, CONCURRENCY, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("slack-turn"));
        private final Set<SocketLine> lines = new HashSet<>();
        private final Set<SocketLine> ready = new HashSet<>();

        /** The one that is replaced when it ends; null while the next is waited for. */
        private @Nullable SocketLine newest;

        private int failures;

        Connection() {
            workers.allowCoreThreadTimeOut(true);
        }

        synchronized boolean isReady() {
            return !ready.isEmpty();
        }

        void connectIn(Duration pause) {
            later(pause, this::connect);
        }

        private void connect() {
            try {
                SocketLine line = new SocketLine(URI.create(address()), bot, workers, this);
                proxy(line);
                synchronized (this) {
                    if (closing) return;
                    newest = line;
                    lines.add(line);
                    line.connect(); // in here, or closing might overtake it
                }
                later(HELLO_WITHIN, () -> giveUp(line));
            } catch (SlackApiException e) {
                failed("HTTP " + e.getResponse().code(), retryAfter(e));
            } catch (Refused e) {
                failed("Slack refuses the app-level token: " + e.getMessage(), Duration.ZERO);
            } catch (IOException e) {
                failed("Slack cannot be reached", Duration.ZERO);
            } catch (RuntimeException e) { // the SDK throws several for an answer it cannot read
                failed("Slack's answer cannot be read", Duration.ZERO);
            }
        }

        private String address() throws IOException, SlackApiException {
            AppsConnectionsOpenResponse response = slack.methods(appToken).appsConnectionsOpen(r -> r);
            if (response.isOk()) return response.getUrl();
            String error = String.valueOf(response.getError());
            throw new Refused(error.matches("[a-z_]{1,60}") ? error : "no reason given");
        }

        private void proxy(SocketLine line) {
            String proxy = slack.getConfig().getProxyUrl();
            if (proxy == null) return;
            ProxyUrlUtil.ProxyUrl parsed = ProxyUrlUtil.parse(proxy);
            line.setProxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(parsed.getHost(), parsed.getPort())));
        }

        private void giveUp(SocketLine line) {
            boolean silent;
            synchronized (this) {
                silent = lines.contains(line) && !ready.contains(line);
            }
            if (silent) line.abandon();
        }

        private void failed(String reason, Duration atLeast) {
            Duration pause;
            synchronized (this) {
                pause = pause(failures++);
            }
            if (atLeast.compareTo(pause) > 0) pause = atLeast;
            if (closing) return;
            log.warn("No connection to Slack by Socket Mode ({}); tried again in {} s", reason, pause.toSeconds());
            connectIn(pause);
        }

        @Override
        public void ready(SocketLine line) {
            synchronized (this) {
                if (!lines.contains(line)) return;
                ready.add(line);
                failures = 0;
            }
            log.info("Connected to Slack by Socket Mode");
        }

        /** The next line is opened at once, while Slack still sends by this one. */
        @Override
        public void leaving(SocketLine line, String reason) {
            if (reason.equals("link_disabled"))
                log.error("Socket Mode is switched off for this app: switch it on in the app's settings at Slack");
            synchronized (this) {
                if (line != newest || reason.equals("link_disabled")) return; // it is replaced when it ends
                newest = null;
            }
            connectIn(Duration.ZERO);
            later(NOTICE, line::close);
        }

        @Override
        public void gone(SocketLine line) {
            boolean replace;
            synchronized (this) {
                lines.remove(line);
                ready.remove(line);
                replace = line == newest && !closing;
                if (line == newest) newest = null;
            }
            if (replace) failed("it was cut off", Duration.ZERO);
        }

        void end() {
            List<SocketLine> open;
            synchronized (this) {
                open = List.copyOf(lines);
            }
            open.forEach(SocketLine::end);
        }
    }

    /** 1, 2, 4 … seconds, up to a minute. */
    private Duration pause(int failures) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(failures, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static Duration retryAfter(SlackApiException e) {
        String seconds = e.getResponse().header("Retry-After");
        boolean sane = seconds != null && seconds.matches("[0-9]{1,4}");
        return sane ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    /** Slack said no; the message is its word for why. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String error) {
            super(error);
        }
    }
}
