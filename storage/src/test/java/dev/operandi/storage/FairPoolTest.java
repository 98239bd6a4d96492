package dev.operandi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.ConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a connection gets it when it is their turn. */
@Timeout(30)
class FairPoolTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(1);

    private volatile ConnectionFactory giving = FairPoolTest::connection;
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whoeverGivesOneBackAndWantsItAgainStandsBehindThoseWhoWait() throws Exception {
        FairPool pool = new FairPool(FairPoolTest::connection, 1, LONG);
        Connection mine = pool.openConnection();
        List<Thread> others = List.of(waiting("ann", pool), waiting("mia", pool));

        pool.closeConnection(mine);
        use("me again", pool);

        for (Thread other : others) other.join();
        assertThat(order).containsExactly("ann", "mia", "me again");
    }

    @Test
    void whatCouldNotBeHadTakesNobodysPlace() throws Exception {
        giving = FairPoolTest::away;
        FairPool pool = new FairPool(() -> giving.openConnection(), 1, SHORT);
        assertThatThrownBy(pool::openConnection).hasMessage("away");

        giving = FairPoolTest::connection;

        use("me", pool);
        assertThat(order).containsExactly("me");
    }

    @Test
    void whoWaitsForOthersInVainIsToldWhatTheOthersMet() throws Exception {
        giving = FairPoolTest::away;
        FairPool pool = new FairPool(() -> giving.openConnection(), 1, SHORT);
        assertThatThrownBy(pool::openConnection).hasMessage("away");
        CountDownLatch asks = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        giving = () -> {
            asks.countDown();
            await(over);
            return connection();
        };
        Thread other = new Thread(() -> use("ann", pool));
        other.start();
        asks.await();

        assertThatThrownBy(pool::openConnection)
                .hasMessageContaining("no connection was free")
                .cause()
                .hasMessage("away");

        over.countDown();
        other.join();
        assertThat(order).containsExactly("ann");
    }

    private Thread waiting(String name, FairPool pool) {
        Thread thread = new Thread(() -> use(name, pool));
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
        return thread;
    }

    private void use(String name, FairPool pool) {
        try {
            Connection connection = pool.openConnection();
            order.add(name);
            pool.closeConnection(connection);
        } catch (SQLException e) {
            order.add(name + ": " + e.getMessage());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection away() throws SQLException {
        throw new SQLException("away");
    }

    private static Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                FairPoolTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> null);
    }
}
