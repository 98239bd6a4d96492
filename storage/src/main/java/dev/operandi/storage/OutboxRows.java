package dev.operandi.storage;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Slot;
import dev.operandi.chat.View;
import dev.operandi.turn.Store.Due;
import dev.operandi.turn.Store.Waiting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, and how the platforms call what was sent.
 *
 * <p>A place is served in the order of its rows' numbers, and only its first row can be leased: a row that is leased or
 * postponed holds back those behind it. A slot has at most one row that posts. What is asked for the slot later changes
 * that row where it stands and counts its version up; only after a row that removes does another one follow.
 */
final class OutboxRows {
    /** No row's number. */
    private static final long NOBODYS = -1;

    private static final String SAME_SLOT = "place_kind = ? and platform = ? and tenant = ? and place = ? and slot = ?";

    private final Dialect dialect;
    private final Unsent unsent;
    private final List<SentRow> sent = new ArrayList<>();

    OutboxRows(Dialect dialect, Unsent unsent) {
        this.dialect = dialect;
        this.unsent = unsent;
    }

    private record SentRow(Due due, String reference) {}

    void enqueue(Output.Sent output, Instant at) {
        writeSent();
        if (output instanceof Output.Post post) post(post, at);
        else if (output instanceof Output.Remove remove) remove(remove, at);
        else throw new IllegalStateException("No row for " + output.getClass());
    }

    private void post(Output.Post post, Instant at) {
        PlaceColumns place = PlaceColumns.of(post.slot().place());
        unsent.add(
                """
                insert into outbox
                  (place_kind, platform, tenant, place, slot, output, view_kind, view_id, not_before)
                values (?, ?, ?, ?, ?, 'post', ?, ?, ?)
                on conflict (place_kind, platform, tenant, place, slot) where output = 'post' do update set
                  version = outbox.version + 1,
                  view_kind = excluded.view_kind,
                  view_id = excluded.view_id,
                  not_before = case when excluded.not_before > outbox.not_before
                    then excluded.not_before else outbox.not_before end""",
                place.kind(),
                place.platform(),
                place.tenant(),
                place.id(),
                post.slot().number(),
                post.view().kind(),
                post.view().id(),
                at.toEpochMilli());
    }

    /** A post that waits becomes the removal; without one, a removal is put in, unless one waits already. */
    private void remove(Output.Remove remove, Instant at) {
        PlaceColumns place = PlaceColumns.of(remove.slot().place());
        int slot = remove.slot().number();
        unsent.add("""
                update outbox set version = version + 1, output = 'remove', view_kind = null, view_id = null
                where output = 'post' and\s""" + SAME_SLOT, place.kind(), place.platform(), place.tenant(), place.id(), slot);
        unsent.add(
                """
                insert into outbox (place_kind, platform, tenant, place, slot, output, not_before)
                select cast(? as text), cast(? as text), cast(? as text), cast(? as text), cast(? as integer), 'remove',
                  cast(? as bigint)
                where not exists (select 1 from outbox where output = 'remove'
                  and place_kind = ? and platform = ? and tenant = ? and place = ? and slot = ?)""",
                place.kind(),
                place.platform(),
                place.tenant(),
                place.id(),
                slot,
                at.toEpochMilli(),
                place.kind(),
                place.platform(),
                place.tenant(),
                place.id(),
                slot);
    }

    /**
     * Rows that can be leased, looked through in their order, from the oldest on, until there are enough; of several processes
     * one gets a row, and the others pass it by.
     *
     * @param platforms how many of them; their question marks stand between twice the time and the limit
     */
    static String leasable(int platforms, Dialect dialect) {
        return """
                select o.number, o.version, o.place_kind, o.platform, o.tenant, o.place, o.slot, o.output, o.view_kind,
                  o.view_id, o.tries, o.leased_until, m.reference from outbox o
                left join message m on m.place_kind = o.place_kind and m.platform = o.platform
                  and m.tenant = o.tenant and m.place = o.place and m.slot = o.slot
                where o.not_before <= ? and (o.leased_until is null or o.leased_until <= ?)
                  and o.platform in (?%s)
                  and not exists (select 1 from outbox before
                    where before.place_kind = o.place_kind and before.platform = o.platform
                      and before.tenant = o.tenant and before.place = o.place and before.number < o.number)
                order by o.number limit ?""".formatted(", ?".repeat(platforms - 1)) + dialect.lockFreeRows("o");
    }

    /** Takes them all at once: nobody else can have changed them since they were found. */
    List<Due> lease(Instant now, Instant until, int limit, Set<String> platforms) {
        if (platforms.isEmpty()) return List.of();
        writeSent();
        List<Object> bound = new ArrayList<>(List.of(now.toEpochMilli(), now.toEpochMilli()));
        bound.addAll(platforms);
        bound.add(limit);
        List<Due> due = unsent.ask(leasable(platforms.size(), dialect), OutboxRows::due, bound);
        if (due.isEmpty()) return due;
        change("update outbox set leased_until = ?, tries = tries + 1 where number in ", until.toEpochMilli(), due);
        return due;
    }

    static NumberList numbers(List<Due> due) {
        return NumberList.of(due.stream().map(Due::row).toList());
    }

    private static Due due(ResultSet row) throws SQLException {
        PlaceColumns place = new PlaceColumns(row.getString(3), row.getString(4), row.getString(5), row.getString(6));
        Slot slot = new Slot(place.place(), row.getInt(7));
        Output.Sent output = row.getString(8).equals("post")
                ? new Output.Post(slot, new View(row.getString(9), row.getString(10)))
                : new Output.Remove(slot);
        boolean leased = row.getObject(12) != null;
        return new Due(row.getLong(1), row.getInt(2), output, row.getString(13), row.getInt(11), leased);
    }

    /**
     * Nothing, when somebody else took the row over after the lease and was faster: then it is not there any more. It is free
     * again when something newer was asked since.
     */
    void sent(Due due, @Nullable String reference) {
        if (reference != null) {
            sent.removeIf(row -> row.due().row() == due.row());
            sent.add(new SentRow(due, reference));
        } else {
            writeSent();
            forgetMessageOf(due);
            leave(List.of(due));
        }
    }

    /** Those that were sent, all together: one statement takes hardly longer for many rows than for one. */
    void writeSent() {
        if (sent.isEmpty()) return;
        List<Object> bound = new ArrayList<>();
        for (SentRow row : sent) bound.addAll(List.of(row.due().row(), row.reference()));
        int values = NumberList.roundedUp(sent.size());
        for (int n = sent.size(); n < values; n++) bound.addAll(List.of(NOBODYS, ""));
        unsent.add(
                "with named (number, reference) as (values (cast(? as bigint), cast(? as text))"
                        + ", (?, ?)".repeat(values - 1) + """
                        )
                        insert into message (place_kind, platform, tenant, place, slot, reference)
                        select o.place_kind, o.platform, o.tenant, o.place, o.slot, named.reference
                        from named join outbox o on o.number = named.number where true
                        on conflict (place_kind, platform, tenant, place, slot)
                        do update set reference = excluded.reference""",
                bound.toArray());
        leave(sent.stream().map(SentRow::due).toList());
        sent.clear();
    }

    /** They go, unless something newer was asked since the lease; then they are free again. */
    private void leave(List<Due> rows) {
        Map<Integer, List<Due>> byVersion =
                rows.stream().collect(Collectors.groupingBy(Due::version, TreeMap::new, Collectors.toList()));
        byVersion.forEach(
                (version, same) -> change("delete from outbox where version = ? and number in ", version, same));
        change("update outbox set leased_until = null, tries = ? where number in ", 0, rows);
    }

    /**
     * @param sql its last value is a list of the rows' numbers
     */
    private void change(String sql, Object first, List<Due> rows) {
        NumberList numbers = numbers(rows);
        List<Object> bound = new ArrayList<>(List.of(first));
        bound.addAll(numbers.bound());
        unsent.add(sql + numbers.marks(), bound.toArray());
    }

    private void forgetMessage(Slot slot) {
        unsent.add("delete from message where " + SAME_SLOT, values(slot));
    }

    private void forgetMessageOf(Due due) {
        List<Object> bound = new ArrayList<>(List.of(values(due.output().slot())));
        bound.add(due.row());
        unsent.add(
                "delete from message where " + SAME_SLOT + " and exists (select 1 from outbox where number = ?)",
                bound.toArray());
    }

    /** For {@link #SAME_SLOT}. */
    private static Object[] values(Slot slot) {
        PlaceColumns place = PlaceColumns.of(slot.place());
        return new Object[] {place.kind(), place.platform(), place.tenant(), place.id(), slot.number()};
    }

    /** Unless somebody else has leased it since: tries count the leases. */
    void postpone(Due due, Instant at) {
        writeSent();
        unsent.add(
                "update outbox set leased_until = null, not_before = ? where number = ? and tries = ?",
                at.toEpochMilli(),
                due.row(),
                due.tries() + 1);
    }

    boolean giveUp(Due due) {
        writeSent();
        boolean gone =
                unsent.change("delete from outbox where number = ? and version = ?", due.row(), due.version()) == 1;
        if (!gone) unsent.add("update outbox set leased_until = null, tries = 0 where number = ?", due.row());
        else if (due.output() instanceof Output.Remove)
            forgetMessage(due.output().slot());
        return gone;
    }

    void drop(String platform, String tenant) {
        writeSent();
        unsent.add("delete from outbox where platform = ? and tenant = ?", platform, tenant);
    }

    /** Of the rows that are due the one put in first is timed: to find it takes no longer with many rows. */
    Waiting waiting(Instant now) {
        writeSent();
        return unsent.ask("""
                        select (select count(*) from outbox),
                          (select o.not_before from outbox o
                            where o.not_before <= ? and not exists (select 1 from outbox before
                              where before.place_kind = o.place_kind and before.platform = o.platform
                                and before.tenant = o.tenant and before.place = o.place and before.number < o.number)
                            order by o.number limit 1)""", row -> waiting(row, now), List.of(now.toEpochMilli()))
                .get(0);
    }

    private static Waiting waiting(ResultSet row, Instant now) throws SQLException {
        long oldest = row.getLong(2);
        boolean noneIsDue = row.wasNull();
        return new Waiting(row.getInt(1), noneIsDue ? Duration.ZERO : Duration.ofMillis(now.toEpochMilli() - oldest));
    }

    /**
     * @return how many messages' names were forgotten: those to people of whom nothing is kept, and to whom nothing is
     *     waiting
     */
    int forgetMessagesToNobody() {
        writeSent();
        return unsent.change("""
                delete from message where place_kind = 'direct'
                  and not exists (select 1 from contact where contact.platform = message.platform
                    and contact.tenant = message.tenant and contact.person = message.place)
                  and not exists (select 1 from outbox where outbox.place_kind = message.place_kind
                    and outbox.platform = message.platform and outbox.tenant = message.tenant
                    and outbox.place = message.place)""");
    }

    /** Nothing more is shown to the person, and what reached them, or may be on its way just now, is taken back. */
    void erase(Person person) {
        writeSent();
        PlaceColumns direct = PlaceColumns.of(person);
        List<Object> place = List.of(direct.kind(), direct.platform(), direct.tenant(), direct.id());
        String there = " and place_kind = ? and platform = ? and tenant = ? and place = ?";
        unsent.add("delete from outbox where output = 'post' and leased_until is null" + there, place.toArray());
        List<Object> threeTimes = new ArrayList<>(place);
        threeTimes.addAll(place);
        threeTimes.addAll(place);
        List<Integer> slots = unsent.ask(
                "select slot from message where true" + there
                        + " union select slot from outbox where output = 'post'" + there
                        + " except select slot from outbox where output = 'remove'" + there
                        + " order by slot",
                row -> row.getInt(1),
                threeTimes);
        for (int slot : slots) remove(new Output.Remove(new Slot(direct.place(), slot)), Instant.EPOCH);
        for (String table : List.of("outbox", "message")) // the page is drawn anew, and then shows nothing of theirs
        unsent.add(
                    "delete from " + table + " where place_kind = 'home' and platform = ? and tenant = ? and place = ?",
                    person.platform(),
                    person.tenant(),
                    person.id());
    }
}
