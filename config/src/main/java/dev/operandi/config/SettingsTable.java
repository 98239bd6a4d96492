package dev.operandi.config;

import dev.operandi.chat.Person;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.event.Level;

/** Everything that can be set; the reader, the near misses, the example file and the operator's paper follow it. */
final class SettingsTable {
    static final Setting<Path> DATA = new Setting<>(
            "data",
            SettingsType.FOLDER,
            "the folder data beside the program",
            "/var/lib/operandi",
            "Where everything is kept: the database, its lock and the log. The folder is made when it is missing.");

    static final Setting<Secret> DATABASE_URL = new Setting<>(
            "database_url",
            SettingsType.DATABASE_URL,
            "the file operandi.db in the data folder (SQLite)",
            "postgresql://operandi@localhost:5432/operandi",
            "The PostgreSQL database to keep everything in. A password in it may stand in the variable only, or in a file that"
                    + " the variable OPERANDI_DATABASE_URL_FILE names.");

    static final int CONNECTIONS = 10;

    static final Setting<Integer> DATABASE_CONNECTIONS = new Setting<>(
            "database_connections",
            SettingsType.whole("connections", 2, 100),
            String.valueOf(CONNECTIONS),
            String.valueOf(CONNECTIONS),
            "The most connections that each process opens to PostgreSQL, and how many requests it works on at a time. SQLite needs one, whatever stands here.");

    static final Setting<Path> QUESTION_SETS = new Setting<>(
            "question_sets",
            SettingsType.FOLDER,
            "the folder question-sets in the data folder, where there is one",
            "/etc/operandi/question-sets",
            "Where question sets of your own lie. They are offered beside those the program brings; a file of the same"
                    + " name takes the place of the program's.");

    static final String FIRST_SET = "operating-model";

    static final Setting<String> DEFAULT_SET = new Setting<>(
            "default_set",
            SettingsType.SET,
            FIRST_SET,
            FIRST_SET,
            "The question set that is offered first, and begun when nobody says which.");

    static final Setting<Language> LANGUAGE = new Setting<>(
            "language",
            SettingsType.oneOf(languages()),
            "English, and in an interview the language its question set was written in",
            "en",
            "What the bot speaks with somebody who has not said what they read, and whose system does not tell either.");

    static final Duration KEPT_UNFINISHED = InterviewEngine.KEPT_UNFINISHED;

    static final Setting<Integer> KEEP_UNFINISHED_DAYS = new Setting<>(
            "keep_unfinished_days",
            SettingsType.whole("days", 1, 365),
            String.valueOf(KEPT_UNFINISHED.toDays()),
            String.valueOf(KEPT_UNFINISHED.toDays()),
            "How long an interview that was not finished is kept after the person's last answer. They are told the number"
                    + " before the first question. Finished interviews are kept until their owner deletes them.");

    static final Duration KEPT_SEEN = Duration.ofDays(1);

    static final Setting<Integer> KEEP_SEEN_DAYS = new Setting<>(
            "keep_seen_days",
            SettingsType.whole("days", 1, 30),
            String.valueOf(KEPT_SEEN.toDays()),
            String.valueOf(KEPT_SEEN.toDays()),
            "How long it is remembered, at least, that a message or click has arrived, so that a platform that delivers it"
                    + " again changes nothing. Of each only a hash and the day are kept.");

    static final Setting<Boolean> POLLS = new Setting<>(
            "polls",
            SettingsType.oneOf(inOrder("everyone", true, "managers", false)),
            "everyone",
            "everyone",
            "Who may open polls: everyone, or only those named below.");

    static final Setting<Set<Person>> MANAGERS = new Setting<>(
            "managers",
            SettingsType.PEOPLE,
            "nobody",
            "[slack:T0123ABCD/U0456EFGH]",
            "Who may open polls where not everyone may, and polls that ask many people. In the variable with commas between.");

    static final Setting<Set<Person>> ADMINS = new Setting<>(
            "admins",
            SettingsType.PEOPLE,
            "nobody",
            "[slack:T0123ABCD/U0789IJKL]",
            "Who looks after this installation in chat; they may do all that managers may. In the variable with commas between.");

    static final int OPEN_PER_PERSON = 5;

    static final Setting<Integer> POLLS_OPEN_PER_PERSON = new Setting<>(
            "polls_open_per_person",
            SettingsType.whole("polls", 1, 50),
            String.valueOf(OPEN_PER_PERSON),
            String.valueOf(OPEN_PER_PERSON),
            "How many polls of one person may be open at once.");

    static final int LARGE = 1_000;

    static final Setting<Integer> POLLS_LARGE = new Setting<>(
            "polls_large",
            SettingsType.whole("people", 10, 100_000),
            String.valueOf(LARGE),
            String.valueOf(LARGE),
            "Only managers may open a poll that asks more people than this.");

    static final int THRESHOLD = 5;

    static final Setting<Integer> POLL_THRESHOLD = new Setting<>(
            "poll_threshold",
            SettingsType.whole("people", 3, 20),
            String.valueOf(THRESHOLD),
            String.valueOf(THRESHOLD),
            "How many people must have answered before a figure of theirs is shown, at least. A poll may ask for more, never"
                    + " for fewer, and says the number before anybody answers.");

    /** What hides who takes part in anonymous polls. It is no line of the file, where no secret may stand. */
    static final String SECRET = "OPERANDI_SECRET";

    static final Setting<Path> LOG_FILE = new Setting<>(
            "log_file",
            SettingsType.FILE,
            "standard output for start, and for chat the file operandi.log in the data folder",
            "/var/log/operandi.log",
            "Where to log. New lines are written to the end of the file.");

    static final Setting<Level> LOG_LEVEL = new Setting<>(
            "log_level",
            SettingsType.oneOf(levels()),
            "info for start, and warn for chat",
            "info",
            "The least that is logged of what the bot does. No level logs answers or names.");

    static final Setting<Boolean> LOG = new Setting<>(
            "log",
            SettingsType.oneOf(inOrder("text", false, "json", true)),
            "text",
            "text",
            "How a line of the log is written: for people, or as a JSON object for programs.");

    /** All addresses of this machine: what calls from outside comes from another machine, a proxy or a container. */
    static final String EVERYWHERE = "0.0.0.0";

    static final Setting<String> HOST = new Setting<>(
            "host",
            SettingsType.HOST,
            EVERYWHERE + ", which is every address of the machine",
            EVERYWHERE,
            "Where start listens. With a proxy on the same machine, 127.0.0.1 keeps everybody else out.");

    static final int USUAL_PORT = 3978;

    static final Setting<Integer> PORT = new Setting<>(
            "port",
            SettingsType.whole("a port", 1, 65_535),
            String.valueOf(USUAL_PORT),
            String.valueOf(USUAL_PORT),
            "The port on which start listens, in plain HTTP; a proxy in front of it has the certificate.");

    static final Setting<Boolean> METRICS = new Setting<>(
            "metrics",
            SettingsType.oneOf(inOrder("off", false, "on", true)),
            "off",
            "off",
            "Whether figures for Prometheus can be fetched from /metrics. Whoever reaches the port can read them.");

    static final Setting<URI> SLACK_API_URL = new Setting<>(
            "slack_api_url",
            SettingsType.URL,
            "Slack itself",
            "https://slack.com/api/",
            "Where Slack's Web API is asked: for a gateway, or for a stand-in to try things with.");

    static final List<Setting<?>> ALL = List.of(
            DATA,
            DATABASE_URL,
            DATABASE_CONNECTIONS,
            QUESTION_SETS,
            DEFAULT_SET,
            LANGUAGE,
            KEEP_UNFINISHED_DAYS,
            KEEP_SEEN_DAYS,
            POLLS,
            MANAGERS,
            ADMINS,
            POLLS_OPEN_PER_PERSON,
            POLLS_LARGE,
            POLL_THRESHOLD,
            LOG_FILE,
            LOG_LEVEL,
            LOG,
            HOST,
            PORT,
            METRICS,
            SLACK_API_URL);

    private SettingsTable() {}

    static List<String> keys() {
        return ALL.stream().map(Setting::key).toList();
    }

    /** All there are, also those that name the file in which a value stands. */
    static List<String> variables() {
        Stream<String> ofTheTable = ALL.stream()
                .flatMap(setting -> mayStandInAFile(setting)
                        ? Stream.of(setting.variable(), setting.variable() + Secrets.FILE)
                        : Stream.of(setting.variable()));
        return Stream.concat(ofTheTable, Stream.of(SECRET, SECRET + Secrets.FILE))
                .toList();
    }

    /** All but {@link #LOG}: the variable that would name its file is another setting's, {@link #LOG_FILE}'s. */
    static boolean mayStandInAFile(Setting<?> setting) {
        return ALL.stream().noneMatch(other -> other.variable().equals(setting.variable() + Secrets.FILE));
    }

    /** Whether no fault may quote the variable's value. */
    static boolean isSecret(Setting<?> setting) {
        return setting.type().equals(SettingsType.DATABASE_URL);
    }

    private static Map<String, Boolean> inOrder(String first, boolean one, String second, boolean other) {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, other);
        return words;
    }

    private static Map<String, Language> languages() {
        Map<String, Language> byCode = new LinkedHashMap<>();
        Phrases.languages().forEach(language -> byCode.put(language.code(), language));
        return byCode;
    }

    private static Map<String, Level> levels() {
        Map<String, Level> byWord = new LinkedHashMap<>();
        byWord.put("error", Level.ERROR);
        byWord.put("warn", Level.WARN);
        byWord.put("info", Level.INFO);
        byWord.put("debug", Level.DEBUG);
        return byWord;
    }
}
