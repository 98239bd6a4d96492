package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.desk.Contact;
import dev.operandi.interview.ForRun;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.RunStore;
import dev.operandi.turn.Store;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** One transaction of a {@link JdbcStore}. */
final class JdbcTurn implements Store.Transaction {
    private static final long DAY_MILLIS = 86_400_000;
    private static final String INTERVIEW = "select " + InterviewRow.columns("interview") + " from interview ";

    private final Handle turn;
    private final Dialect dialect;
    private final Statements statements;
    private final KeptContents kept;
    private final Unsent unsent;
    private final OutboxRows outbox;
    private final TimerRows timers;
    private final RunRows runs;
    private @Nullable Admission admission;
    private @Nullable Person admitted;
    private @Nullable LeaseFacts leased;

    private final Map<QuestionSetRef, Long> contents = new HashMap<>();
    private boolean erased;

    /**
     * @param kept what this process has kept already
     */
    JdbcTurn(Handle turn, Statements statements, KeptContents kept) {
        this.turn = turn;
        this.statements = statements;
        this.kept = kept;
        dialect = statements.dialect();
        unsent = new Unsent(statements);
        outbox = new OutboxRows(dialect, unsent);
        timers = new TimerRows(turn, unsent);
        runs = new RunRows(turn, dialect, unsent);
    }

    /** Asks what has an answer, after what was to be written before it. */
    private Query ask(String sql) {
        unsent.send();
        return turn.createQuery(sql);
    }

    private Update change(String sql) {
        unsent.send();
        return turn.createUpdate(sql);
    }

    @Override
    public Optional<Contact> admit(String envelopeId, Instant at, Person person) {
        if (!dialect.travelsTogether()) return Store.Transaction.super.admit(envelopeId, at, person);
        Admission asked = Admission.ask(unsent, sha256(envelopeId), day(at), Dialect.number(person), person);
        if (!asked.isNew()) return Optional.empty();
        admission = asked;
        admitted = person;
        String state = asked.contact();
        return Optional.of(state == null ? Contact.of(person) : StateJson.contact(person, state));
    }

    @Override
    public boolean firstSight(String envelopeId, Instant at) {
        return unsent.change(
                        "insert into first_sight (envelope, day) values (?, ?) on conflict do nothing",
                        sha256(envelopeId),
                        (int) day(at))
                == 1;
    }

    @Override
    public Contact lockContact(Person person) {
        leased = null; // read before the lock
        dialect.lock(unsent, person);
        return findContact(person).orElseGet(() -> Contact.of(person));
    }

    @Override
    public Optional<Contact> findContact(Person person) {
        @Nullable String known = leased == null ? null : leased.contacts().get(person);
        if (known != null) return Optional.of(StateJson.contact(person, known));
        return unsent
                .ask(
                        "select state from contact where platform = ? and tenant = ? and person = ?",
                        row -> row.getString(1),
                        List.of(person.platform(), person.tenant(), person.id()))
                .stream()
                .findFirst()
                .map(state -> StateJson.contact(person, state));
    }

    @Override
    public void save(Contact contact) {
        leased = null;
        Person person = contact.person();
        unsent.add("""
                insert into contact (platform, tenant, person, state) values (?, ?, ?, ?)
                on conflict (platform, tenant, person) do update set state = excluded.state""", person.platform(), person.tenant(), person.id(), StateJson.write(contact));
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        if (admission != null)
            for (InterviewRow known : admission.interviews())
                if (known.id().equals(id)) return Optional.of(known.interview());
        @Nullable InterviewRow shown = leased == null ? null : leased.interviews().get(id);
        if (shown != null) return Optional.of(shown.interview());
        return unsent.ask(INTERVIEW + "where id = ?", InterviewRow::of, List.of(id)).stream()
                .findFirst()
                .map(InterviewRow::interview);
    }

    @Override
    public List<Interview> listInterviews(Person person) {
        if (admission != null
                && person.equals(admitted)
                && admission.interviews().size() < Admission.INTERVIEWS)
            return admission.interviews().stream().map(InterviewRow::interview).toList();
        return unsent
                .ask(
                        INTERVIEW + "where platform = ? and tenant = ? and person = ? order by begun_at desc, id desc",
                        InterviewRow::of,
                        List.of(person.platform(), person.tenant(), person.id()))
                .stream()
                .map(InterviewRow::interview)
                .toList();
    }

    @Override
    public List<Interview> listParts(String run) {
        return unsent.ask(INTERVIEW + "where run = ? order by id", InterviewRow::of, List.of(run)).stream()
                .map(InterviewRow::interview)
                .toList();
    }

    /** Whose it is, its set, its run and when it began never change; named in the update, SQLite would write their indexes anew. */
    @Override
    public void save(Interview interview) {
        forgetInterviews();
        Person person = interview.person();
        ForRun part = interview.forRun();
        unsent.add(
                """
                insert into interview
                  (id, platform, tenant, person, set_id, set_version, begun_at, left_on, state, run)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  left_on = excluded.left_on,
                  state = excluded.state""",
                interview.id(),
                person.platform(),
                person.tenant(),
                person.id(),
                interview.set().id(),
                interview.set().version(),
                interview.begunAt().toEpochMilli(),
                interview.finished() ? Statements.NO_NUMBER : (Object) (int) day(interview.touchedAt()),
                StateJson.write(interview),
                part == null ? Statements.NO_TEXT : part.run());
    }

    /** What was known of them is not so any more. */
    private void forgetInterviews() {
        admission = null;
        leased = null;
    }

    @Override
    public void removeInterview(String id) {
        forgetInterviews();
        unsent.add("delete from interview where id = ?", id);
    }

    /** It is a long text, so it is sent once a day by each process; until the day after, nobody removes it. */
    @Override
    public void keepContent(QuestionSetRef ref, String content, Instant at) {
        if (kept.isKept(ref, day(at))) return;
        unsent.add("""
                insert into content (set_id, set_version, needed_on, content) values (?, ?, ?, ?)
                on conflict (set_id, set_version) do update set needed_on = excluded.needed_on
                  where content.needed_on < excluded.needed_on""", ref.id(), ref.version(), (int) day(at), content);
        contents.put(ref, day(at));
    }

    /**
     * The turn is kept.
     *
     * @return whether rows that named a person went, so that nothing of them should be left in the files
     */
    boolean committed() {
        contents.forEach(kept::keep);
        return erased || runs.erased();
    }

    @Override
    public Optional<String> findContent(QuestionSetRef ref) {
        return bind(ask("select content from content where set_id = :set_id and set_version = :set_version"), ref)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void carryOut(Output.StartTimer timer) {
        timers.cancel(timer.timer());
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
                        ask("select id from interview"
                                + " where platform = :platform and tenant = :tenant and person = :person"),
                        erase.person())
                .mapTo(String.class)
                .list());
        for (String table : List.of("contact", "interview"))
            bind(
                            change("delete from " + table
                                    + " where platform = :platform and tenant = :tenant and person = :person"),
                            erase.person())
                    .execute();
        Person person = erase.person();
        runs.removeNamed(person.platform() + "/" + person.tenant() + "/" + person.id());
        new RoomRows(turn).erase(person);
        outbox.erase(person);
        forgetInterviews();
        erased = true;
    }

    @Override
    public void enqueue(List<? extends Output.Sent> outputs, Instant at) {
        for (Output.Sent output : outputs) outbox.enqueue(output, at);
    }

    @Override
    public List<Store.Due> lease(Instant now, Instant until, int limit, Set<String> platforms) {
        List<Store.Due> due = outbox.lease(now, until, limit, platforms);
        leased = due.isEmpty() || !dialect.travelsTogether() ? null : LeaseFacts.ask(unsent, due);
        return due;
    }

    @Override
    public void dropOutbox(String platform, String tenant) {
        outbox.drop(platform, tenant);
    }

    @Override
    public void sent(Store.Due due, @Nullable String reference) {
        outbox.sent(due, reference);
        if (reference == null) erased = true; // the row may have been the last that named a person, or a handle
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
    public RunStore runs() {
        return runs;
    }

    @Override
    public Rooms rooms() {
        unsent.send();
        return new RoomRows(turn);
    }

    @Override
    public Store.Waiting waiting(Instant now) {
        return outbox.waiting(now);
    }

    @Override
    public boolean claimDay(Instant now) {
        return change("""
                        insert into daily_sweep (id, day) values (1, :day)
                        on conflict (id) do update set day = excluded.day where daily_sweep.day < excluded.day
                        """).bind("day", day(now)).execute() == 1;
    }

    @Override
    public List<String> listLeft(Instant before, int limit) {
        return ask("select id from interview where left_on < :day and run is null order by left_on, id limit :limit")
                .bind("day", day(before))
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Kept to the day, a first sight is forgotten when its day and those it is kept for are over. */
    @Override
    public void sweep(Instant now, Duration keptSeen) {
        unsent.add("delete from first_sight where day < ?", (int) day(now.minus(keptSeen)));
        unsent.add("""
                delete from content where needed_on < ?
                  and not exists (select 1 from interview
                    where interview.set_id = content.set_id and interview.set_version = content.set_version)
                  and not exists (select 1 from run
                    where run.set_id = content.set_id and run.set_version = content.set_version)""", (int) day(now) - 1); // a process that kept it yesterday may count on it until its day is over
        unsent.send();
        erased |= outbox.forgetMessagesToNobody() > 0;
        erased |= new RoomRows(turn).sweep(now);
    }

    /** The last thing before the commit. */
    void finish() {
        statements.check();
        outbox.writeSent();
        unsent.end();
    }

    /** The turn failed; nothing more is taken. */
    void abandon() {
        unsent.abandon();
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
