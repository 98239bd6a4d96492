package dev.operandi.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What stood in a database while an anonymous poll was open.
 *
 * @param rows every row of every table as text, by table
 * @param authors under which names anonymous ballots were kept
 * @param finished how many of those were finished
 * @param secrets what must be nowhere after the close: the authors, the salt, and parts of what was answered and of what it counted
 */
record PollTraces(Map<String, List<String>> rows, List<String> authors, int finished, List<String> secrets) {
    /** Two answers one after the other, as they stand in a row: what two people share of that tells neither. */
    private static final int PART = 60;

    private static final Pattern FIGURE = Pattern.compile("0\\.[0-9]{9,}");

    static PollTraces in(Path folder) {
        try (Connection database = open(folder);
                Statement statement = database.createStatement()) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (String table : list(statement, "select name from sqlite_master where type = 'table'"))
                rows.put(table, rows(statement, table));
            String anonymous = " where run in (select id from run where salt is not null)";
            List<String> authors = list(statement, "select author from ballot" + anonymous);
            List<String> secrets = new ArrayList<>(authors);
            secrets.addAll(list(statement, "select salt from run where salt is not null"));
            for (String state : list(statement, "select state from ballot" + anonymous)) secrets.addAll(parts(state));
            for (String figures :
                    list(statement, "select figures from ballot" + anonymous + " and figures is not null"))
                secrets.addAll(FIGURE.matcher(figures)
                        .results()
                        .map(MatchResult::group)
                        .toList());
            int finished = list(statement, "select author from ballot" + anonymous + " and finished = 1")
                    .size();
            return new PollTraces(rows, authors, finished, secrets);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** The ids of the runs that are quick polls, or of those that are not. */
    static List<String> runs(Path folder, boolean quick) {
        try (Connection database = open(folder);
                Statement statement = database.createStatement()) {
            return list(statement, "select id from run where set_id is " + (quick ? "null" : "not null"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("operandi.db"));
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) all.add(rows.getString(1));
        }
        return all;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                var row = new StringBuilder();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    byte[] bytes = rows.getBytes(column);
                    if (bytes != null) row.append(new String(bytes, UTF_8)).append('\n');
                }
                all.add(row.toString());
            }
        }
        return all;
    }

    private static List<String> parts(String state) {
        int from = state.indexOf('[');
        List<String> parts = new ArrayList<>();
        for (int at = from; at >= 0 && at + PART <= state.length(); at += PART / 2)
            parts.add(state.substring(at, at + PART));
        return parts;
    }

    /** Rows that tell who, and under which name, or what they answered. */
    List<String> rowsWithBoth(List<String> people) {
        return rows.values().stream()
                .flatMap(List::stream)
                .filter(row -> people.stream().anyMatch(row::contains))
                .filter(row -> secrets.stream().anyMatch(row::contains))
                .toList();
    }

    List<String> tablesThatHold(List<String> words) {
        List<String> tables = new ArrayList<>();
        rows.forEach((table, all) -> {
            if (all.stream().anyMatch(row -> words.stream().anyMatch(row::contains))) tables.add(table);
        });
        return tables;
    }

    /** Those of the files in a folder whose bytes hold a secret. */
    List<String> filesThatHold(Path folder) {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, ISO_8859_1);
                if (secrets.stream().anyMatch(bytes::contains))
                    found.add(folder.relativize(file).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
