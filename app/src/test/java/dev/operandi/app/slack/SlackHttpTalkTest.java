package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStandIn.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Talks by requests that Slack signs. */
class SlackHttpTalkTest extends SlackTalks {
    @Override
    SlackOffice open(Path folder) throws Exception {
        return SlackOffice.byHttp(folder);
    }

    @Test
    void onceItIsTakenAwayNothingIsSentAnyMoreUntilItIsHeardFromAgain(@TempDir Path folder) throws Exception {
        try (SlackOffice left = SlackOffice.byHttp(folder)) {
            SlackUser cem = left.person("U0CEM");
            cem.commands(cem.direct(), "start");
            cem.sees("[Begin]");
            left.slack.faults = method -> method.equals("chat.update") ? Fault.STATUS_500 : Fault.NONE;
            cem.presses("Begin");
            left.slack.screens.await(
                    "a try", () -> Optional.of(cem).filter(one -> left.slack.called("chat.update") > 0));

            assertThat(cem.uninstalls().status()).isEqualTo(200);
            left.slack.faults = method -> Fault.NONE;
            left.stops();
            left.starts();
            left.clock.advance(Duration.ofHours(1)); // what waited would be sent now
            SlackUser dan = left.person("U0DAN");
            for (int turn = 1; turn <= 2; turn++) { // installed again
                dan.commands(dan.direct(), "help");
                int posts = turn;
                left.slack.screens.await(
                        "help", () -> Optional.of(dan).filter(one -> left.slack.screens.posts(one.direct()) == posts));
            }

            assertThat(cem.newest().has("Begin")).isTrue(); // what waited for him was dropped
            cem.commands(cem.direct(), "start");
            cem.sees("(Question 1"); // nothing of the talk was lost
        }
    }
}
