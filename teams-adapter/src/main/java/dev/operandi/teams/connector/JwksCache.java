package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys Microsoft signs with. They are asked for in the background, once an hour, and again until an answer comes; and at
 * once, at most once a minute, when a token names a key we have not seen: Microsoft has begun to use a new one. While no answer
 * comes the keys we have go on to count, for a day. Whoever looks for a key that is known waits for nothing.
 */
public final class JwksCache implements AutoCloseable {
    static final Duration WHEN_LOADED = Duration.ofHours(1);
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    static final Duration BETWEEN_UNKNOWN_KEYS = Duration.ofMinutes(1);

    /** A key Microsoft withdrew may count for so long where its list cannot be had. */
    static final Duration STALE = Duration.ofHours(24);

    /** For each of the two requests, and for whoever waits for both. */
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(JwksCache.class);

    private final ConnectorHttp http;
    private final HttpUrl metadata;
    private final Supplier<Instant> now;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "teams-keys");
        made.setDaemon(true);
        return made;
    });

    private volatile Loaded loaded = new Loaded(Map.of(), Instant.MIN);
    private int failures; // of the thread's own

    private @Nullable Instant askedForUnknown; // this and the next are guarded by this object
    private @Nullable Future<?> asking;

    private record Loaded(Map<String, SigningKey> keys, Instant at) {
        boolean isStale(Instant now) {
            return keys.isEmpty() || now.isAfter(at.plus(STALE));
        }
    }

    public JwksCache(ConnectorHttp http, BotService service, Supplier<Instant> now) {
        this.http = http;
        this.metadata = service.metadata();
        this.now = now;
    }

    /** Begins to ask for keys; returns at once. */
    public void start() {
        loadIn(Duration.ZERO);
    }

    /** Whether there are keys at all; without one nobody can be believed. */
    public boolean isReady() {
        return !loaded.isStale(now.get());
    }

    /** The key as far as it is known. */
    Optional<SigningKey> known(String id) {
        Loaded at = loaded;
        return at.isStale(now.get())
                ? Optional.empty()
                : Optional.ofNullable(at.keys().get(id));
    }

    /** The key; where it is not known Microsoft may be asked for it, and the caller waits, for five seconds at most. */
    Optional<SigningKey> find(String id) {
        Optional<SigningKey> key = known(id);
        if (key.isPresent()) return key;
        Future<?> answer = askForUnknown();
        if (answer == null) return Optional.empty();
        try {
            answer.get(LONGEST_REQUEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            log.debug("No keys came in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return known(id);
    }

    /** The one request that all wait for who miss a key; null when the last one was not a minute ago. */
    private synchronized @Nullable Future<?> askForUnknown() {
        if (asking != null && !asking.isDone()) return asking;
        Instant at = now.get();
        boolean early = askedForUnknown != null
                && !at.isBefore(askedForUnknown) // a clock that was set back holds nobody up
                && at.isBefore(askedForUnknown.plus(BETWEEN_UNKNOWN_KEYS));
        if (early) return null;
        askedForUnknown = at;
        try {
            asking = thread.submit(this::load);
        } catch (RejectedExecutionException e) {
            log.debug("Closed while a key was looked for");
            return null;
        }
        return asking;
    }

    private void loadIn(Duration pause) {
        try {
            Future<?> unusedNext = thread.schedule(() -> loadIn(load()), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("Closed while keys were asked for");
        }
    }

    /**
     * Asks once.
     *
     * @return when to ask again
     */
    Duration load() {
        try {
            ObjectNode told = read(metadata);
            Map<String, SigningKey> keys = SigningKey.read(read(keysAddress(told)));
            if (keys.isEmpty()) throw new IOException("no key among the keys");
            loaded = new Loaded(keys, now.get());
            failures = 0;
            log.debug("{} keys of Microsoft's", keys.size());
            return WHEN_LOADED;
        } catch (IOException e) {
            failures++;
            boolean ready = isReady();
            if (ready) log.info("Microsoft's keys were not renewed ({}); those from before still count", reason(e));
            else log.warn("Nothing from Teams can be believed yet: no keys from Microsoft ({})", reason(e));
        } catch (RuntimeException e) { // a fault of ours must not end the asking
            failures++;
            log.error("Microsoft's keys could not be asked for", e);
        }
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private ObjectNode read(HttpUrl url) throws IOException {
        ConnectorHttp.Answer answer = http.get(url, LONGEST_REQUEST);
        if (answer.status() != 200) throw new IOException("status " + answer.status() + " from " + url.host());
        return StrictJson.object(answer.body()).orElseThrow(() -> new IOException("no JSON from " + url.host()));
    }

    private HttpUrl keysAddress(ObjectNode told) throws IOException {
        String address = StrictJson.text(told, "jwks_uri");
        HttpUrl url = address == null ? null : HttpUrl.parse(address);
        if (url == null || !BotService.isPrivate(url))
            throw new IOException("no address of keys from " + metadata.host());
        return url;
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
