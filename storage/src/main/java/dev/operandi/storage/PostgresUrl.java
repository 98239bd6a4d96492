package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.turn.StoreException;
import java.net.URLDecoder;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a PostgreSQL database is, as an operator wrote it. Prints no password, and no fault of it quotes what was written,
 * for a password may stand where it does not belong.
 */
final class PostgresUrl {
    /** The driver's own log: it quotes a url it cannot read. Held, for a logger that nobody holds forgets its level. */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF); // what goes wrong is thrown as well
    }

    private static final String JDBC = "jdbc:postgresql://";
    private static final String PORT = "5432";

    /** What the driver calls host, port and database once it has read them; lists when there are several. */
    private static final String HOSTS = "PGHOST";

    private static final String PORTS = "PGPORT";
    private static final String DATABASE = "PGDBNAME";

    private final Properties parts;

    private PostgresUrl(Properties parts) {
        this.parts = parts;
    }

    /**
     * @throws StoreException when it is no such url
     */
    static PostgresUrl parse(String written) {
        String rest = withoutScheme(written.strip());
        int parameters = rest.contains("?") ? rest.indexOf('?') : rest.length();
        int at = rest.lastIndexOf('@', parameters);
        Properties parts = read(rest.substring(at + 1));
        if (at >= 0) {
            String[] who = rest.substring(0, at).split(":", 2);
            parts.setProperty("user", decoded(who[0]));
            if (who.length == 2) parts.setProperty("password", decoded(who[1]));
        }
        return new PostgresUrl(parts);
    }

    private static String withoutScheme(String url) {
        for (String scheme : new String[] {JDBC, "postgresql://", "postgres://"})
            if (url.startsWith(scheme)) return url.substring(scheme.length());
        throw new StoreException(PostgresFaults.noUrl());
    }

    private static Properties read(String rest) {
        boolean namesDatabase = rest.matches("[^/?]+/[^/?]+(\\?.*)?");
        @Nullable Properties parts = namesDatabase ? Driver.parseURL(JDBC + rest, null) : null;
        if (parts == null) throw new StoreException(PostgresFaults.noUrl());
        var own = new Properties();
        parts.stringPropertyNames().forEach(name -> own.setProperty(name, parts.getProperty(name)));
        return own;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8); // a plus is a plus here
        } catch (IllegalArgumentException e) {
            throw new StoreException(PostgresFaults.noUrl());
        }
    }

    /**
     * Connections as the url wants them.
     *
     * @param otherwise parameters that hold where the url says nothing of them
     */
    PGSimpleDataSource source(Map<String, String> otherwise) {
        var source = new PGSimpleDataSource();
        source.setServerNames(parts.getProperty(HOSTS, "").split(",", -1));
        source.setPortNumbers(ports());
        source.setDatabaseName(parts.getProperty(DATABASE));
        otherwise.forEach((name, value) -> set(source, name, value));
        for (String name : parts.stringPropertyNames())
            if (!name.equals(HOSTS) && !name.equals(PORTS) && !name.equals(DATABASE))
                set(source, name, parts.getProperty(name));
        return source;
    }

    private int[] ports() {
        String[] written = parts.getProperty(PORTS, PORT).split(",", -1);
        int[] ports = new int[written.length];
        for (int i = 0; i < ports.length; i++) ports[i] = Integer.parseInt(written[i]); // the driver has read them
        return ports;
    }

    private static void set(PGSimpleDataSource source, String name, String value) {
        try {
            source.setProperty(name, value);
        } catch (SQLException e) {
            throw new StoreException(PostgresFaults.unknownParameter(name));
        }
    }

    /** What the url says of the parameter; empty when nothing. */
    String parameter(String name) {
        return parts.getProperty(name, "");
    }

    /** Host, port and database. */
    @Override
    public String toString() {
        String[] hosts = parts.getProperty(HOSTS, "").split(",", -1);
        String[] ports = parts.getProperty(PORTS, PORT).split(",", -1);
        var text = new StringBuilder();
        for (int i = 0; i < hosts.length; i++)
            text.append(i == 0 ? "" : ",").append(hosts[i]).append(':').append(ports[i]);
        return text.append('/').append(parts.getProperty(DATABASE)).toString();
    }
}
