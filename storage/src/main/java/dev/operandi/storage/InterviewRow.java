package dev.operandi.storage;

import dev.operandi.chat.Person;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** An interview as it stands in its row. */
record InterviewRow(String id, Person person, QuestionSetRef set, Instant begunAt, String state) {
    static InterviewRow of(ResultSet row) throws SQLException {
        return new InterviewRow(
                row.getString("id"),
                new Person(row.getString("platform"), row.getString("tenant"), row.getString("person")),
                new QuestionSetRef(row.getString("set_id"), row.getString("set_version")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                row.getString("state"));
    }

    Interview interview() {
        return StateJson.interview(id, person, set, begunAt, state);
    }
}
