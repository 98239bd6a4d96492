package dev.operandi.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import dev.operandi.turn.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The file {@code operandi.db}, opened by this process alone: a lock on the file {@code operandi.lock} beside it keeps
 * others out until the process ends, however it ends.
 *
 * <p>There is one connection. Turns, the dispatcher and the timers queue for it, in memory, rather than for SQLite's
 * lock, where a loser sleeps and tries again. So nobody may ask for a second connection while holding the first.
 */
final class SqliteDatabase implements Database {
    /** Stands in the file's header, so that another program's database is recognised: "Oper". */
    private static final int APPLICATION_ID = 0x4F706572;

    /** What a hundred people at once touch among a hundred thousand interviews; by itself SQLite has 2 MiB. */
    private static final int CACHE_KIB = 16 * 1024;

    /** A page that many turns wrote is then copied once for all of them; by itself SQLite copies after 1,000. */
    private static final int CHECKPOINT_PAGES = 4_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final FileChannel lock;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private SqliteDatabase(Path file, FileChannel lock, HikariDataSource pool) {
        this.file = file;
        this.lock = lock;
        this.pool = pool;
        jdbi = Database.quiet(pool);
        takeOver();
    }

    /**
     * @throws StoreException when the database cannot be used; the sentence names the file and the way out
     */
    static SqliteDatabase open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path file = absolute.resolve("operandi.db");
        FileChannel lock = lock(absolute, file);
        try {
            return new SqliteDatabase(file, lock, connect(file));
        } catch (RuntimeException e) {
            close(lock);
            throw e;
        }
    }

    private static FileChannel lock(Path folder, Path file) {
        try {
            if (!Files.isDirectory(folder)) Files.createDirectories(folder); // which refuses a link to a folder
            if (Files.exists(file) && !Files.isWritable(file)) throw new StoreException(SqliteFaults.unwritable(file));
            FileChannel channel = FileChannel.open(
                    folder.resolve("operandi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock taken = channel.tryLock();
                if (taken != null) return channel;
            } catch (OverlappingFileLockException e) {
                // this process has it already: the same answer
            }
            close(channel);
            throw new StoreException(SqliteFaults.inUse(file));
        } catch (IOException e) {
            throw new StoreException(SqliteFaults.unwritable(file), e);
        }
    }

    private static HikariDataSource connect(Path file) {
        SQLiteDataSource source = source(file);
        try {
            if (version(file) < Migrations.NEWEST) migrate(source);
            var config = new HikariConfig();
            config.setDataSource(source);
            config.setPoolName("operandi");
            config.setMaximumPoolSize(1);
            config.setMaxLifetime(0);
            config.setConnectionTimeout(PATIENCE.toMillis());
            return new HikariDataSource(config);
        } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
            throw SqliteFaults.explain(file, e);
        }
    }

    private static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout((int) PATIENCE.toMillis()); // for whoever looks into the file from outside
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        config.setCacheSize(-CACHE_KIB);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
        config.setGetGeneratedKeys(false); // which the driver would ask for after each insert
        var source = new SQLiteDataSource(config);
        source.setUrl(url(file));
        return source;
    }

    /** The file's last migration; 0 when there is no file yet. Changes nothing, for the file may not be ours. */
    private static int version(Path file) throws SQLException {
        if (!Files.exists(file)) return 0;
        var source = new SQLiteDataSource();
        source.setUrl(url(file));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (number(statement, "select count(*) from sqlite_master") == 0) return 0;
            if (number(statement, "pragma application_id") != APPLICATION_ID)
                throw new StoreException(SqliteFaults.notOurs(file));
            int version = Migrations.version(connection, Dialect.SQLITE);
            if (version > Migrations.NEWEST) throw new StoreException(SqliteFaults.newer(file));
            return version;
        }
    }

    private static void migrate(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + APPLICATION_ID);
        }
        Migrations.run(source, Dialect.SQLITE);
    }

    /** Frees what a process that was killed was about to show: nobody else can be at it now. */
    private void takeOver() {
        try {
            jdbi.useHandle(
                    handle -> handle.execute("update outbox set leased_until = null where leased_until is not null"));
        } catch (JdbiException e) {
            pool.close();
            throw explain(e);
        }
    }

    /** As a URI, so that a question mark in a folder's name begins no list of settings. */
    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toUri();
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public DataSource source() {
        return pool;
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public StoreException explain(Throwable thrown) {
        return SqliteFaults.explain(file, thrown);
    }

    @Override
    public void close() {
        pool.close();
        close(lock);
    }

    private static void close(FileChannel lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("The lock file of the database could not be closed.", e);
        }
    }
}
