package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One server that Slack reaches by HTTP and by connections of the bot's own, as while an installation changes over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackBothWaysTest {
    private SlackOffice office;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        office = SlackOffice.byBoth(folder);
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    @Test
    void aTalkGoesOnByTheOtherWay() {
        SlackUser bySocket = office.person("U0ANN", office.socket()).reading("en-US");
        SlackUser byHttp = office.person("U0ANN", office.http());

        bySocket.commands(bySocket.direct(), "start");
        byHttp.sees("[Begin]");
        byHttp.presses("Begin");
        Shown first = bySocket.sees("(Question 1");
        bySocket.presses(first, first.pressables().get(0));
        Shown second = byHttp.sees("(Question 2");
        byHttp.presses(second, second.pressables().get(0));

        bySocket.sees("(Question 3");
        assertThat(office.slack.screens.posts(bySocket.direct())).isEqualTo(1);
    }

    @Test
    void whatComesByBothWaysCountsOnce() {
        Line both = (kind, payload) -> {
            assertThat(office.socket().hand(kind, payload).status()).isEqualTo(200);
            return office.http().hand(kind, payload);
        };
        SlackUser bob = office.person("U0BOB", both).reading("en-US");

        bob.commands(bob.direct(), "start");
        bob.sees("[Begin]");
        bob.presses("Begin");
        for (int question = 1; question <= 3; question++) {
            Shown shown = bob.sees("(Question " + question);
            bob.presses(shown, shown.pressables().get(0));
        }

        bob.sees("(Question 4");
        assertThat(office.slack.screens.posts(bob.direct())).isEqualTo(1);
    }
}
