package dev.operandi.teams.connector;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The one client for all of Microsoft's services. One call, one request: nothing is sent again by itself, no redirect is
 * followed, no proxy is taken that nobody named.
 */
public final class ConnectorHttp implements AutoCloseable {
    static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    /** A page of five hundred members is a quarter of it. */
    private static final long MOST_BYTES = 1_000_000;

    private final OkHttpClient client;
    private final Duration longestCall;

    /**
     * How long we wait.
     *
     * @param connect for a connection
     * @param read for the next bytes
     * @param call for a whole call, all of it included
     */
    public record Timeouts(Duration connect, Duration read, Duration call) {
        public static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(15));
    }

    /**
     * What came back.
     *
     * @param body empty when there was none, when it broke off, and when it is longer than any that is meant for us
     */
    record Answer(int status, @Nullable String retryAfter, String body) {
        boolean isGood() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * @param proxy what the way to Microsoft leads through; null when it leads there directly, whatever the variables of the
     *     process say
     */
    public ConnectorHttp(Timeouts timeouts, @Nullable InetSocketAddress proxy) {
        this.longestCall = timeouts.call();
        this.client = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .proxy(proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy))
                .build();
    }

    Answer get(HttpUrl url, Duration atMost) throws IOException {
        return send("GET", url, null, JSON, null, atMost);
    }

    /**
     * Sends it once.
     *
     * @param token goes into the header; null for none
     * @param body null for none
     * @param atMost how long it may take; never longer than the timeouts say, and with nothing left it is not sent
     * @throws IOException when no answer came; whether it arrived nobody knows
     */
    Answer send(
            String method, HttpUrl url, @Nullable String token, MediaType type, byte @Nullable [] body, Duration atMost)
            throws IOException {
        if (atMost.isZero()) throw new InterruptedIOException("no time left");
        Request.Builder request = new Request.Builder()
                .url(url)
                .method(method, body == null ? null : new Once(type, body))
                .header("User-Agent", "Operandi");
        if (token != null) request.header("Authorization", "Bearer " + token);
        return exchange(request, atMost);
    }

    /**
     * Sends a whole file once, with no token.
     *
     * @param bytes at least one
     * @param atMost as above
     * @throws IOException as above
     */
    Answer put(HttpUrl url, MediaType type, byte[] bytes, Duration atMost) throws IOException {
        if (atMost.isZero()) throw new InterruptedIOException("no time left");
        Request.Builder request = new Request.Builder()
                .url(url)
                .put(new Once(type, bytes))
                .header("User-Agent", "Operandi")
                .header("Content-Range", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length);
        return exchange(request, atMost);
    }

    private Answer exchange(Request.Builder request, Duration atMost) throws IOException {
        var call = client.newCall(request.build());
        Duration longest = atMost.compareTo(longestCall) < 0 ? atMost : longestCall;
        call.timeout().timeout(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            return new Answer(response.code(), response.header("Retry-After"), body(response));
        }
    }

    /** The status alone tells whether a message was taken: one whose answer breaks off must not be sent again. */
    private static String body(Response response) {
        try {
            BufferedSource source = response.body().source();
            return source.request(MOST_BYTES + 1) ? "" : source.readUtf8();
        } catch (IOException e) {
            return "";
        }
    }

    /** Gives back the client's threads and connections. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** A body the client may not send a second time, as it would where a 503 says {@code Retry-After: 0}. */
    private static final class Once extends RequestBody {
        private final MediaType type;
        private final byte[] body;

        Once(MediaType type, byte[] body) {
            this.type = type;
            this.body = body;
        }

        @Override
        public MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return body.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(body);
        }
    }
}
