package dev.operandi.storage;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.polls.Ballot;
import dev.operandi.polls.Participation;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.questions.QuestionSetRef;
import dev.operandi.turn.RunStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The runs of polls, and what people contributed to them. */
final class RunRows implements RunStore {
    /** So many ballots are in memory at once while all of them are read. */
    private static final int FETCHED = 500;

    private static final int TRUE = 1;
    private static final int FALSE = 0;

    private final Handle turn;
    private final Dialect dialect;
    private final Unsent unsent;
    private final Map<String, Held> held = new HashMap<>();
    private boolean erased;

    /** A run as it stays until the turn is over. */
    private record Held(Run run, @Nullable String salt) {}

    RunRows(Handle turn, Dialect dialect, Unsent unsent) {
        this.turn = turn;
        this.dialect = dialect;
        this.unsent = unsent;
    }

    private Query ask(String sql) {
        unsent.send();
        return turn.createQuery(sql);
    }

    @Override
    public Optional<Run> find(String id) {
        return find(id, "").map(Held::run);
    }

    private Optional<Held> find(String id, String lock) {
        return ask("select * from run where id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> new Held(run(row), row.getString("salt")))
                .findOne();
    }

    /** Asked again it is known, and so is its salt: nobody else changes it before the turn is over. */
    @Override
    public Optional<Run> share(String id) {
        @Nullable Held known = held.get(id);
        if (known != null) return Optional.of(known.run());
        Optional<Held> found = find(id, dialect.travelsTogether() ? " for share" : "");
        found.ifPresent(run -> held.put(id, run));
        return found.map(Held::run);
    }

    @Override
    public Optional<Run> lock(String id) {
        return find(id, dialect.travelsTogether() ? " for update" : "").map(Held::run);
    }

    @Override
    public List<Run> listOf(Person organiser) {
        return ask("""
                        select * from run
                        where platform = :platform and organiser_tenant = :tenant and organiser = :organiser
                        order by opened_at desc, id
                        """)
                .bind("platform", organiser.platform())
                .bind("tenant", organiser.tenant())
                .bind("organiser", organiser.id())
                .map((row, context) -> run(row))
                .list();
    }

    @Override
    public List<Run> listOpen(Place.Channel place) {
        return ask("""
                        select * from run
                        where platform = :platform and tenant = :tenant and place = :place and is_open = 1
                        """)
                .bind("platform", place.platform())
                .bind("tenant", place.tenant())
                .bind("place", place.id())
                .map((row, context) -> run(row))
                .list();
    }

    @Override
    public List<Run> listOpen(String platform) {
        return ask("select * from run where platform = :platform and is_open = 1")
                .bind("platform", platform)
                .map((row, context) -> run(row))
                .list();
    }

    /** Lists stand in the state; what merely contains the id is passed over. */
    @Override
    public List<Run> listAsking(Person person) {
        return ask("select * from run where platform = :platform and state like :like escape '!'")
                .bind("platform", person.platform())
                .bind("like", "%" + person.id().replaceAll("[!%_]", "!$0") + "%")
                .map((row, context) -> run(row))
                .stream()
                .filter(run -> run.terms().listed().contains(person))
                .toList();
    }

    @Override
    public List<String> listOverdue(Instant before, int limit) {
        return closing(true, before, limit);
    }

    @Override
    public List<String> listEnded(Instant before, int limit) {
        return closing(false, before, limit);
    }

    private List<String> closing(boolean open, Instant before, int limit) {
        return ask("""
                        select id from run where is_open = :open and closes_at < :before
                        order by closes_at, id limit :limit
                        """)
                .bind("open", open ? TRUE : FALSE)
                .bind("before", before.toEpochMilli())
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    @Override
    public List<Run> listAbout(String platform, String tenant, String setId, Instant since) {
        return ask("""
                        select * from run
                        where platform = :platform and tenant = :tenant and set_id = :set_id and opened_at >= :since
                        """)
                .bind("platform", platform)
                .bind("tenant", tenant)
                .bind("set_id", setId)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        String setId = row.getString("set_id");
        return RunJson.run(
                row.getString("id"),
                new Person(row.getString("platform"), row.getString("organiser_tenant"), row.getString("organiser")),
                new Place.Channel(row.getString("platform"), row.getString("tenant"), row.getString("place")),
                setId == null ? null : new QuestionSetRef(setId, row.getString("set_version")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                row.getString("state"));
    }

    /** The salt is as old as the run. */
    @Override
    public void save(Run run, @Nullable String salt) {
        held.remove(run.id());
        QuestionSetRef set = run.subject() instanceof Subject.Diagnosis diagnosis ? diagnosis.set() : null;
        unsent.add(
                """
                insert into run (id, platform, tenant, place, organiser_tenant, organiser, set_id, set_version,
                  opened_at, is_open, closes_at, salt, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  organiser_tenant = excluded.organiser_tenant,
                  organiser = excluded.organiser,
                  is_open = excluded.is_open,
                  closes_at = excluded.closes_at,
                  state = excluded.state""",
                run.id(),
                run.place().platform(),
                run.place().tenant(),
                run.place().id(),
                run.organiser().tenant(),
                run.organiser().id(),
                set == null ? Statements.NO_TEXT : set.id(),
                set == null ? Statements.NO_TEXT : set.version(),
                run.openedAt().toEpochMilli(),
                run.isOpen() ? TRUE : FALSE,
                run.closesAt().toEpochMilli(),
                salt == null ? Statements.NO_TEXT : salt,
                RunJson.write(run));
    }

    @Override
    public Optional<String> findSalt(String run) {
        @Nullable Held known = held.get(run);
        if (known != null) return Optional.ofNullable(known.salt());
        return ask("select salt from run where id = :id and salt is not null")
                .bind("id", run)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public Optional<Participation> findParticipation(String run, String author) {
        return ask("select state, finished, picked from ballot where run = :run and author = :author")
                .bind("run", run)
                .bind("author", author)
                .map((row, context) -> participation(row))
                .findOne();
    }

    @Override
    public void save(String run, String author, Participation participation, @Nullable Ballot ballot) {
        unsent.add(
                """
                insert into ballot (run, author, finished, picked, state, figures) values (?, ?, ?, ?, ?, ?)
                on conflict (run, author) do update set
                  finished = excluded.finished,
                  picked = excluded.picked,
                  state = excluded.state,
                  figures = excluded.figures""",
                run,
                author,
                participation.finished() ? TRUE : FALSE,
                participation.picked().isEmpty() ? Statements.NO_TEXT : picked(participation.picked()),
                RunJson.write(participation),
                ballot == null ? Statements.NO_TEXT : RunJson.write(ballot));
    }

    @Override
    public Map<String, Participation> listParticipations(String run) {
        Map<String, Participation> all = new HashMap<>();
        ask("select author, state, finished, picked from ballot where run = :run")
                .bind("run", run)
                .map((row, context) -> Map.entry(row.getString("author"), participation(row)))
                .forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        return all;
    }

    private static Participation participation(ResultSet row) throws SQLException {
        return RunJson.participation(
                row.getString("state"), row.getInt("finished") == TRUE, picked(row.getString("picked")));
    }

    @Override
    public void removeParticipation(String run, String author) {
        erased = true;
        unsent.add("delete from ballot where run = ? and author = ?", run, author);
    }

    @Override
    public int countBallots(String run) {
        return ask("select count(*) from ballot where run = :run and finished = 1")
                .bind("run", run)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void forEachBallot(String run, Consumer<Ballot> to) {
        Query query = ask("select figures from ballot where run = :run and finished = 1 and figures is not null")
                .bind("run", run)
                .setFetchSize(FETCHED);
        try (ResultIterator<String> figures = query.mapTo(String.class).iterator()) {
            figures.forEachRemaining(one -> to.accept(RunJson.ballot(one)));
        }
    }

    @Override
    public Map<List<Integer>, Integer> countPicked(String run) {
        Map<List<Integer>, Integer> counts = new HashMap<>();
        ask("""
                        select picked, count(*) as people from ballot
                        where run = :run and finished = 1 and picked is not null group by picked
                        """)
                .bind("run", run)
                .map((row, context) -> Map.entry(picked(row.getString("picked")), row.getInt("people")))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    private static String picked(List<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Integer> picked(@Nullable String places) {
        return places == null
                ? List.of()
                : Stream.of(places.split(",")).map(Integer::valueOf).toList();
    }

    @Override
    public void dropUnfinished(String run) {
        erased = true;
        unsent.add("delete from ballot where run = ? and finished = 0", run);
    }

    @Override
    public void dropBallots(String run) {
        erased = true;
        held.remove(run);
        unsent.add("delete from ballot where run = ?", run);
        unsent.add("update run set salt = null where id = ?", run);
    }

    @Override
    public void remove(String run) {
        erased = true;
        held.remove(run);
        unsent.add("delete from ballot where run = ?", run);
        unsent.add("delete from run where id = ?", run);
    }

    /** Whether rows went that named a person. */
    boolean erased() {
        return erased;
    }

    /** What somebody contributed under their own name, in runs that are named. */
    void removeNamed(String author) {
        unsent.add("delete from ballot where author = ?", author);
    }
}
