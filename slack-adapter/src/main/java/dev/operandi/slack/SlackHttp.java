package dev.operandi.slack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** One post, one request: nothing is sent again by itself, no redirect is followed, no proxy is taken that nobody named. */
final class SlackHttp implements AutoCloseable {
    /** Slack repeats a whole message or view in its answer, and no more. */
    private static final long MOST_BYTES = 1_000_000;

    /** As many as are used at once; the client would keep five, and begin the others anew for each call. */
    private static final int KEPT_OPEN = 24;

    private static final int KEPT_OPEN_MINUTES = 5;

    private final OkHttpClient client;
    private final Duration longestCall;

    /**
     * @param proxy what the way to Slack leads through; null when it leads there directly, whatever the variables of the
     *     process say
     */
    SlackHttp(SlackTimeouts timeouts, @Nullable InetSocketAddress proxy) {
        this.longestCall = timeouts.call();
        this.client = new OkHttpClient.Builder()
                .connectTimeout(timeouts.connect())
                .readTimeout(timeouts.read())
                .writeTimeout(timeouts.read())
                .callTimeout(timeouts.call())
                .connectionPool(new ConnectionPool(KEPT_OPEN, KEPT_OPEN_MINUTES, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .proxy(proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy))
                .build();
    }

    /**
     * What came back.
     *
     * @param body empty when there was none, or more than an answer of Slack's can be
     */
    record Answer(int status, @Nullable String retryAfter, String body) {}

    /**
     * Sends it once.
     *
     * @param token goes into the header; null when the address itself is the permission
     * @param atMost how long it may take; never longer than the timeouts say, and with nothing left it is not sent
     * @throws IOException when no whole answer came; whether it arrived nobody knows
     */
    Answer post(HttpUrl url, @Nullable String token, MediaType type, byte[] body, Duration atMost) throws IOException {
        if (atMost.isZero()) throw new InterruptedIOException("no time left");
        Request.Builder request = new Request.Builder().url(url).post(new Once(type, body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        var call = client.newCall(request.build());
        Duration longest = atMost.compareTo(longestCall) < 0 ? atMost : longestCall;
        call.timeout().timeout(Math.max(1, longest.toMillis()), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            BufferedSource source = response.body().source();
            boolean tooLong = source.request(MOST_BYTES + 1);
            return new Answer(response.code(), response.header("Retry-After"), tooLong ? "" : source.readUtf8());
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
