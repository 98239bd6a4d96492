package dev.operandi.app.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Collects a request's body as it comes. Between two parts of it no thread waits, so stalled senders hold up nobody; and
 * parts are copied together, so that a body in a million parts takes no more memory than its bytes.
 */
final class BodyReader implements Invocable.Task {
    private static final int TOO_SLOW = 408;
    private static final int TOO_LARGE = 413;

    private final Request request;
    private final Callback callback;
    private final Duration patience;
    private final Consumer<byte[]> whole;
    private final IntConsumer refused;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /**
     * @param callback told when the connection broke
     * @param patience for the whole body, from the request's last header on
     * @param whole given the body
     * @param refused given the status of a body that is too large or too slow
     */
    BodyReader(Request request, Callback callback, Duration patience, Consumer<byte[]> whole, IntConsumer refused) {
        this.request = request;
        this.callback = callback;
        this.patience = patience;
        this.whole = whole;
        this.refused = refused;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public void run() {
        while (true) {
            Content.Chunk part = request.read();
            if (part == null) {
                request.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(part)) {
                callback.failed(part.getFailure());
                return;
            }
            boolean last = part.isLast();
            boolean fits = add(part);
            part.release();
            if (!fits) {
                refused.accept(TOO_LARGE);
                return;
            }
            if (last) {
                whole.accept(bytes.toByteArray());
                return;
            }
            if (System.nanoTime() - request.getHeadersNanoTime() > patience.toNanos()) {
                refused.accept(TOO_SLOW);
                return;
            }
        }
    }

    private boolean add(Content.Chunk part) {
        if (bytes.size() + part.remaining() > HttpServer.MAX_BODY_BYTES) return false;
        ByteBuffer buffer = part.getByteBuffer();
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        bytes.writeBytes(copy);
        return true;
    }
}
