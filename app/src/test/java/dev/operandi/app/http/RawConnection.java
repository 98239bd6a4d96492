package dev.operandi.app.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which anything can be said, also what no client says. */
final class RawConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;

    RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) PATIENCE.toMillis());
    }

    RawConnection say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Whether something of an answer is there, or the other side hung up on us in the middle of a word. */
    boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The first line of the next answer; empty when the other side hung up. */
    String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int sign = read(); sign >= 0 && sign != '\n'; sign = read()) line.append((char) sign);
        return line.toString().strip();
    }

    /** Everything until the other side hangs up. */
    String rest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int sign = read(); sign >= 0; sign = read()) text.append((char) sign);
        return text.toString();
    }

    private int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (java.net.SocketException e) {
            return -1; // hung up the hard way, because we were still talking
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
