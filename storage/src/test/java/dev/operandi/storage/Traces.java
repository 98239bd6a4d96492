package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Where words are looked for that should be nowhere: in every table, and in the bytes of the files. */
final class Traces {
    private Traces() {}

    static List<String> tablesOfSqlite(Jdbi jdbi) {
        return jdbi.withHandle(handle -> handle.createQuery("select name from sqlite_master where type = 'table'")
                .mapTo(String.class)
                .list());
    }

    /** Those of other schemas with the schema's name before theirs. */
    static List<String> tablesOfPostgres(Jdbi jdbi) {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select case when table_schema = 'public' then '' else table_schema || '.' end || table_name
                        from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema')
                        """).mapTo(String.class).list());
    }

    /** The files of the folder that hold one of the words. */
    static List<String> files(Path folder, List<String> words) throws IOException {
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

    /** Those of the tables of which a row holds one of the words. */
    static List<String> tables(Jdbi jdbi, List<String> tables, List<String> words) {
        return jdbi.withHandle(handle -> {
            List<String> found = new ArrayList<>();
            for (String table : tables)
                if (handle
                        .createQuery("select * from " + table)
                        .map((row, context) -> {
                            var text = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                byte[] bytes = row.getBytes(i);
                                if (bytes != null)
                                    text.append(new String(bytes, ISO_8859_1)).append('\n');
                            }
                            return text.toString();
                        })
                        .stream()
                        .anyMatch(row -> words.stream().anyMatch(row::contains))) found.add(table);
            return found;
        });
    }
}
