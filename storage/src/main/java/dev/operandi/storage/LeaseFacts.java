package dev.operandi.storage;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.turn.Store.Due;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What drawing leased rows asks for most of all, in one round trip for all of them: the contacts of those who read them, and
 * the interviews they show.
 *
 * <p>Asked after the rows are locked, and by statements of their own: whoever changes a state later has to change its row
 * too, which is sent again then.
 */
record LeaseFacts(Map<Person, String> contacts, Map<String, InterviewRow> interviews) {
    /** Of nobody and nothing; in place of what is lacking for a round number. */
    private static final Person NOBODY = new Person("-", "-", "-");

    private static final String NOTHING = "-";

    /**
     * Each key by itself, which {@code offset 0} sees to: joined, PostgreSQL may read all contacts, or all of an index, and go
     * on doing so with a plan it made when there were few.
     */
    private static final String CONTACTS = """
            select k.platform, k.tenant, k.person, c.state from (values %s) as k (platform, tenant, person),
            lateral (select state from contact where contact.platform = k.platform
              and contact.tenant = k.tenant and contact.person = k.person offset 0) as c""";

    private static final String INTERVIEWS =
            "select " + InterviewRow.columns("i") + " from interview i where i.id in (%s)";

    static LeaseFacts ask(Unsent turn, List<Due> rows) {
        Set<Person> readers = new LinkedHashSet<>();
        Set<String> shown = new LinkedHashSet<>();
        for (Due due : rows) {
            Place place = due.output().slot().place();
            if (place instanceof Place.Direct direct) readers.add(direct.person());
            if (place instanceof Place.Home home) readers.add(home.person());
            if (due.output() instanceof Output.Post post) shown.add(post.view().id());
        }
        List<Object> bound = new ArrayList<>();
        for (Person reader : filled(readers, NOBODY)) {
            bound.add(reader.platform());
            bound.add(reader.tenant());
            bound.add(reader.id());
        }
        bound.addAll(filled(shown, NOTHING));
        return turn.answer(ofReaders(readers.size()) + ";\n" + ofShown(shown.size()), bound, LeaseFacts::read);
    }

    /** For so many, rounded up. */
    static String ofReaders(int readers) {
        return CONTACTS.formatted(marks("(?, ?, ?)", readers));
    }

    /** For so many, rounded up. */
    static String ofShown(int interviews) {
        return INTERVIEWS.formatted(marks("?", interviews));
    }

    private static String marks(String one, int size) {
        return one + (", " + one).repeat(rounded(size) - 1);
    }

    private static int rounded(int size) {
        return NumberList.roundedUp(Math.max(1, size));
    }

    private static <T> List<T> filled(Set<T> some, T filler) {
        List<T> all = new ArrayList<>(some);
        while (all.size() < rounded(some.size())) all.add(filler);
        return all;
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
