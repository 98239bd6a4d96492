package dev.operandi.storage;

import dev.operandi.chat.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final Comparator<InterviewRow> LAST_FIRST = Comparator.comparing(InterviewRow::begunAt)
            .thenComparing(InterviewRow::id)
            .reversed();

    /** The lock in the statement that does not look at what it guards, what it guards in a later one. */
    private static final String SQL = """
            insert into first_sight (envelope, day)
              select ?, ? from (select pg_advisory_xact_lock(?)) as locked on conflict do nothing;
            select %s, c.state from (values (1)) as one (row)
              left join contact c on c.platform = ? and c.tenant = ? and c.person = ?
              left join lateral (select * from interview where platform = ? and tenant = ? and person = ?
                order by begun_at desc, id desc limit %d) as i on true""".formatted(InterviewRow.columns("i"), INTERVIEWS);

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
        statement.getMoreResults();
        @Nullable String contact = null;
        List<InterviewRow> interviews = new ArrayList<>();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                contact = rows.getString(InterviewRow.COLUMNS + 1);
                if (rows.getString(1) != null) interviews.add(InterviewRow.of(rows));
            }
        }
        interviews.sort(LAST_FIRST); // which costs a server more than us
        return new Admission(isNew, contact, interviews);
    }
}
