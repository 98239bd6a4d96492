package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** In the tables, and in the bytes of the file and of what is written ahead of it. */
class SqliteAuthorSearchTest extends SearchForTheAuthor {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open(folder);
    }

    @Override
    List<String> tables() {
        return jdbi().withHandle(handle -> handle.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
    }

    @Override
    List<String> tracesOf(List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path one : files.toList()) {
                String bytes = Files.readString(one, ISO_8859_1);
                if (words.stream().anyMatch(bytes::contains))
                    found.add(one.getFileName().toString());
            }
        }
        return found;
    }
}
