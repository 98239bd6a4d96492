package dev.operandi.turn;

import dev.operandi.chat.Output;
import dev.operandi.chat.Person;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Interview;
import dev.operandi.questions.QuestionSetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything the bot remembers. One turn is one transaction: all of it is kept, or none. */
public interface Store extends AutoCloseable {
    /**
     * Runs {@code work} in one transaction; commits when it returns, rolls back when it throws. When this returns, what
     * was written survives the process and the machine. Where another transaction was faster, {@code work} may be run once
     * more, so it changes nothing but through the transaction.
     *
     * @throws StoreException when the database cannot keep it; nothing of it is kept then
     */
    <R> R transact(Function<Transaction, R> work);

    /** Like {@link #transact}, for work without an answer. */
    default void change(Consumer<Transaction> work) {
        transact(tx -> {
            work.accept(tx);
            return Boolean.TRUE;
        });
    }

    @Override
    void close();

    /** What a turn and the dispatcher may do. Valid only inside {@link #transact}. */
    interface Transaction {
        /**
         * True the first time an envelope with this id is seen; false for every redelivery until it is swept.
         *
         * @param at kept to the day; of the id only its SHA-256 is kept
         */
        boolean firstSight(String envelopeId, Instant at);

        /**
         * What is known of the person, or a new contact that is not kept yet. Until the transaction ends nobody else
         * gets past this call for the same person, whether or not they were known before.
         */
        Contact lockContact(Person person);

        /**
         * The beginning of most turns: {@link #firstSight}, then {@link #lockContact}.
         *
         * @return empty when the envelope was seen before
         */
        default Optional<Contact> admit(String envelopeId, Instant at, Person person) {
            return firstSight(envelopeId, at) ? Optional.of(lockContact(person)) : Optional.empty();
        }

        /** What is known of the person, without locking; empty when nothing is kept of them. */
        Optional<Contact> findContact(Person person);

        void save(Contact contact);

        Optional<Interview> findInterview(String id);

        /** The person's interviews, the one begun last first. */
        List<Interview> listInterviews(Person person);

        /** The interviews that are parts in the named run, whoever's they are. */
        List<Interview> listParts(String run);

        void save(Interview interview);

        /** Does nothing when there is none. */
        void removeInterview(String id);

        /**
         * Keeps the content of a question set's version: for as long as an interview or a run needs it, and at least until the day
         * after {@code at} is over. Again is harmless.
         */
        void keepContent(QuestionSetRef ref, String content, Instant at);

        Optional<String> findContent(QuestionSetRef ref);

        void carryOut(Output.StartTimer timer);

        void carryOut(Output.CancelTimer timer);

        /**
         * Removes everything that belongs to the person: contact, interviews, their timers, their room, what waits in the outbox;
         * and enqueues the removal of each message of the bot to them that reached them.
         */
        void carryOut(Output.Erase erase);

        /**
         * Puts rows into the outbox, in this order within a place. A post waiting for the same slot is replaced, by a
         * post or by a removal: what is shown is drawn when it is sent. A post after a waiting removal begins a new
         * message. What was postponed is not brought forward.
         *
         * @param at from when on it may be sent
         */
        void enqueue(List<? extends Output.Sent> outputs, Instant at);

        /**
         * Rows that are due, at most one of each place and the oldest of it, and leased to this caller: nobody else gets
         * them, nor a later row of the same place, before {@code until}. A lease counts as a try.
         *
         * @param limit at most this many
         * @param platforms whose rows; those of others are left where they are, for a process that reaches them
         */
        List<Due> lease(Instant now, Instant until, int limit, Set<String> platforms);

        /**
         * Drops what waits for anybody in a tenant: the bot was taken away there. What is being sent at this moment is not
         * called back.
         */
        void dropOutbox(String platform, String tenant);

        /**
         * The row was sent: it goes, unless something newer was asked for the same slot since the lease.
         *
         * @param reference how the platform calls the message, kept for later edits; null when it was removed
         */
        void sent(Due due, @Nullable String reference);

        /** The row is to be tried again, not before {@code at}; rows behind it in its place wait too. */
        void postpone(Due due, Instant at);

        /**
         * The row is given up, unless something newer was asked for the same slot since the lease; a message that cannot
         * be taken back is forgotten.
         *
         * @return true when the row went; false when something newer is sent instead, or somebody else was faster
         */
        boolean giveUp(Due due);

        /** The runs of polls; valid as long as this. */
        RunStore runs();

        /** The conversations that adapters keep; valid as long as this. */
        Rooms rooms();

        /** How the outbox stands. */
        Waiting waiting(Instant now);

        /**
         * True for the first who asks on a day, in UTC, of all processes on the database; false for the others, who wait for
         * the first one's turn to end.
         */
        boolean claimDay(Instant now);

        /**
         * The ids of people's own unfinished interviews in which nothing has happened on the day of {@code before}, in UTC, or
         * since; those left longest first, by days.
         * Parts in a run are none of these: they go with the run.
         */
        List<String> listLeft(Instant before, int limit);

        /**
         * Forgets the first sights of days, in UTC, that are over for longer than {@code keptSeen}, and what nothing leads to
         * any more: the content of question sets without an interview, what the platforms call messages to people nothing is
         * kept of, rooms of such people, and rooms not heard from for a year.
         */
        void sweep(Instant now, Duration keptSeen);
    }

    /**
     * A row of the outbox that is due.
     *
     * @param row its number
     * @param version counts up when something newer is asked for the same slot
     * @param output what to show or to take back
     * @param reference how the platform calls the message already in the slot, or null when there is none yet
     * @param tries how often it was tried before, from 0
     * @param takenOver whether somebody else's lease of it ran out
     */
    record Due(
            long row,
            int version,
            Output.Sent output,
            @Nullable String reference,
            int tries,
            boolean takenOver) {}

    /**
     * How the outbox stands.
     *
     * @param rows how many rows wait, also those that are leased or postponed
     * @param oldestDue how long the one that was put in first has been due, of those that are due and that no other row of
     *     their place holds back; zero when none is
     */
    record Waiting(int rows, Duration oldestDue) {}
}
