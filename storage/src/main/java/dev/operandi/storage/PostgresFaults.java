package dev.operandi.storage;

import dev.operandi.turn.StoreException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** What can be wrong with a PostgreSQL database, said to whoever runs the bot: the fact and the way out. */
final class PostgresFaults {
    private static final String SETTING = "OPERANDI_DATABASE_URL";
    private static final String CORRECT = " or correct " + SETTING + ".";

    private PostgresFaults() {}

    static String noUrl() {
        return SETTING + " is not the url of a PostgreSQL database. Write it as"
                + " postgresql://user:password@host:5432/database, and in the password %25 for %, %40 for @, %2F for /"
                + " and %3F for ?.";
    }

    static String unknownParameter(String name) {
        return SETTING + " has a parameter that PostgreSQL's driver does not know, " + name + ". Take it out.";
    }

    static String notOurs(PostgresUrl url) {
        return url + " holds tables of another program. Make a database for Operandi alone" + CORRECT;
    }

    static String noSchema(PostgresUrl url) {
        return "In " + url + " there is no schema to keep tables in. Make the one that currentSchema names" + CORRECT;
    }

    static String newer(PostgresUrl url) {
        return url + " is from a newer version of Operandi. Install that version" + CORRECT;
    }

    static String unreachable(PostgresUrl url) {
        return "PostgreSQL cannot be reached at " + url + ". Start it, open the way to it," + CORRECT;
    }

    static String busy(PostgresUrl url) {
        return url + " is too busy just now. Try again in a moment.";
    }

    /**
     * The sentence for what a library threw. Of the causes only the database's own is kept, for the others may quote
     * what was to be stored; that one leaves out the details in which the server would.
     */
    static StoreException explain(PostgresUrl url, Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof PSQLException cause) return new StoreException(sentence(url, state(cause)), cause);
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLTransientConnectionException cause) return new StoreException(busy(url), cause);
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLException cause) {
                @Nullable String state = cause.getSQLState();
                // without one it is the pool's, that the connection went earlier in this turn
                return new StoreException(state == null ? unreachable(url) : sentence(url, state), cause);
            }
        return new StoreException(other(url, thrown.getClass().getSimpleName()), thrown);
    }

    /** Whether something can be there only once, and somebody else was faster. */
    static boolean isThereAlready(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof PSQLException cause) return state(cause).equals("23505");
        return false;
    }

    private static String state(PSQLException thrown) {
        String state = thrown.getSQLState();
        return state == null ? "no state" : state;
    }

    /**
     * @param state see postgresql.org/docs/current/errcodes-appendix.html
     */
    private static String sentence(PostgresUrl url, String state) {
        return switch (state) {
            case "28P01", "28000" ->
                "PostgreSQL lets nobody with this user and password into " + url + ". Let the user in (pg_hba.conf)"
                        + CORRECT;
            case "3D000" -> "There is no database " + url + ". Create it" + CORRECT;
            case "3F000" -> noSchema(url);
            case "42501" ->
                "The user of " + url + " lacks a right. Give the user the rights that docs/operations.md lists"
                        + CORRECT;
            case "25006" ->
                url + " can only be read: it is a copy of another server. Name that server in " + SETTING + ".";
            case "53300" ->
                url + " has no connection left. Raise its max_connections or lower" + " OPERANDI_DATABASE_CONNECTIONS.";
            case "53100" -> "There is no room left for " + url + ". Make room on its disk.";
            case "57P01", "57P02", "57P03" -> url + " is just starting or stopping. Try again in a moment.";
            case "57014", "55P03", "40P01", "40001", "25P03", "25P04" -> busy(url);
            case "XX001", "XX002" -> url + " is damaged. Put back a copy of it" + CORRECT;
            default -> state.startsWith("08") ? unreachable(url) : other(url, state);
        };
    }

    private static String other(PostgresUrl url, String what) {
        return url + " could not be used (" + what + "). Look into the server's log" + CORRECT;
    }
}
