package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.testkit.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole talk on Slack, kept in PostgreSQL. */
@Timeout(120)
class PostgresSlackTalkTest {
    @Test
    void aWholeInterviewAndItsEndOutlastARestart(@TempDir Path folder) throws Exception {
        String database = TestPostgres.shared().newDatabase();
        try (SlackOffice office = SlackOffice.byHttp(folder, database)) {
            SlackUser ann = office.person("U0ANN");
            ann.commands(SlackOffice.OPS, "start");
            ann.sees("[Begin]");
            ann.presses("Begin");
            ann.sees("(Question 1");

            office.stops();
            office.starts();

            SlackTalkSteps.pressedThrough(ann, null, "[Share]");
            assertThat(office.slack.screens.posts(ann.direct())).isEqualTo(1);
            ann.says("delete my data");
            ann.sees("[Yes, delete it]");
            ann.presses("Yes, delete it");
            ann.hears(ann.direct(), "I have deleted everything");
            assertThat(folder.resolve("operandi.db")).doesNotExist();
        }
    }
}
