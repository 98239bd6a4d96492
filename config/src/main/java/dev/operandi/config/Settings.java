package dev.operandi.config;

import dev.operandi.texts.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * How an operator wants this installation to run. May be printed: a secret shows nothing of itself.
 *
 * @param data the folder in which everything is kept that is not in another database; may not be there yet
 * @param databaseUrl the PostgreSQL database; null for the SQLite file in the data folder
 * @param databaseConnections the most connections to PostgreSQL; 2 to 100
 * @param ownQuestionSets the folder of an admin's question sets; null when nobody named one
 * @param defaultSet the id of the question set that is begun when nobody says which; it may not exist
 * @param language what to speak with somebody whose language is not known; null for the question set's own
 * @param keptUnfinished how long an unfinished interview is kept after the person's last move; whole days, 1 to 365
 * @param keptSeen how long it is remembered, at least, that an envelope has been seen; whole days, 1 to 30
 * @param ownLogFile where to log; null when nobody said
 * @param ownLogLevel the least that is logged of what the bot does; null when nobody said
 * @param polls what only polls need
 * @param server what only {@code operandi start} needs
 */
public record Settings(
        Path data,
        @Nullable Secret databaseUrl,
        int databaseConnections,
        @Nullable Path ownQuestionSets,
        String defaultSet,
        @Nullable Language language,
        Duration keptUnfinished,
        Duration keptSeen,
        @Nullable Path ownLogFile,
        @Nullable Level ownLogLevel,
        PollSettings polls,
        ServerSettings server) {

    /** The same with another data folder, and with what lies in it unless it was named. */
    public Settings in(Path folder) {
        return new Settings(
                folder,
                databaseUrl,
                databaseConnections,
                ownQuestionSets,
                defaultSet,
                language,
                keptUnfinished,
                keptSeen,
                ownLogFile,
                ownLogLevel,
                polls,
                server);
    }

    /** The same, reached over the network in another way. */
    public Settings reachedBy(ServerSettings another) {
        return new Settings(
                data,
                databaseUrl,
                databaseConnections,
                ownQuestionSets,
                defaultSet,
                language,
                keptUnfinished,
                keptSeen,
                ownLogFile,
                ownLogLevel,
                polls,
                another);
    }

    /**
     * The least that is logged of what the bot does.
     *
     * @param otherwise when nobody said
     */
    public Level logLevel(Level otherwise) {
        return ownLogLevel == null ? otherwise : ownLogLevel;
    }

    /** The log: the one that was named, or {@code operandi.log} in the data folder. */
    public Path logFile() {
        return ownLogFile == null ? data.resolve("operandi.log") : ownLogFile;
    }

    /**
     * The question sets there are: those the program brings, and those of the folder that was named, or else of the
     * folder {@code question-sets} in the data folder where there is one.
     */
    public FileCatalog catalog() {
        if (ownQuestionSets != null) return FileCatalog.of(ownQuestionSets);
        Path inData = data.resolve("question-sets");
        return Files.isDirectory(inData) ? FileCatalog.of(inData) : FileCatalog.ofShippedSets();
    }
}
