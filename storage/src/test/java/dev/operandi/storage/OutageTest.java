package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.interview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.testkit.TestPostgres;
import dev.operandi.turn.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A PostgreSQL that goes away while the bot runs, and comes back. */
@Timeout(30)
class OutageTest {
    @RegisterExtension
    final Postgres postgres = new Postgres();

    private final Wire wire = new Wire(TestPostgres.shared().port());
    private String at;
    private JdbcStore store;

    @BeforeEach
    void openThroughTheWire() {
        String url = postgres.url().replaceFirst(":[0-9]+/", ":" + wire.port() + "/");
        at = url.replaceFirst(".*@", "");
        store = new JdbcStore(PostgresDatabase.open(url + "?socketTimeout=1", 2, Duration.ofMillis(500)));
        keep("before");
    }

    @AfterEach
    void close() {
        store.close();
        wire.close();
    }

    @Test
    void whileItIsAwayEveryTurnSaysSoAndWhenItIsBackTurnsWork() {
        wire.cut();

        for (String id : new String[] {"lost1", "lost2"})
            assertThatThrownBy(() -> keep(id))
                    .isInstanceOf(StoreException.class)
                    .hasMessage("PostgreSQL cannot be reached at " + at
                            + ". Start it, open the way to it, or correct OPERANDI_DATABASE_URL.");

        wire.mend();
        keepOnceItIsBack("after");
        assertThat(kept("before") && kept("after")).isTrue();
        assertThat(kept("lost1") || kept("lost2")).isFalse();
    }

    @Test
    void aWayThatGoesDeadInTheMiddleOfATurnCostsSecondsAndNotForEver() {
        assertThatThrownBy(() -> store.<Boolean>transact(tx -> {
                    tx.save(interview("lost", ANN));
                    wire.goDead();
                    return tx.listInterviews(ANN).isEmpty();
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be reached");

        assertThatThrownBy(() -> keep("lost too")).isInstanceOf(StoreException.class);

        wire.mend();
        keepOnceItIsBack("after");
        assertThat(kept("lost") || kept("lost too")).isFalse();
    }

    @Test
    void aConnectionThatWentDeadWhileNobodyUsedItCostsNoTurnOnceTheWayIsOpen() {
        wire.cut();
        wire.mend();

        keepOnceItIsBack("after");

        assertThat(kept("after")).isTrue();
    }

    @Test
    void aTurnThatGoesOnAfterItsConnectionWentSaysSoToo() {
        assertThatThrownBy(() -> store.<Boolean>transact(tx -> {
                    wire.cut();
                    assertThatThrownBy(() -> tx.listInterviews(ANN)).isInstanceOf(RuntimeException.class);
                    return tx.listInterviews(ANN).isEmpty();
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void aConnectionThatTheServerEndsCostsThatTurnOnly() {
        assertThatThrownBy(() -> store.<Boolean>transact(tx -> {
                    tx.save(interview("lost", ANN));
                    endAllConnections();
                    return tx.listInterviews(ANN).isEmpty();
                }))
                .isInstanceOf(StoreException.class)
                .hasMessage(at + " is just starting or stopping. Try again in a moment.");

        keepOnceItIsBack("after");
        assertThat(kept("lost")).isFalse();
    }

    /** The tests above bring a patience of their own, so that they end soon; this is about the one that is shipped. */
    @Test
    void noConnectionOfThePoolWaitsForAnAnswerForEver() throws SQLException {
        try (Database shipped = PostgresDatabase.open(postgres.url(), 2, Duration.ofSeconds(5))) {
            int milliseconds =
                    shipped.jdbi().withHandle(handle -> handle.getConnection().getNetworkTimeout());

            assertThat(milliseconds).isBetween(1_000, 60_000); // 0 would be for ever
        }
    }

    private void endAllConnections() {
        TestPostgres.shared()
                .execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                        + postgres.url().replaceFirst(".*/", "") + "'");
    }

    /** The pool notices an old connection that is dead by a failure of its own; a turn or two may meet one. */
    private void keepOnceItIsBack(String id) {
        for (int tries = 0; ; tries++)
            try {
                keep(id);
                return;
            } catch (StoreException e) {
                if (tries == 3) throw e;
            }
    }

    private void keep(String id) {
        store.<Boolean>transact(tx -> {
            tx.save(interview(id, ANN));
            return true;
        });
    }

    private boolean kept(String id) {
        return store.<Boolean>transact(tx -> tx.findInterview(id).isPresent());
    }
}
