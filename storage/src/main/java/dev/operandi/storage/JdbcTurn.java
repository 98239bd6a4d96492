package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.turn.Store;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** One transaction of a {@link JdbcStore}. */
final class JdbcTurn implements Store.Transaction {
    private static final long DAY_MILLIS = 86_400_000;

    private final Handle turn;
    private final Dialect dialect;
    private final OutboxRows outbox;
    private final TimerRows timers;
    private boolean interviewsWent;
    private boolean erased;

    JdbcTurn(Handle turn, Dialect dialect) {
        this.turn = turn;
        this.dialect = dialect;
        outbox = new OutboxRows(turn, dialect);
        timers = new TimerRows(turn, dialect);
    }

    @Override
    public boolean firstSight(String envelopeId, Instant at) {
        return turn.createUpdate(
                                "insert into first_sight (envelope, day) values (:envelope, :day) on conflict do nothing")
                        .bind("envelope", sha256(envelopeId))
                        .bind("day", day(at))
                        .execute()
                == 1;
    }

    @Override
    public Contact lockContact(Person person) {
        dialect.lock(turn, person);
        return findContact(person).orElseGet(() -> Contact.of(person));
    }

    @Override
    public Optional<Contact> findContact(Person person) {
        return bind(
                        turn.createQuery("select state from contact"
                                + " where platform = :platform and tenant = :tenant and person = :person"),
                        person)
                .mapTo(String.class)
                .findOne()
                .map(state -> StateJson.contact(person, state));
    }

    @Override
    public void save(Contact contact) {
        bind(turn.createUpdate("""
                                insert into contact (platform, tenant, person, state)
                                values (:platform, :tenant, :person, :state)
                                on conflict (platform, tenant, person) do update set state = excluded.state
                                """), contact.person())
                .bind("state", StateJson.write(contact))
                .execute();
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        return turn.createQuery("select * from interview where id = :id")
                .bind("id", id)
                .map((row, context) -> interview(row))
                .findOne();
    }

    @Override
    public List<Interview> listInterviews(Person person) {
        return bind(turn.createQuery("""
                                select * from interview
                                where platform = :platform and tenant = :tenant and person = :person
                                order by begun_at desc, id desc
                                """), person)
                .map((row, context) -> interview(row))
                .list();
    }

    private static Interview interview(ResultSet row) throws SQLException {
        return StateJson.interview(
                row.getString("id"),
                new Person(row.getString("platform"), row.getString("tenant"), row.getString("person")),
                new QuestionSetRef(row.getString("set_id"), row.getString("set_version")),
                Instant.ofEpochMilli(row.getLong("begun_at")),
                row.getString("state"));
    }

    @Override
    public void save(Interview interview) {
        bind(bind(turn.createUpdate("""
                                        insert into interview
                                          (id, platform, tenant, person, set_id, set_version, begun_at, left_at, state)
                                        values (:id, :platform, :tenant, :person, :set_id, :set_version, :begun_at,
                                          :left_at, :state)
                                        on conflict (id) do update set
                                          set_id = excluded.set_id,
                                          set_version = excluded.set_version,
                                          begun_at = excluded.begun_at,
                                          left_at = excluded.left_at,
                                          state = excluded.state
                                        """), interview.person()), interview.set())
                .bind("id", interview.id())
                .bind("begun_at", interview.begunAt().toEpochMilli())
                .bind(
                        "left_at",
                        interview.finished()
                                ? null
                                : (Long) interview.touchedAt().toEpochMilli())
                .bind("state", StateJson.write(interview))
                .execute();
    }

    @Override
    public void removeInterview(String id) {
        turn.createUpdate("delete from interview where id = :id").bind("id", id).execute();
        interviewsWent = true;
    }

    /** Until the turn ends, no other one removes the content, though it cannot see yet who needs it. */
    @Override
    public void keepContent(QuestionSetRef ref, String content) {
        do {
            bind(turn.createUpdate("""
                                    insert into content (set_id, set_version, content)
                                    values (:set_id, :set_version, :content) on conflict do nothing
                                    """), ref).bind("content", content).execute();
        } while (bind(
                        turn.createQuery("select 1 from content"
                                + " where set_id = :set_id and set_version = :set_version" + dialect.shareRow()),
                        ref)
                .mapTo(Integer.class)
                .findOne()
                .isEmpty()); // removed in between
    }

    @Override
    public Optional<String> findContent(QuestionSetRef ref) {
        return bind(
                        turn.createQuery(
                                "select content from content where set_id = :set_id and set_version = :set_version"),
                        ref)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void carryOut(Output.StartTimer timer) {
        timers.start(timer.timer(), timer.at());
    }

    @Override
    public void carryOut(Output.CancelTimer timer) {
        timers.cancel(timer.timer());
    }

    /**
     * What is left names the place, and so the person: the rows that take messages back, and what the platform calls
     * those messages. Both go when the message is taken back or given up.
     *
     * <p>A timer belongs to the person when its name contains the id of one of their interviews, as a word of its own.
     */
    @Override
    public void carryOut(Output.Erase erase) {
        timers.cancelThoseOf(bind(
                        turn.createQuery("select id from interview"
                                + " where platform = :platform and tenant = :tenant and person = :person"),
                        erase.person())
                .mapTo(String.class)
                .list());
        for (String table : List.of("contact", "interview"))
            bind(
                            turn.createUpdate("delete from " + table
                                    + " where platform = :platform and tenant = :tenant and person = :person"),
                            erase.person())
                    .execute();
        outbox.erase(erase.person());
        interviewsWent = true;
        erased = true;
    }

    @Override
    public void enqueue(List<? extends Output.Sent> outputs, Instant at) {
        for (Output.Sent output : outputs) outbox.enqueue(output, at);
    }

    @Override
    public List<Store.Due> lease(Instant now, Instant until, int limit, Set<String> platforms) {
        return outbox.lease(now, until, limit, platforms);
    }

    @Override
    public void dropOutbox(String platform, String tenant) {
        outbox.drop(platform, tenant);
    }

    @Override
    public void sent(Store.Due due, @Nullable String reference) {
        outbox.sent(due, reference);
        if (due.output() instanceof Output.Remove) erased = true;
    }

    @Override
    public void postpone(Store.Due due, Instant at) {
        outbox.postpone(due, at);
    }

    @Override
    public boolean giveUp(Store.Due due) {
        if (due.output() instanceof Output.Remove) erased = true;
        return outbox.giveUp(due);
    }

    @Override
    public Store.Waiting waiting(Instant now) {
        return outbox.waiting(now);
    }

    @Override
    public boolean claimDay(Instant now) {
        return turn.createUpdate("""
                        insert into daily_sweep (id, day) values (1, :day)
                        on conflict (id) do update set day = excluded.day where daily_sweep.day < excluded.day
                        """).bind("day", day(now)).execute() == 1;
    }

    @Override
    public List<String> listLeft(Instant before, int limit) {
        return turn.createQuery("select id from interview where left_at <= :before order by left_at, id limit :limit")
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Kept to the day, a first sight is forgotten when its day and those it is kept for are over. */
    @Override
    public void sweep(Instant before) {
        turn.createUpdate("delete from first_sight where day < :day")
                .bind("day", day(before))
                .execute();
        erased |= outbox.forgetMessagesToNobody() > 0;
        interviewsWent = true; // so that contents are looked through
    }

    /** The last thing before the commit: a set's content is needed while an interview is, also one begun in this turn. */
    void finish() {
        if (!interviewsWent) return;
        String unneeded = " not exists (select 1 from interview"
                + " where interview.set_id = content.set_id and interview.set_version = content.set_version)";
        List<QuestionSetRef> candidates = turn.createQuery(
                        "select set_id, set_version from content where" + unneeded + dialect.lockFreeRows("content"))
                .map((row, context) -> new QuestionSetRef(row.getString("set_id"), row.getString("set_version")))
                .list();
        for (QuestionSetRef ref : candidates) // asked again: an interview may have begun before the row was locked
        bind(
                            turn.createUpdate("delete from content"
                                    + " where set_id = :set_id and set_version = :set_version and" + unneeded),
                            ref)
                    .execute();
    }

    /** Whether rows that named a person went, so that nothing of them should be left in the files. */
    boolean erased() {
        return erased;
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), DAY_MILLIS);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    /** Binds :platform, :tenant and :person. */
    private static <S extends SqlStatement<S>> S bind(S statement, Person person) {
        return statement
                .bind("platform", person.platform())
                .bind("tenant", person.tenant())
                .bind("person", person.id());
    }

    /** Binds :set_id and :set_version. */
    private static <S extends SqlStatement<S>> S bind(S statement, QuestionSetRef set) {
        return statement.bind("set_id", set.id()).bind("set_version", set.version());
    }
}
