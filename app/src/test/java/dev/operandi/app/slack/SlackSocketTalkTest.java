package dev.operandi.app.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The same talks by connections the bot opens itself. */
class SlackSocketTalkTest extends SlackTalks {
    @Override
    SlackOffice open(Path folder) throws Exception {
        return SlackOffice.bySocket(folder);
    }

    @Test
    void aTalkOutlastsAConnectionThatIsCutOff() {
        ann.commands(ann.direct(), "start");
        ann.sees("[Begin]");

        office.socket().cutOne();
        ann.presses("Begin");

        ann.sees("(Question 1");
        SocketSide side = office.socket();
        office.slack.screens.await(
                "two connections again", () -> Optional.of(side).filter(slack -> slack.connections() == 2));
        assertThat(SlackTalkSteps.number(ann.newest())).isEqualTo(1);
    }
}
