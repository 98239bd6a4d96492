package dev.operandi.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * The timers that wait, in db-scheduler's table, written on the turn's own connection.
 *
 * <p>Every start is an instance of its own, whose id is the id of the ring; the timer's name is its data. So a timer can
 * be moved or cancelled while its ring is under way, which db-scheduler refuses for an instance, and the ring of a timer
 * that was started again is never taken for a repetition.
 */
final class TimerRows {
    static final String TASK = "timer";

    /** What a ring is called whose timer was moved or cancelled while it was under way; no timer's name. */
    static final String CANCELLED = "\u0018";

    /** Names as plain text, not as serialized Java objects. */
    static final Serializer TEXT = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            return ((String) data).getBytes(UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] stored) {
            return type.cast(new String(stored, UTF_8));
        }
    };

    private final Handle turn;
    private final Unsent unsent;

    TimerRows(Handle turn, Unsent unsent) {
        this.turn = turn;
        this.unsent = unsent;
    }

    /**
     * As db-scheduler 16.12 writes an instance nobody has picked; its own client would first ask whether there is one, which
     * takes a round trip, and a new id has none. Whatever the name stood for before is cancelled first, by the caller.
     */
    void start(String timer, Instant at) {
        unsent.add("""
                insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                values (?, ?, ?, ?, false, 1)""", TASK, UUID.randomUUID().toString(), timer.getBytes(UTF_8), at);
    }

    /** A ring that is under way loses its name rather than its row, which db-scheduler still needs. */
    void cancel(String timer) {
        unsent.add(
                "delete from scheduled_tasks where task_name = ? and task_data = ? and picked = false",
                TASK,
                timer.getBytes(UTF_8));
        unsent.add(
                "update scheduled_tasks set task_data = ? where task_name = ? and task_data = ?",
                CANCELLED.getBytes(UTF_8),
                TASK,
                timer.getBytes(UTF_8));
    }

    /** Removes the timers whose names contain one of the ids as a word of its own. */
    void cancelThoseOf(List<String> interviews) {
        unsent.send();
        List<String> timers = turn.createQuery("select task_data from scheduled_tasks where task_name = :task")
                .bind("task", TASK)
                .map((row, context) -> new String(row.getBytes("task_data"), UTF_8))
                .list();
        for (String id : interviews) {
            Predicate<String> isOf = of(id);
            for (String timer : timers) if (isOf.test(timer)) cancel(timer);
        }
    }

    private static Predicate<String> of(String interview) {
        return Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(interview) + "(?![A-Za-z0-9])")
                .asPredicate();
    }

    /** After a ring. */
    static void rung(Handle handle, String ring) {
        handle.createUpdate("delete from scheduled_tasks where task_name = :task and task_instance = :ring")
                .bind("task", TASK)
                .bind("ring", ring)
                .execute();
    }
}
