package dev.operandi.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.storage.JdbcStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final Person WHO_ASKS = new Person("slack", "T1", "U1");

    @TempDir
    Path folder;

    @Test
    void aServerIsStartedAskedAndEndedAndWasARealOne() throws Exception {
        Rehearsal.hold(folder);

        try (var store = JdbcStore.open(folder)) { // which nobody holds any more
            int begun =
                    store.<Integer>transact(tx -> tx.listInterviews(WHO_ASKS).size());
            assertThat(begun).isEqualTo(1);
        }
    }
}
