package dev.operandi.app.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.slack.SlackStorm;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole company at once, on both platforms and on a bad day of theirs. */
@Tag("thorough")
@Timeout(value = 12, unit = TimeUnit.MINUTES) // a few minutes where nothing else runs
class JointStormTest {
    private static final int MOST_RESIDENT_KIB = 350 * 1024;
    private static final int MOST_AFTER_SLACK_KIB = 300 * 1024;

    /** As the launcher has them. */
    private static final String[] OPTIONS = {"-Xmx256m", "-Xms64m", "-XX:+UseSerialGC", "-XX:-UsePerfData"};

    /** Pools grow to what they may, and no further. */
    private static final int MORE_THREADS = 10;

    @Test
    void tenThousandPressesAreKeptOnceAndBothPlatformsStaySmall(@TempDir Path folder) throws Exception {
        int port = TeamsOffice.freePort();
        try (TeamsStorm teams = new TeamsStorm(port);
                SlackStorm slack = SlackStorm.at(port)) {
            Map<String, String> variables = new HashMap<>(teams.variables());
            variables.putAll(slack.variables());
            try (BotProcess bot = new BotProcess(folder, variables, OPTIONS)) {
                bot.starts();
                slack.rages(10_000);
                int afterSlack = bot.figure("VmRSS");
                teams.rages(2_000);
                int threads = bot.figure("Threads");
                teams.rages(8_000);
                int afterBoth = bot.figure("VmRSS");
                int threadsAfter = bot.figure("Threads");
                teams.isAllSent();

                System.out.printf(
                        "Resident after Slack's storm %d KiB, after both %d KiB; %d threads, %d after all; %s; %s%n",
                        afterSlack, afterBoth, threads, threadsAfter, slack.told(), teams.told());
                assertThat(afterSlack).isLessThanOrEqualTo(MOST_AFTER_SLACK_KIB);
                assertThat(afterBoth).isLessThan(MOST_RESIDENT_KIB);
                assertThat(threadsAfter).isLessThan(threads + MORE_THREADS);
            }
            System.out.printf(
                    "%d answers in Slack and %d in Teams, none lost and none doubled%n",
                    slack.isAllKept(folder), teams.isAllKept(folder));
        }
    }
}
