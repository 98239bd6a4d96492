package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.teams.Chats.Shown;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, in a process whose encoding is ASCII, in a talk in German. */
@Timeout(180)
class TeamsProcessTest {
    private IdentityStandIn identity;
    private TeamsStandIn teams;
    private BotProcess bot;
    private int port;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        identity = new IdentityStandIn();
        teams = new TeamsStandIn();
        port = TeamsOffice.freePort();
        bot = new BotProcess(folder.resolve("data"), TeamsOffice.variables(port, identity, teams));
    }

    @AfterEach
    void end() throws Exception {
        bot.close();
        teams.close();
        identity.close();
    }

    @Test
    void killedInTheMiddleItGoesOnAfterTheLastAnswerInWordsThatAreWhole() throws Exception {
        bot.starts();
        TeamsUser ute = new TeamsUser("1ute", teams, new TeamsHttp(port, identity, Clock.systemUTC()), () -> {})
                .reading("de-DE");
        ute.installs();
        Shown welcome = ute.sees("# Hallo, ich bin Operandi");
        ute.picks(1);
        Shown shown = ute.below(welcome);
        ute.presses("Los geht’s");
        ute.picks(1);
        assertThat(TeamsTalks.number(ute.newest().card())).isEqualTo(2);

        bot.isKilled();
        bot.starts();
        ute.picks(2);

        assertThat(ute.newest().id()).isEqualTo(shown.id());
        assertThat(TeamsTalks.number(ute.newest().card())).isEqualTo(3);
        assertThat(TeamsTalks.pressedThrough(ute, "[Teilen]"))
                .contains("# Schwierigkeiten, auf die deine Antworten hinweisen");
        Shown result = ute.newest();
        ute.says("meine Daten löschen");
        assertThat(ute.below(result).read()).contains("# Alles löschen, was ich über dich speichere?");
        assertThat(ute.presses("Ja, löschen").body().path("value").asText()).contains("Ich habe alles gelöscht");
    }
}
