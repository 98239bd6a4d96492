package dev.operandi.app.cli;

import dev.operandi.app.Logging;
import dev.operandi.app.Operandi;
import dev.operandi.app.QuestionSets;
import dev.operandi.app.Surroundings;
import dev.operandi.app.TerminalChannel;
import dev.operandi.app.TerminalChat;
import dev.operandi.config.Result;
import dev.operandi.config.Settings;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.turn.Meter;
import dev.operandi.turn.StoreException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code operandi chat}. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = {
            "Talks with you here, in the terminal.",
            "",
            "Goes on where you stopped. What is piped in begins anew, works through its lines and ends.",
            ""
        })
final class ChatCommand implements Callable<Integer> {
    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--set", paramLabel = "ID", description = "The question set, such as operating-model.")
    private @Nullable String set;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Settings of this installation; config/operandi.example.yaml explains each.")
    private @Nullable Path settingsFile;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where everything is kept; the folder data beside the program unless you say otherwise. Question"
                            + " sets of your own lie in its folder question-sets.")
    private @Nullable Path data;

    @Option(names = "--language", paramLabel = "LANG", description = "What you want to read, such as en.")
    private @Nullable String language;

    @ArgGroup
    private Where where = new Where();

    /** At most one of these. */
    static final class Where {
        @Option(names = "--fresh", description = "Begin anew, whatever was begun before.")
        private boolean fresh;

        @Option(names = "--resume", description = "Go on where you stopped, also when lines are piped in.")
        private boolean resume;
    }

    ChatCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        @Nullable Language wanted = wantedLanguage();
        Result<Settings> result = around.environment().settings(settingsFile, around.data());
        if (result instanceof Result.Refused<Settings> refused)
            return fault(refused.problems().text());
        Settings read = ((Result.Read<Settings>) result).value();
        return talk(data == null ? read : read.in(data), wanted);
    }

    private int talk(Settings settings, @Nullable Language wanted) {
        Logging.ofTalk(settings);
        QuestionSets sets = QuestionSets.of(settings);
        String needed = set == null ? settings.defaultSet() : set;
        if (!sets.has(needed))
            return fault(QuestionSets.whyNot(needed, settings).text());
        if (!sets.problems().isEmpty()) fault(sets.problems().text());
        Clock clock = Clock.systemUTC();
        var channel = new TerminalChannel(
                around.out(), around.style(), around.typed(), settings.data().resolve("exports"));
        try (Operandi operandi = Operandi.open(settings, sets, List.of(channel), clock, Meter.NONE)) {
            Language reads =
                    around.language().filter(Phrases.languages()::contains).orElse(settings.language());
            return new TerminalChat(
                            operandi, channel, around, clock, ZoneId.systemDefault(), wanted == null ? reads : wanted)
                    .talk(opening(wanted));
        } catch (StoreException e) {
            return fault(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Language wantedLanguage() {
        if (language == null) return null;
        return Language.ofTag(language)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + language + "' is no language. Write two letters, such as en."));
    }

    private List<String> opening(@Nullable Language wanted) {
        List<String> commands = new ArrayList<>();
        if (wanted != null) commands.add("language " + wanted.code());
        boolean goesOn = where.resume || (around.typed() && !where.fresh);
        commands.add((goesOn ? "start" : "fresh") + (set == null ? "" : " " + set));
        return commands;
    }

    private int fault(String text) {
        around.complain(text);
        return 1;
    }
}
