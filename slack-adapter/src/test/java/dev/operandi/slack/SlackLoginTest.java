package dev.operandi.slack;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.slack.SlackState.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackLoginTest {
    private static final String WHO =
            "{\"ok\":true,\"team_id\":\"T024BE7LD\",\"user_id\":\"U0BOT\",\"bot_id\":\"B0BOT\",\"team\":\"Acme\"}";
    private static final String APP = "{\"ok\":true,\"bot\":{\"id\":\"B0BOT\",\"app_id\":\"A0APP\"}}";

    private final FakeSlack slack = new FakeSlack();
    private final SlackLogin login = new SlackLogin(slack.api);

    @AfterEach
    void close() {
        login.close();
        slack.close();
    }

    @Test
    void slackTellsWhoWeAre() {
        slack.answers(WHO);
        slack.answers(APP);

        Duration pause = login.ask();

        assertThat(pause).isEqualTo(SlackLogin.WHEN_READY);
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);
        assertThat(slack.workspace.identity()).contains(new SlackIdentity("T024BE7LD", "U0BOT", "B0BOT", "A0APP"));
        assertThat(slack.sent().path()).isEqualTo("/api/auth.test");
        assertThat(slack.sent().fields()).containsEntry("bot", "B0BOT");
    }

    @Test
    void theAppsIdIsAskedForOnceAndKept() {
        slack.answers(WHO);
        slack.refuses("missing_scope");
        slack.answers(WHO);
        slack.answers(APP);
        slack.answers(WHO);

        login.ask();
        assertThat(slack.workspace.identity()).contains(new SlackIdentity("T024BE7LD", "U0BOT", "B0BOT", null));
        login.ask();
        login.ask();

        assertThat(slack.workspace.identity()).contains(new SlackIdentity("T024BE7LD", "U0BOT", "B0BOT", "A0APP"));
        assertThat(slack.server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void aSlackThatIsAwayIsAskedAgainLessAndLessOften() {
        List<Duration> pauses = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            slack.answers(503, "");
            pauses.add(login.ask());
        }

        assertThat(pauses).startsWith(ofSeconds(1), ofSeconds(2), ofSeconds(4)).endsWith(ofSeconds(120));
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.CONNECTING);
        assertThat(slack.workspace.identity()).isEmpty();
        assertThat(slack.log()).contains("Slack does not let us in yet").doesNotContain(FakeSlack.TOKEN);
    }

    @Test
    void aTokenThatIsRefusedIsSaidAndAskedAbout() {
        slack.refuses("invalid_auth");
        slack.answers(WHO);
        slack.answers(APP);

        assertThat(login.ask()).isEqualTo(ofSeconds(1));
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.REFUSED);
        assertThat(slack.log()).contains("Slack does not take the bot token").doesNotContain(FakeSlack.TOKEN);

        login.ask();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);
    }

    @Test
    void aTokenThatIsRevokedLaterShowsAndAnOutageLaterDoesNot() {
        slack.answers(WHO);
        slack.answers(APP);
        login.ask();

        slack.answers(500, "");
        login.ask();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.READY);

        slack.refuses("token_revoked");
        login.ask();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.REFUSED);
    }

    @Test
    void onceTheAppWasRemovedSlackIsNotAsked() {
        slack.workspace.stop();

        login.ask();

        slack.sentNothingElse();
        assertThat(slack.workspace.state().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void theAskingGoesOnInTheBackgroundAndEndsWithItsThread() throws InterruptedException {
        slack.answers(503, "");
        slack.answers(WHO);
        slack.answers(APP);

        login.start();

        assertThat(slack.sent().path()).isEqualTo("/api/auth.test");
        assertThat(slack.sent().path()).isEqualTo("/api/auth.test");
        assertThat(slack.sent().path()).isEqualTo("/api/bots.info");
        Thread thread = loginThread();
        login.close();
        thread.join(5_000);
        assertThat(thread.isAlive()).isFalse();
    }

    private static Thread loginThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("slack-login"))
                .findFirst()
                .orElseThrow();
    }
}
