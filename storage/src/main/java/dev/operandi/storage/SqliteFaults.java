package dev.operandi.storage;

import dev.operandi.turn.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What can be wrong with the file, said to whoever runs the bot: the fact and the way out. */
final class SqliteFaults {
    private static final String OR_ANOTHER = " or name another folder with --data.";

    private SqliteFaults() {}

    static String inUse(Path file) {
        return file + " is in use by another Operandi. Stop that one" + OR_ANOTHER;
    }

    static String notOurs(Path file) {
        return file + " is not a database of Operandi's. Move it away" + OR_ANOTHER;
    }

    static String newer(Path file) {
        return file + " is from a newer version of Operandi. Install that version" + OR_ANOTHER;
    }

    static String unwritable(Path file) {
        return file + " cannot be written. Give the right to whoever runs Operandi" + OR_ANOTHER;
    }

    static String full(Path file) {
        return "There is no room left for " + file + ". Make room on its disk" + OR_ANOTHER;
    }

    static String damaged(Path file) {
        return file + " is damaged. Put back a copy of it" + OR_ANOTHER;
    }

    static String busy(Path file) {
        return file + " is too busy just now. Try again in a moment.";
    }

    static String other(Path file, SQLiteErrorCode error) {
        return file + " could not be used (" + error.name() + "). Look after its disk" + OR_ANOTHER;
    }

    /**
     * The sentence for what a library threw. Of the causes only the database's own is kept, for the others may quote
     * what was to be stored.
     */
    static StoreException explain(Path file, Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLiteException cause) return new StoreException(sentence(file, cause), cause);
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLTransientConnectionException cause) return new StoreException(busy(file), cause);
        for (Throwable at = thrown; at != null; at = at.getCause())
            if (at instanceof SQLException cause)
                return new StoreException(other(file, SQLiteErrorCode.UNKNOWN_ERROR), cause);
        return new StoreException(other(file, SQLiteErrorCode.UNKNOWN_ERROR), thrown);
    }

    private static String sentence(Path file, SQLiteException thrown) {
        // the low byte is the error, what stands above it a shade of it; see sqlite.org/rescode.html
        SQLiteErrorCode error = SQLiteErrorCode.getErrorCode(thrown.getResultCode().code & 0xFF);
        return switch (error) {
            case SQLITE_NOTADB -> notOurs(file);
            case SQLITE_CORRUPT -> damaged(file);
            case SQLITE_FULL -> full(file);
            case SQLITE_BUSY, SQLITE_LOCKED -> busy(file);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> unwritable(file);
            default -> other(file, error);
        };
    }
}
