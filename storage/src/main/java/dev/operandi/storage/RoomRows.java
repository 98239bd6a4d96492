package dev.operandi.storage;

import dev.operandi.chat.Person;
import dev.operandi.turn.Room;
import dev.operandi.turn.Rooms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The rows of conversations that adapters keep, in one transaction. */
final class RoomRows implements Rooms {
    private static final long DAY_MILLIS = 86_400_000;
    private static final int DAYS_KEPT = 365;

    private final Handle turn;

    RoomRows(Handle turn) {
        this.turn = turn;
    }

    @Override
    public Optional<Room> find(String platform, String tenant, String id) {
        return bind(
                        turn.createQuery(
                                "select * from room where platform = :platform and tenant = :tenant and id = :id"),
                        platform,
                        tenant)
                .bind("id", id)
                .map((row, context) -> room(row))
                .findOne();
    }

    @Override
    public List<Room> listOpen(String platform, String tenant, int limit) {
        return bind(turn.createQuery("""
                        select * from room
                        where platform = :platform and tenant = :tenant and person is null and closed = 0
                        order by heard_on desc, id limit :limit"""), platform, tenant)
                .bind("limit", limit)
                .map((row, context) -> room(row))
                .list();
    }

    @Override
    public void save(Room room, Instant at) {
        Person person = room.person();
        if (person != null && isUnknown(person)) return;
        bind(turn.createUpdate("""
                        insert into room (platform, tenant, id, person, address, name, part_of, closed, heard_on)
                        values (:platform, :tenant, :id, :person, :address, :name, :part_of, :closed, :heard_on)
                        on conflict (platform, tenant, id) do update set
                          person = excluded.person,
                          address = excluded.address,
                          name = case when excluded.name = '' then room.name else excluded.name end,
                          part_of = case when excluded.part_of = '' then room.part_of else excluded.part_of end,
                          closed = excluded.closed,
                          heard_on = excluded.heard_on"""), room.platform(), room.tenant())
                .bind("id", room.id())
                .bind("person", person == null ? null : person.id())
                .bind("address", room.address())
                .bind("name", room.name())
                .bind("part_of", room.partOf())
                .bind("closed", room.closed() ? 1 : 0)
                .bind("heard_on", (int) day(at))
                .execute();
    }

    /** What an erasure under way does not see yet goes with the day's sweep. */
    private boolean isUnknown(Person person) {
        return bind(
                                turn.createQuery("select count(*) from contact"
                                        + " where platform = :platform and tenant = :tenant and person = :person"),
                                person.platform(),
                                person.tenant())
                        .bind("person", person.id())
                        .mapTo(int.class)
                        .one()
                == 0;
    }

    @Override
    public void close(String platform, String tenant, String whole) {
        change(platform, tenant, whole, 1);
    }

    @Override
    public void open(String platform, String tenant, String whole) {
        change(platform, tenant, whole, 0);
    }

    private void change(String platform, String tenant, String whole, int closed) {
        if (whole.isEmpty()) return; // those that stand alone are no whole
        bind(
                        turn.createUpdate("update room set closed = :closed"
                                + " where platform = :platform and tenant = :tenant and part_of = :whole"),
                        platform,
                        tenant)
                .bind("closed", closed)
                .bind("whole", whole)
                .execute();
    }

    @Override
    public void remove(String platform, String tenant, String id) {
        bind(
                        turn.createUpdate(
                                "delete from room where platform = :platform and tenant = :tenant and id = :id"),
                        platform,
                        tenant)
                .bind("id", id)
                .execute();
    }

    /** Removes what names the person. */
    void erase(Person person) {
        bind(
                        turn.createUpdate("delete from room"
                                + " where platform = :platform and tenant = :tenant and person = :person"),
                        person.platform(),
                        person.tenant())
                .bind("person", person.id())
                .execute();
    }

    /**
     * Forgets those of people nothing else is kept of, and those not heard from for a year.
     *
     * @return whether any went
     */
    boolean sweep(Instant now) {
        return turn.createUpdate("""
                        delete from room where heard_on < :before or (person is not null and not exists (
                          select 1 from contact where contact.platform = room.platform
                            and contact.tenant = room.tenant and contact.person = room.person))""").bind("before", (int) day(now) - DAYS_KEPT).execute() > 0;
    }

    private static Room room(ResultSet row) throws SQLException {
        String platform = row.getString("platform");
        String tenant = row.getString("tenant");
        @Nullable String person = row.getString("person");
        return new Room(
                platform,
                tenant,
                row.getString("id"),
                person == null ? null : new Person(platform, tenant, person),
                row.getString("address"),
                row.getString("name"),
                row.getString("part_of"),
                row.getInt("closed") == 1);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), DAY_MILLIS);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, String platform, String tenant) {
        return statement.bind("platform", platform).bind("tenant", tenant);
    }
}
