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
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent, and how the platforms call what was sent.
 *
 * <p>A place is served in the order of its rows' numbers, and only its first row can be leased: a row that is leased or
 * postponed holds back those behind it. A slot has at most one row that posts. What is asked for the slot later changes
 * that row where it stands and counts its version up; only after a row that removes does another one follow.
 */
final class OutboxRows {
    private static final String SAME_SLOT =
            "place_kind = :place_kind and platform = :platform and tenant = :tenant and place = :place and slot = :slot";

    /** Looked through in the rows' order, from the oldest on, until there are enough. */
    static final String LEASE = """
            select o.*, m.reference from outbox o
            left join message m on m.place_kind = o.place_kind and m.platform = o.platform
              and m.tenant = o.tenant and m.place = o.place and m.slot = o.slot
            where o.not_before <= :now and (o.leased_until is null or o.leased_until <= :now)
              and o.platform in (<platforms>)
              and not exists (select 1 from outbox before
                where before.place_kind = o.place_kind and before.platform = o.platform
                  and before.tenant = o.tenant and before.place = o.place and before.number < o.number)
            order by o.number limit :limit""";

    private final Handle turn;
    private final Dialect dialect;
    private final Unsent unsent;

    OutboxRows(Handle turn, Dialect dialect, Unsent unsent) {
        this.turn = turn;
        this.dialect = dialect;
        this.unsent = unsent;
    }

    private Query ask(String sql) {
        unsent.send();
        return turn.createQuery(sql);
    }

    private Update change(String sql) {
        unsent.send();
        return turn.createUpdate(sql);
    }

    void enqueue(Output.Sent output, Instant at) {
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
                where output = 'post' and place_kind = ? and platform = ? and tenant = ? and place = ? and slot = ?""", place.kind(), place.platform(), place.tenant(), place.id(), slot);
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
     * Of several processes one gets a row: the others wait until the first one's turn has ended, and then find that the row
     * is not what it was when they looked for it.
     */
    List<Due> lease(Instant now, Instant until, int limit, Set<String> platforms) {
        if (platforms.isEmpty()) return List.of();
        return ask(LEASE + dialect.lockFreeRows("o"))
                .bindList("platforms", platforms)
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> due(row))
                .list()
                .stream()
                .filter(due -> take(due, now, until))
                .toList();
    }

    private boolean take(Due due, Instant now, Instant until) {
        return change("""
                        update outbox set leased_until = :until, tries = tries + 1
                        where number = :number and version = :version and tries = :tries
                          and not_before <= :now and (leased_until is null or leased_until <= :now)
                        """)
                        .bind("until", until.toEpochMilli())
                        .bind("now", now.toEpochMilli())
                        .bind("number", due.row())
                        .bind("version", due.version())
                        .bind("tries", due.tries())
                        .execute()
                == 1;
    }

    private static Due due(ResultSet row) throws SQLException {
        Slot slot = new Slot(PlaceColumns.of(row).place(), row.getInt("slot"));
        Output.Sent output = row.getString("output").equals("post")
                ? new Output.Post(slot, new View(row.getString("view_kind"), row.getString("view_id")))
                : new Output.Remove(slot);
        return new Due(
                row.getLong("number"),
                row.getInt("version"),
                output,
                row.getString("reference"),
                row.getInt("tries"),
                row.getObject("leased_until") != null);
    }

    void sent(Due due, @Nullable String reference) {
        if (!leave(due)) return; // somebody else took it over after the lease and was faster
        if (reference == null) forgetMessage(due.output().slot());
        else
            PlaceColumns.bindTo(change("""
                                    insert into message (place_kind, platform, tenant, place, slot, reference)
                                    values (:place_kind, :platform, :tenant, :place, :slot, :reference)
                                    on conflict (place_kind, platform, tenant, place, slot)
                                    do update set reference = excluded.reference
                                    """), due.output().slot())
                    .bind("reference", reference)
                    .execute();
    }

    /** Unless somebody else has leased it since: tries count the leases. */
    void postpone(Due due, Instant at) {
        change("update outbox set leased_until = null, not_before = :at" + " where number = :number and tries = :tries")
                .bind("at", at.toEpochMilli())
                .bind("number", due.row())
                .bind("tries", due.tries() + 1)
                .execute();
    }

    boolean giveUp(Due due) {
        boolean gone = delete(due);
        if (!gone) free(due);
        else if (due.output() instanceof Output.Remove)
            forgetMessage(due.output().slot());
        return gone;
    }

    void drop(String platform, String tenant) {
        change("delete from outbox where platform = :platform and tenant = :tenant")
                .bind("platform", platform)
                .bind("tenant", tenant)
                .execute();
    }

    Waiting waiting(Instant now) {
        return ask("""
                        select count(*) as waiting,
                          min(case when o.not_before <= :now and not exists (select 1 from outbox before
                              where before.place_kind = o.place_kind and before.platform = o.platform
                                and before.tenant = o.tenant and before.place = o.place and before.number < o.number)
                            then o.not_before end) as oldest from outbox o
                        """)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> {
                    long oldest = row.getLong("oldest");
                    boolean noneIsDue = row.wasNull();
                    return new Waiting(
                            row.getInt("waiting"),
                            noneIsDue ? Duration.ZERO : Duration.ofMillis(now.toEpochMilli() - oldest));
                })
                .one();
    }

    /**
     * @return how many messages' names were forgotten: those to people of whom nothing is kept, and to whom nothing is
     *     waiting
     */
    int forgetMessagesToNobody() {
        return change("""
                        delete from message where place_kind = 'direct'
                          and not exists (select 1 from contact where contact.platform = message.platform
                            and contact.tenant = message.tenant and contact.person = message.place)
                          and not exists (select 1 from outbox where outbox.place_kind = message.place_kind
                            and outbox.platform = message.platform and outbox.tenant = message.tenant
                            and outbox.place = message.place)
                        """).execute();
    }

    /**
     * The row goes, or is free again when something newer was asked since the lease.
     *
     * @return false when there is no such row any more
     */
    private boolean leave(Due due) {
        return delete(due) || free(due);
    }

    private boolean delete(Due due) {
        return change("delete from outbox where number = :number and version = :version")
                        .bind("number", due.row())
                        .bind("version", due.version())
                        .execute()
                == 1;
    }

    private boolean free(Due due) {
        return change("update outbox set leased_until = null, tries = 0 where number = :number")
                        .bind("number", due.row())
                        .execute()
                == 1;
    }

    private void forgetMessage(Slot slot) {
        PlaceColumns.bindTo(change("delete from message where " + SAME_SLOT), slot)
                .execute();
    }

    /** Nothing more is shown to the person, and what reached them, or may be on its way just now, is taken back. */
    void erase(Person person) {
        PlaceColumns direct = PlaceColumns.of(person);
        direct.bindTo(change("""
                        delete from outbox where output = 'post' and leased_until is null and place_kind = :place_kind
                          and platform = :platform and tenant = :tenant and place = :place
                        """)).execute();
        List<Integer> slots = direct.bindTo(ask("""
                        select slot from message where place_kind = :place_kind
                          and platform = :platform and tenant = :tenant and place = :place
                        union
                        select slot from outbox where output = 'post' and place_kind = :place_kind
                          and platform = :platform and tenant = :tenant and place = :place
                        except
                        select slot from outbox where output = 'remove' and place_kind = :place_kind
                          and platform = :platform and tenant = :tenant and place = :place
                        order by slot
                        """)).mapTo(Integer.class).list();
        for (int slot : slots) remove(new Output.Remove(new Slot(direct.place(), slot)), Instant.EPOCH);
        for (String table : List.of("outbox", "message")) // the page is drawn anew, and then shows nothing of theirs
        unsent.add(
                    "delete from " + table + " where place_kind = 'home' and platform = ? and tenant = ? and place = ?",
                    person.platform(),
                    person.tenant(),
                    person.id());
    }
}
