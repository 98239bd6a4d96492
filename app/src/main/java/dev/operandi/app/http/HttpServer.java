package dev.operandi.app.http;

import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on one port. A sender that stalls costs a connection and its bytes, never a thread; and routes that only tell
 * what is known are answered even while all others wait for a database.
 */
public final class HttpServer implements AutoCloseable {
    /** A larger body is refused with status 413; what the platforms send is far smaller. */
    public static final int MAX_BODY_BYTES = 1_000_000;

    /** Headers that are larger are refused with status 431. */
    private static final int MAX_HEADER_BYTES = 16_384;

    /** Well below the number of files that a process may usually have open. */
    private static final int MAX_CONNECTIONS = 500;

    /** For the next byte, and on a connection where nothing goes on. */
    private static final Duration IDLE = Duration.ofSeconds(20);

    /** The same when connections get scarce. */
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(1);

    /** For a whole body, however steadily its bytes come. */
    private static final Duration BODY = Duration.ofSeconds(20);

    /** For what is under way when the server is closed. */
    private static final Duration DRAIN = Duration.ofSeconds(10);

    /** For what is left of turns after that, of requests whose sender hung up. */
    private static final Duration TURNS_END = Duration.ofSeconds(1);

    /** For what is to be done after the answers. */
    private static final Duration AFTERWARDS_END = Duration.ofSeconds(5);

    private static final int SERVER_THREADS = 8;
    private static final int TURNS_WAITING = 200;
    private static final int AFTERWARDS_AT_ONCE = 8;
    private static final int AFTERWARDS_WAITING = 1_000;

    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    private final Server server;
    private final Workers turns;
    private final Workers afterwards = new Workers("operandi-afterwards", AFTERWARDS_AT_ONCE, AFTERWARDS_WAITING);
    private final int port;

    private HttpServer(String host, int wanted, int turnsAtOnce, List<HttpRoute> routes, Duration body)
            throws Exception {
        turns = new Workers("operandi-turn", turnsAtOnce, TURNS_WAITING);
        QueuedThreadPool threads = new QueuedThreadPool(SERVER_THREADS, SERVER_THREADS / 2);
        threads.setName("operandi-http");
        server = new Server(threads);
        Listener connector = new Listener(server, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(wanted);
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MAX_CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
        server.addBean(limit);
        server.setErrorHandler(new SilentErrors());
        server.setHandler(new GracefulHandler(new Router(routes, turns, afterwards, body)));
        server.setStopTimeout(DRAIN.toMillis());
        try {
            InetAddress unusedAddress = InetAddress.getByName(host);
            server.start();
        } catch (Exception e) {
            close();
            throw e;
        }
        port = connector.getLocalPort();
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setHeaderCacheSize(0); // to remember the headers of a connection takes 100 kB of each
        configuration.setRequestHeaderSize(MAX_HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.RFC3986);
        return configuration;
    }

    /**
     * Begins to listen.
     *
     * @param host an address or a name of this machine; {@code 0.0.0.0} for all of its addresses
     * @param port 0 for any that is free
     * @param turnsAtOnce how many requests are worked on at a time; the others wait without a thread
     * @throws PortException when nobody can be listened to there
     */
    public static HttpServer open(String host, int port, int turnsAtOnce, List<HttpRoute> routes) throws PortException {
        return open(host, port, turnsAtOnce, routes, BODY);
    }

    /**
     * The same with another patience.
     *
     * @param body for a whole body, from the last header on
     */
    static HttpServer open(String host, int port, int turnsAtOnce, List<HttpRoute> routes, Duration body)
            throws PortException {
        try {
            return new HttpServer(host, port, turnsAtOnce, routes, body);
        } catch (Exception e) { // the library declares no better
            throw new PortException(sentence(host, port, e), e);
        }
    }

    private static String sentence(String host, int port, Exception thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            String said = String.valueOf(at.getMessage());
            if (at instanceof UnknownHostException || said.contains("requested address"))
                return "\"" + host + "\" is no address of this machine. Set OPERANDI_HOST to one, or unset it.";
            if (at instanceof BindException && said.contains("in use"))
                return "Port " + port
                        + " is in use by another program. Stop that one, or set OPERANDI_PORT to another.";
            if (said.contains("ermission denied"))
                return "Port " + port + " may not be opened by this user. Set OPERANDI_PORT to one above 1023.";
        }
        return "Port " + port + " of " + host + " could not be opened ("
                + thrown.getClass().getSimpleName() + "). Set OPERANDI_PORT to another.";
    }

    /** The port that is listened to. */
    public int port() {
        return port;
    }

    /**
     * Takes nothing more in, finishes what is under way and what is to be done after it, within 16 seconds, and
     * closes every connection.
     */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // a request that takes longer than the drain ends up here
            log.warn("Not every request ended in time ({})", e.getClass().getSimpleName());
        }
        turns.drain(TURNS_END);
        afterwards.drain(AFTERWARDS_END);
    }
}
