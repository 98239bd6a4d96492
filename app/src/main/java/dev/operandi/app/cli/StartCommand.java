package dev.operandi.app.cli;

import dev.operandi.app.Logging;
import dev.operandi.app.QuestionSets;
import dev.operandi.app.Surroundings;
import dev.operandi.app.http.PortException;
import dev.operandi.app.start.BotServer;
import dev.operandi.app.start.Installation;
import dev.operandi.app.start.SetUpException;
import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import dev.operandi.turn.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code operandi start}. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the bot on the platforms that are set up, until it is asked to end.",
            "",
            "Slack comes up when SLACK_BOT_TOKEN is set, and with it SLACK_SIGNING_SECRET (requests by HTTP) or"
                    + " SLACK_APP_TOKEN (Socket Mode). docs/operations.md has everything that can be set.",
            ""
        })
final class StartCommand implements Callable<Integer> {
    private static final int NOT_DONE = 1;
    private static final int SET_UP_WRONGLY = 2;

    private final Surroundings around;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings of this installation; config/operandi.example.yaml explains each.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where everything is kept; the folder data beside the program unless you say otherwise.")
    private @Nullable Path data;

    StartCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        Path folder = data;
        Result<Settings> settings = around.environment()
                .settings(settingsFile, around.data())
                .map(read -> folder == null ? read : read.in(folder));
        Result<Installation> result = Installation.of(settings, around.environment());
        if (result instanceof Result.Refused<Installation> refused)
            return fault(refused.problems().text(), SET_UP_WRONGLY);
        return run(((Result.Read<Installation>) result).value());
    }

    private int run(Installation installation) {
        Settings settings = installation.settings();
        Logging.ofServer(settings);
        QuestionSets sets = QuestionSets.of(settings);
        if (!sets.has(settings.defaultSet()))
            return fault(QuestionSets.whyNot(settings.defaultSet(), settings).text(), SET_UP_WRONGLY);
        if (!sets.problems().isEmpty()) around.complain(sets.problems().text());
        try (BotServer server = BotServer.open(installation, sets, Clock.systemUTC())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "operandi-stop"));
            server.await();
            return 0;
        } catch (SetUpException e) {
            return fault(String.valueOf(e.getMessage()), SET_UP_WRONGLY);
        } catch (StoreException | PortException e) {
            return fault(String.valueOf(e.getMessage()), NOT_DONE);
        }
    }

    private int fault(String text, int status) {
        around.complain(text);
        return status;
    }
}
