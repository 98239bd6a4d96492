package dev.operandi.app.http;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Listens on a port, and leaves nobody waiting when it is closed. */
final class Listener extends ServerConnector {
    Listener(Server server, ConnectionFactory connections) {
        super(server, 1, 1, connections);
    }

    /**
     * Closing the port ends the wait for a connection by itself. An interrupt on top of it would make Java forget a connection
     * that just came: nobody could answer or close it, and its sender would wait for as long as it has patience.
     */
    @Override
    protected void interruptAcceptors() {
        setAccepting(true); // who waits for room looks up, and finds the port closed
    }

    /** Who came at the last moment gets no longer to say something than those who were there. */
    @Override
    protected void onEndPointOpened(EndPoint connection) {
        super.onEndPointOpened(connection);
        if (isShutdown()) connection.setIdleTimeout(getShutdownIdleTimeout());
    }
}
