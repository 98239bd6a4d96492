package dev.operandi.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * As much of HTTP/1.1 as both ends of a load need on one machine: bodies with their length, or in chunks. An HTTP library
 * would take more of the two cores than what is measured.
 */
final class HttpMessages {
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";

    private final BufferedInputStream in;
    private final StringBuilder line = new StringBuilder();
    private byte[] body = new byte[0];

    HttpMessages(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * The first line of the next message, which is read to its end.
     *
     * @return null when nothing came any more
     * @throws IOException when the message broke off
     */
    @Nullable String next() throws IOException {
        return next(false);
    }

    /**
     * @param keeps whether the body is kept for {@link #body}; only one with a length is
     */
    @Nullable String next(boolean keeps) throws IOException {
        String first = line();
        if (first == null) return null;
        long length = 0;
        boolean chunked = false;
        String header = some(line());
        while (!header.isEmpty()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith(LENGTH))
                length = Long.parseLong(small.substring(LENGTH.length()).strip());
            else if (small.equals(CHUNKED)) chunked = true;
            header = some(line());
        }
        if (chunked) skipChunks();
        else if (keeps) body = in.readNBytes((int) length);
        else in.skipNBytes(length);
        return first;
    }

    /** Of the message that was kept last. */
    String body() {
        return new String(body, UTF_8);
    }

    private void skipChunks() throws IOException {
        int length;
        do {
            length = Integer.parseInt(some(line()), 16);
            in.skipNBytes(length + 2L); // and the end of the line
        } while (length > 0);
    }

    private @Nullable String line() throws IOException {
        line.setLength(0);
        int sign = in.read();
        if (sign < 0) return null;
        while (sign != '\n') {
            if (sign < 0) throw new EOFException("broken off");
            if (sign != '\r') line.append((char) sign);
            sign = in.read();
        }
        return line.toString();
    }

    private static String some(@Nullable String line) throws IOException {
        if (line == null) throw new EOFException("broken off");
        return line;
    }

    static byte[] bytes(String message) {
        return message.getBytes(ISO_8859_1);
    }
}
