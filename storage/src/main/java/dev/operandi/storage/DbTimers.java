package dev.operandi.storage;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.operandi.turn.Timers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Rings the timers that wait in the database.
 *
 * <p>db-scheduler looks for what is due, marks it, and rings; only after the ring does the row go. A process that dies in
 * between stops its heartbeat, and the ring is repeated under the same id.
 */
final class DbTimers implements Timers {
    static final Duration POLL = Duration.ofSeconds(1);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 1; // a ring is a turn of a few milliseconds
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LAST_RINGS = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;
    private final Duration poll;
    private @Nullable Scheduler scheduler;

    DbTimers(Database database, InstantSource clock, Duration poll) {
        this.database = database;
        this.clock = clock;
        this.poll = poll;
    }

    @Override
    public synchronized void start(Ringer ringer) {
        if (scheduler != null) throw new IllegalStateException("Started already");
        Task<String> task = Tasks.custom(TimerRows.TASK, String.class)
                .onFailure(DbTimers::ringAgain)
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    if (!instance.getData().equals(TimerRows.CANCELLED))
                        ringer.rang(instance.getData(), instance.getId());
                    return (complete, operations) -> rung(instance.getId());
                });
        SchedulerBuilder builder = new PollingInRealTime(database.source(), List.of(task))
                .serializer(TimerRows.TEXT)
                .jdbcCustomization(database.dialect().scheduler())
                .schedulerName(new SchedulerName.Fixed(database.dialect().processName()))
                .clock(clock::instant)
                .pollingInterval(poll)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(THREADS)
                .shutdownMaxWait(LAST_RINGS);
        database.dialect().poll(builder);
        Scheduler started = builder.build();
        started.start();
        scheduler = started;
    }

    private void rung(String ring) {
        database.jdbi().useHandle(handle -> TimerRows.rung(handle, ring));
    }

    /** 2, 4, 8 ... seconds after the failure, 10 minutes at most. */
    private static void ringAgain(ExecutionComplete failed, ExecutionOperations<String> operations) {
        int doublings = Math.min(failed.getExecution().consecutiveFailures, 20);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        if (pause.compareTo(LONGEST_PAUSE) > 0) pause = LONGEST_PAUSE;
        operations.reschedule(failed, failed.getTimeDone().plus(pause));
    }

    @Override
    public synchronized void close() {
        if (scheduler == null) return;
        scheduler.stop();
        scheduler = null;
    }

    /** Only when a timer is due is a matter of our clock: where that one stands still, the library would never look. */
    private static final class PollingInRealTime extends SchedulerBuilder {
        PollingInRealTime(DataSource source, List<Task<?>> tasks) {
            super(source, tasks);
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
