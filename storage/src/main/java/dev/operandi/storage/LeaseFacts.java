package dev.operandi.storage;

import dev.operandi.chat.Person;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What drawing leased rows asks for most of all, in one round trip for all of them: the contacts of those who read them, and
 * the interviews they show.
 *
 * <p>Asked after the rows are locked, and by statements of their own: whoever changes a state later has to change its row
 * too, which is sent again then.
 */
record LeaseFacts(Map<Person, String> contacts, Map<String, InterviewRow> interviews) {
    /**
     * Asks for no kind of place: PostgreSQL would read a whole index of the outbox for it. A channel that is called like a
     * person brings a contact nobody looks at.
     */
    static final String CONTACTS = """
            select c.platform, c.tenant, c.person, c.state from outbox o
            join contact c on c.platform = o.platform and c.tenant = o.tenant and c.person = o.place
            where o.number in\s""";

    private static final String INTERVIEWS = "select " + InterviewRow.columns("i")
            + " from outbox o join interview i on i.id = o.view_id where o.number in ";

    static LeaseFacts ask(Unsent turn, NumberList rows) {
        List<Object> bound = new ArrayList<>(rows.bound());
        bound.addAll(rows.bound());
        return turn.answer(CONTACTS + rows.marks() + ";\n" + INTERVIEWS + rows.marks(), bound, LeaseFacts::read);
    }

    private static LeaseFacts read(PreparedStatement statement) throws SQLException {
        Map<Person, String> contacts = new HashMap<>();
        try (ResultSet row = statement.getResultSet()) {
            while (row.next())
                contacts.put(new Person(row.getString(1), row.getString(2), row.getString(3)), row.getString(4));
        }
        statement.getMoreResults();
        Map<String, InterviewRow> interviews = new HashMap<>();
        try (ResultSet rows = statement.getResultSet()) {
            for (InterviewRow row : Statements.readAll(rows, InterviewRow::of)) interviews.put(row.id(), row);
        }
        return new LeaseFacts(contacts, interviews);
    }
}
