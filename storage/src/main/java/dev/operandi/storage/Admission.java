package dev.operandi.storage;

import dev.operandi.chat.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything most turns ask of PostgreSQL, in one round trip: is the envelope new, then the person's lock, then, as it is
 * once nobody else has that lock, what is known of them and the interviews they began last.
 *
 * @param contact the state of the person's contact, or null when there is none
 * @param interviews the one begun last first; all of them, when there are fewer than {@value #INTERVIEWS}
 */
record Admission(boolean isNew, @Nullable String contact, List<InterviewRow> interviews) {
    /** Few have more, and more are seldom looked at; whoever does takes one round trip more. */
    static final int INTERVIEWS = 5;

    private static final String SQL = """
            insert into first_sight (envelope, day) values (?, ?) on conflict do nothing;
            select pg_advisory_xact_lock(?);
            select state from contact where platform = ? and tenant = ? and person = ?;
            select %s from interview where platform = ? and tenant = ? and person = ?
              order by begun_at desc, id desc limit %d""".formatted(InterviewRow.COLUMNS, INTERVIEWS);

    /**
     * @param envelope the hash of its id
     * @param day in days since 1970
     * @param lock the number of the person's lock
     */
    static Admission ask(Unsent turn, String envelope, long day, long lock, Person person) {
        List<Object> bound = List.of(
                envelope,
                (int) day,
                lock,
                person.platform(),
                person.tenant(),
                person.id(),
                person.platform(),
                person.tenant(),
                person.id());
        return turn.answer(SQL, bound, Admission::read);
    }

    private static Admission read(PreparedStatement statement) throws SQLException {
        boolean isNew = statement.getUpdateCount() == 1;
        statement.getMoreResults(); // that the lock is ours
        statement.getMoreResults();
        @Nullable String contact = null;
        try (ResultSet row = statement.getResultSet()) {
            if (row.next()) contact = row.getString(1);
        }
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            return new Admission(isNew, contact, Statements.readAll(rows, InterviewRow::of));
        }
    }
}
