package dev.operandi.app.slack;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole company at once, on a bad day of Slack's. */
@Tag("thorough")
@Timeout(value = 6, unit = TimeUnit.MINUTES) // a minute or two where nothing else runs
class SlackStormTest {
    @Test
    void nothingIsLostAndNothingCountsTwice(@TempDir Path folder) throws Exception {
        try (SlackOffice office = SlackOffice.inRealTime(folder)) {
            new SlackStorm(office.slack, office::person).rages(10_000);
        }
    }
}
