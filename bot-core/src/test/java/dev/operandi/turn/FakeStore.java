package dev.operandi.turn;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.polls.KeptRuns;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A store in memory, for the rules of sending: one transaction at a time, and none is taken back. What a store must do
 * besides is in the testkit's contracts.
 */
final class FakeStore implements Store, Store.Transaction {
    private final KeptRuns runs = new KeptRuns();

    final Map<Person, Contact> contacts = new HashMap<>();
    final Map<String, Interview> interviews = new LinkedHashMap<>();
    final Map<Slot, String> references = new HashMap<>();
    final Set<String> seen = new HashSet<>();
    final List<Instant> sweeps = new ArrayList<>();
    final TreeMap<Long, Row> outbox = new TreeMap<>();

    /** Thrown by every transaction, before it does anything, while it is set. */
    volatile @Nullable RuntimeException fault;

    private int transactions;
    private long numbers;
    private @Nullable Instant day;

    static final class Row {
        Output.Sent output;
        int version;
        Instant notBefore;

        @Nullable Instant leasedUntil;

        int tries;

        Row(Output.Sent output, Instant notBefore) {
            this.output = output;
            this.notBefore = notBefore;
        }
    }

    @Override
    public synchronized <R> R transact(Function<Transaction, R> work) {
        transactions++;
        RuntimeException down = fault;
        if (down != null) throw down;
        return work.apply(this);
    }

    /** How many there were, those that failed included. */
    synchronized int transactions() {
        return transactions;
    }

    synchronized int rows() {
        return outbox.size();
    }

    @Override
    public void close() {}

    @Override
    public Rooms rooms() {
        throw new UnsupportedOperationException("Only adapters keep rooms");
    }

    @Override
    public boolean firstSight(String envelopeId, Instant at) {
        return seen.add(envelopeId);
    }

    @Override
    public Contact lockContact(Person person) {
        return findContact(person).orElse(Contact.of(person));
    }

    @Override
    public Optional<Contact> findContact(Person person) {
        return Optional.ofNullable(contacts.get(person));
    }

    @Override
    public void save(Contact contact) {
        contacts.put(contact.person(), contact);
    }

    @Override
    public Optional<Interview> findInterview(String id) {
        return Optional.ofNullable(interviews.get(id));
    }

    @Override
    public List<Interview> listInterviews(Person person) {
        return interviews.values().stream()
                .filter(interview -> interview.person().equals(person))
                .toList();
    }

    @Override
    public List<Interview> listParts(String run) {
        return interviews.values().stream().filter(one -> one.isIn(run)).toList();
    }

    @Override
    public void save(Interview interview) {
        interviews.put(interview.id(), interview);
    }

    @Override
    public void removeInterview(String id) {
        interviews.remove(id);
    }

    @Override
    public void keepContent(QuestionSetRef ref, String content, Instant at) {}

    @Override
    public Optional<String> findContent(QuestionSetRef ref) {
        return Optional.empty();
    }

    @Override
    public void carryOut(Output.StartTimer timer) {}

    @Override
    public void carryOut(Output.CancelTimer timer) {}

    @Override
    public void carryOut(Output.Erase erase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void enqueue(List<? extends Output.Sent> outputs, Instant at) {
        for (Output.Sent output : outputs) {
            Optional<Row> waiting = outbox.values().stream()
                    .filter(row -> row.output.slot().equals(output.slot()))
                    .findFirst();
            if (waiting.isEmpty()) outbox.put(++numbers, new Row(output, at));
            else {
                waiting.get().output = output;
                waiting.get().version++;
                if (at.isAfter(waiting.get().notBefore)) waiting.get().notBefore = at;
            }
        }
    }

    @Override
    public void dropOutbox(String platform, String tenant) {
        outbox.values()
                .removeIf(row -> row.output.slot().place().platform().equals(platform)
                        && row.output.slot().place().tenant().equals(tenant));
    }

    @Override
    public List<Due> lease(Instant now, Instant until, int limit, Set<String> platforms) {
        List<Due> leased = new ArrayList<>();
        Set<Place> places = new HashSet<>();
        outbox.forEach((number, row) -> {
            Place place = row.output.slot().place();
            boolean first = places.add(place);
            boolean free = row.leasedUntil == null || !row.leasedUntil.isAfter(now);
            boolean due = free && !row.notBefore.isAfter(now) && platforms.contains(place.platform());
            if (!first || !due || leased.size() == limit) return;
            leased.add(new Due(
                    number,
                    row.version,
                    row.output,
                    references.get(row.output.slot()),
                    row.tries++,
                    row.leasedUntil != null));
            row.leasedUntil = until;
        });
        return leased;
    }

    @Override
    public void sent(Due due, @Nullable String reference) {
        if (!outbox.containsKey(due.row())) return;
        giveUp(due);
        if (reference == null) references.remove(due.output().slot());
        else references.put(due.output().slot(), reference);
    }

    @Override
    public void postpone(Due due, Instant at) {
        Row row = outbox.get(due.row());
        if (row == null || row.tries != due.tries() + 1) return;
        row.leasedUntil = null;
        row.notBefore = at;
    }

    @Override
    public boolean giveUp(Due due) {
        Row row = outbox.get(due.row());
        if (row == null) return false;
        if (row.version == due.version()) return outbox.remove(due.row()) != null;
        row.leasedUntil = null;
        row.tries = 0;
        return false;
    }

    @Override
    public Waiting waiting(Instant now) {
        return new Waiting(outbox.size(), Duration.ZERO);
    }

    @Override
    public boolean claimDay(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS);
        if (day != null && !day.isBefore(today)) return false;
        day = today;
        return true;
    }

    @Override
    public List<String> listLeft(Instant before, int limit) {
        return interviews.values().stream()
                .filter(one -> one.forRun() == null
                        && !one.finished()
                        && one.touchedAt().isBefore(before.truncatedTo(ChronoUnit.DAYS)))
                .map(Interview::id)
                .limit(limit)
                .toList();
    }

    @Override
    public void sweep(Instant now, Duration keptSeen) {
        Instant before = now.minus(keptSeen);
        sweeps.add(before);
    }

    @Override
    public KeptRuns runs() {
        return runs;
    }
}
