package dev.operandi.storage;

import dev.operandi.chat.Person;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An interview as it stands in its row. */
record InterviewRow(String id, Person person, QuestionSetRef set, Instant begunAt, String state) {
    /** How many there are. */
    static final int COLUMNS = 8;

    /**
     * What {@link #of} reads, in its order.
     *
     * @param table what the table is called in the query
     */
    static String columns(String table) {
        return "%1$s.id, %1$s.platform, %1$s.tenant, %1$s.person, %1$s.set_id, %1$s.set_version, %1$s.begun_at, %1$s.state"
                .formatted(table);
    }

    static InterviewRow of(ResultSet row) throws SQLException {
        return new InterviewRow(
                row.getString(1),
                new Person(row.getString(2), row.getString(3), row.getString(4)),
                new QuestionSetRef(row.getString(5), row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                row.getString(8));
    }

    Interview interview() {
        return StateJson.interview(id, person, set, begunAt, state);
    }
}
