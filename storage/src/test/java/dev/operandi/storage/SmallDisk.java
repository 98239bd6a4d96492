package dev.operandi.storage;

import java.nio.file.Path;

/** A SQLite database on a disk whose room a test decides. */
public final class SmallDisk implements AutoCloseable {
    private static final int PLENTY = 1_000_000;

    private final Database database;
    private final Path file;

    public SmallDisk(Path folder) {
        database = Database.open(folder);
        file = folder.resolve("operandi.db");
    }

    public JdbcStore store() {
        return new JdbcStore(database);
    }

    /** From now on the file cannot grow; what is free in it is used up soon. */
    public void fill() {
        let(1); // a limit below what is there means what is there
    }

    public void makeRoom() {
        let(PLENTY);
    }

    private void let(int pages) {
        database.jdbi()
                .useHandle(handle -> handle.createQuery("pragma max_page_count = " + pages)
                        .mapTo(Integer.class)
                        .one());
    }

    /** What every turn says that finds no room. */
    public String sentence() {
        return SqliteFaults.full(file);
    }

    @Override
    public void close() {
        database.close();
    }
}
