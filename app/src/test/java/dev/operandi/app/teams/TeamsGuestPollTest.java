package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.teams.Chats.Shown;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A guest of the company in one of its channels, of whom the bot has never heard. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TeamsGuestPollTest {
    private static final String OPS = "19:ops@thread.tacv2";
    private static final String REFUSED = "Only managers may start polls here.";

    private TeamsOffice office;
    private TeamsUser guest;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        office = TeamsOffice.onSqlite(folder);
        guest = office.person("1guest").isIn(OPS);
        office.teams.guests.add(guest.id);
    }

    @AfterAll
    void close() {
        office.close();
    }

    @Test
    void mayNotPostAQuickPollWithTheirFirstWord() {
        guest.mentions(OPS, "Operations", "poll \"Lunch?\" \"Soup\" \"Salad\"");

        assertThat(guest.sees(REFUSED).read()).doesNotContain("Lunch?");
        assertThat(office.teams.chats.begun(OPS)).isEmpty();
    }

    @Test
    void mayNotUseTheButtonThatSomebodyElseWasGiven() {
        TeamsUser ann = office.person("1ann").isIn(OPS);
        ann.mentions(OPS, "Operations", "poll");
        Shown button = office.teams.chats.await(
                "the button that opens the form", () -> office.teams.chats.newest(OPS + ";messageid=1770000000001"));

        assertThat(guest.opens(button, "Start a poll").read()).startsWith(REFUSED);
        assertThat(ann.opens(button, "Start a poll").field("Where to post it")).isEqualTo(OPS);
    }
}
