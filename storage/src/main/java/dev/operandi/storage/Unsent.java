package dev.operandi.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/**
 * What a turn writes and waits for no answer of. It is kept back, and sent with the next question or with the commit: on
 * PostgreSQL all of it travels together, in one round trip; SQLite, which is no trip away, takes one after the other.
 */
final class Unsent {
    private static final String COMMIT = "commit";

    private final Statements statements;
    private final boolean together;
    private final List<String> texts = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();

    private boolean over;

    Unsent(Statements statements) {
        this.statements = statements;
        together = statements.dialect().travelsTogether();
    }

    /**
     * @param sql with a question mark for each value
     * @param bound as {@link Statements#change} takes them
     */
    void add(String sql, Object... bound) {
        if (over) throw new IllegalStateException("The turn is over");
        texts.add(sql);
        values.add(List.of(bound));
    }

    /** A query, after what was to be written before it; all of its rows, in their order. */
    <T> List<T> ask(String sql, Statements.Row<T> row, List<Object> bound) {
        return answer(sql, bound, statement -> {
            try (ResultSet rows = statement.getResultSet()) {
                return Statements.readAll(rows, row);
            }
        });
    }

    /** A change whose answer matters, after what was to be written before it; how many rows it touched. */
    int change(String sql, Object... bound) {
        return answer(sql, List.of(bound), PreparedStatement::getUpdateCount);
    }

    /**
     * @param sql one statement; on PostgreSQL it may be several
     * @param reading the statement stands at the first result
     */
    <R> R answer(String sql, List<Object> bound, Statements.Work<R> reading) {
        if (over) throw new IllegalStateException("The turn is over");
        if (!together) send();
        int before = texts.size();
        String all = with(sql);
        List<Object> values = new ArrayList<>(bound());
        values.addAll(bound);
        clear();
        return statements.run(all, values, statement -> {
            statement.execute();
            for (int n = 0; n < before; n++) statement.getMoreResults();
            return reading.with(statement);
        });
    }

    /** Sends what is left, where that is possible with the commit; from now on nothing is taken. */
    void end() {
        if (!together) send();
        else if (!texts.isEmpty()) { // alone, the commit is the driver's
            texts.add(COMMIT);
            sendTogether();
        }
        over = true;
    }

    /** From now on nothing is taken, and what is left is not sent. */
    void abandon() {
        clear();
        over = true;
    }

    void send() {
        if (texts.isEmpty()) return;
        if (together) sendTogether();
        else
            try {
                for (int n = 0; n < texts.size(); n++) send(texts.get(n), values.get(n));
            } finally {
                clear();
            }
    }

    private void sendTogether() {
        String all = String.join(";\n", texts);
        List<Object> bound = bound();
        clear();
        send(all, bound);
    }

    private String with(String sql) {
        return texts.isEmpty() ? sql : String.join(";\n", texts) + ";\n" + sql;
    }

    private List<Object> bound() {
        List<Object> all = new ArrayList<>();
        values.forEach(all::addAll);
        return all;
    }

    private void clear() {
        texts.clear();
        values.clear();
    }

    private void send(String sql, List<Object> bound) {
        statements.run(sql, bound, PreparedStatement::execute);
    }
}
