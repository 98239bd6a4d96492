package dev.operandi.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a server that can be cut, and that can go dead without anybody being told. */
public final class Wire implements AutoCloseable {
    private final int to;
    private final ServerSocket ear;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;
    private volatile boolean dead;
    private final AtomicInteger roundTrips = new AtomicInteger();
    private volatile boolean answered;

    public Wire(int to) {
        this.to = to;
        try {
            ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::listen);
    }

    public int port() {
        return ear.getLocalPort();
    }

    /** How often something went there after an answer had come back. Counts well while one connection is used at a time. */
    int roundTrips() {
        return roundTrips.get();
    }

    /** Ends every connection, and every new one at once. */
    public void cut() {
        cut = true;
        hangUp();
    }

    /** Lets nothing through any more on connections that are open, and opens none that works. */
    public void goDead() {
        dead = true;
    }

    /** What was dead stays dead; new connections work. */
    public void mend() {
        hangUp();
        cut = false;
        dead = false;
    }

    private void listen() {
        try {
            while (true) {
                Socket near = ear.accept();
                open.add(near);
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                open.add(far);
                start(() -> carry(near, far, this::asked));
                start(() -> carry(far, near, () -> answered = true));
            }
        } catch (IOException e) {
            hangUp(); // closed
        }
    }

    private void asked() {
        if (answered) roundTrips.incrementAndGet();
        answered = false;
    }

    private void carry(Socket from, Socket into, Runnable noted) {
        byte[] bytes = new byte[8192];
        try (from;
                into) {
            InputStream in = from.getInputStream();
            OutputStream out = into.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                noted.run();
                if (!dead) out.write(bytes, 0, count);
            }
        } catch (IOException e) {
            // one end is gone, so is the other
        }
    }

    private void hangUp() {
        for (Socket one = open.poll(); one != null; one = open.poll()) {
            try {
                one.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            ear.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
