package dev.operandi.config;

import static dev.operandi.config.Reading.good;
import static dev.operandi.config.Reading.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.texts.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

class SettingsReaderTest {
    private static final Path HOME = Path.of("/home/ann/operandi/data");
    private static final Map<String, String> NO_VARIABLES = Map.of();

    private static final String URL = "postgresql://ann:hunter2@db.example/operandi";
    private static final String LOCAL = "postgresql://localhost/operandi";

    private static final ServerSettings USUAL_SERVER = new ServerSettings("0.0.0.0", 3978, null, false, false);

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final Person ANN = new Person("terminal", "local", "ann");
    private static final Person SAM = new Person("slack", "T01", "U02");
    private static final PollSettings POLLS = new PollSettings(
            false,
            Set.of(
                    SAM,
                    new Person(
                            "teams", "00000000-0000-0000-0000-00000000000a", "00000000-0000-0000-0000-00000000000b")),
            Set.of(ANN),
            2,
            200,
            3,
            new Secret(SECRET));

    private static final Map<String, String> EVERYTHING = Map.ofEntries(
            Map.entry("OPERANDI_DATA", "/srv/operandi"),
            Map.entry("OPERANDI_DATABASE_URL", "postgresql://db.example/operandi"),
            Map.entry("OPERANDI_DATABASE_CONNECTIONS", "20"),
            Map.entry("OPERANDI_QUESTION_SETS", "/srv/sets"),
            Map.entry("OPERANDI_DEFAULT_SET", "change-health"),
            Map.entry("OPERANDI_LANGUAGE", "de"),
            Map.entry("OPERANDI_KEEP_UNFINISHED_DAYS", "10"),
            Map.entry("OPERANDI_KEEP_SEEN_DAYS", "3"),
            Map.entry("OPERANDI_POLLS", "managers"),
            Map.entry(
                    "OPERANDI_MANAGERS",
                    "slack:T01/U02, teams:00000000-0000-0000-0000-00000000000a/00000000-0000-0000-0000-00000000000b"),
            Map.entry("OPERANDI_ADMINS", "terminal:local/ann"),
            Map.entry("OPERANDI_POLLS_OPEN_PER_PERSON", "2"),
            Map.entry("OPERANDI_POLLS_LARGE", "200"),
            Map.entry("OPERANDI_POLL_THRESHOLD", "3"),
            Map.entry("OPERANDI_SECRET", SECRET),
            Map.entry("OPERANDI_LOG_FILE", "/var/log/bot.log"),
            Map.entry("OPERANDI_LOG_LEVEL", "debug"),
            Map.entry("OPERANDI_LOG", "json"),
            Map.entry("OPERANDI_HOST", "127.0.0.1"),
            Map.entry("OPERANDI_PORT", "8080"),
            Map.entry("OPERANDI_METRICS", "on"),
            Map.entry("SLACK_API_URL", "http://gateway/slack/"));

    private static final Settings ALL_OF_IT = new Settings(
            Path.of("/srv/operandi"),
            new Secret("postgresql://db.example/operandi"),
            20,
            Path.of("/srv/sets"),
            "change-health",
            Language.GERMAN,
            Duration.ofDays(10),
            Duration.ofDays(3),
            Path.of("/var/log/bot.log"),
            Level.DEBUG,
            POLLS,
            new ServerSettings("127.0.0.1", 8080, URI.create("http://gateway/slack/"), true, true));

    @TempDir
    private Path folder;

    @Test
    void withoutAnythingSetTheDefaultsHold() {
        assertThat(good(SettingsReader.read(null, NO_VARIABLES, HOME)))
                .isEqualTo(new Settings(
                        HOME,
                        null,
                        10,
                        null,
                        "operating-model",
                        null,
                        Duration.ofDays(30),
                        Duration.ofDays(1),
                        null,
                        null,
                        PollSettings.DEFAULTS,
                        USUAL_SERVER));
    }

    @Test
    void whoeverIsNamedIsAManagerAndAdminsAreManagersToo() {
        assertThat(POLLS.isManager(SAM)).isTrue();
        assertThat(POLLS.isAdmin(SAM)).isFalse();
        assertThat(POLLS.isManager(ANN)).isTrue();
        assertThat(POLLS.isAdmin(ANN)).isTrue();
        assertThat(POLLS.isManager(new Person("slack", "T99", "U02"))).isFalse();
    }

    @Test
    void pollsForManagersNeedOne() {
        Map<String, String> nobody = Map.of("OPERANDI_POLLS", "managers");
        Map<String, String> somebody = Map.of("OPERANDI_POLLS", "managers", "OPERANDI_ADMINS", "slack:T01/U02");

        assertThat(problems(SettingsReader.read(null, nobody, HOME)).text())
                .isEqualTo("settings: Only managers may open polls, and there are none.\n\n"
                        + "Name somebody in \"managers\" or \"admins\", or set \"polls\" to everyone.");
        assertThat(good(SettingsReader.read(null, somebody, HOME)).polls().admins())
                .containsExactly(SAM);
    }

    @Test
    void aShortSecretIsRefusedWithoutBeingShown() throws IOException {
        String wayOut = "environment: The secret of \"OPERANDI_SECRET\" is shorter than 32 characters.\n\n"
                + "Make one with: openssl rand -hex 32";
        Path file = Files.writeString(folder.resolve("secret"), "hunter2".repeat(4) + " \n".repeat(9));

        assertThat(problems(SettingsReader.read(null, Map.of("OPERANDI_SECRET", "hunter2"), HOME))
                        .text())
                .isEqualTo(wayOut);
        assertThat(problems(SettingsReader.read(null, Map.of("OPERANDI_SECRET_FILE", file.toString()), HOME))
                        .text())
                .isEqualTo(wayOut);
    }

    @Test
    void theSecretMayStandInAFileAndNowhereInTheSettings() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), SECRET + "\n");

        assertThat(good(SettingsReader.read(null, Map.of("OPERANDI_SECRET_FILE", secret.toString()), HOME))
                        .polls()
                        .secret())
                .isEqualTo(new Secret(SECRET));
        assertThat(problems(SettingsReader.read(settings("secret: " + SECRET + "\n"), NO_VARIABLES, HOME))
                        .text())
                .contains("none may stand in this file")
                .doesNotContain(SECRET);
        assertThat(problems(SettingsReader.read(null, Map.of("OPERANDI_SECRT", SECRET), HOME))
                        .text())
                .contains("Did you mean OPERANDI_SECRET?")
                .doesNotContain(SECRET);
    }

    @Test
    void everythingCanBeSetInTheFile() throws IOException {
        Path file = settings("""
                data: /srv/operandi
                database_url: postgresql://db.example/operandi
                database_connections: 20
                question_sets: /srv/sets
                default_set: change-health
                language: de
                keep_unfinished_days: 10
                keep_seen_days: 3
                polls: managers
                managers: [slack:T01/U02, "teams:00000000-0000-0000-0000-00000000000A/00000000-0000-0000-0000-00000000000b"]
                admins:
                  - terminal:local/ann
                polls_open_per_person: 2
                polls_large: 200
                poll_threshold: 3
                log_file: /var/log/bot.log
                log_level: debug
                log: json
                host: 127.0.0.1
                port: 8080
                metrics: on
                slack_api_url: http://gateway/slack
                """);

        assertThat(good(SettingsReader.read(file, Map.of("OPERANDI_SECRET", SECRET), HOME)))
                .isEqualTo(ALL_OF_IT);
    }

    @Test
    void everythingCanBeSetInTheEnvironment() {
        assertThat(good(SettingsReader.read(null, EVERYTHING, HOME))).isEqualTo(ALL_OF_IT);
    }

    @Test
    void everythingOfTheEnvironmentMayStandInAFileButHowToLogWhoseVariableWouldBeTheLogFiles() throws IOException {
        Map<String, String> inFiles = new HashMap<>(EVERYTHING);
        inFiles.keySet().removeIf(name -> !name.equals("OPERANDI_LOG"));
        for (String name : EVERYTHING.keySet())
            if (!inFiles.containsKey(name))
                inFiles.put(
                        name + "_FILE",
                        Files.writeString(folder.resolve(name), EVERYTHING.get(name) + "\n")
                                .toString());

        assertThat(SettingsTable.variables())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(EVERYTHING.keySet().stream(), inFiles.keySet().stream())
                                .distinct()
                                .toList());
        assertThat(good(SettingsReader.read(null, inFiles, HOME))).isEqualTo(ALL_OF_IT);
    }

    @Test
    void inAVariableAndInItsFileIsOneTooMany() throws IOException {
        Path port = Files.writeString(folder.resolve("port"), "8080\n");

        assertThat(problems(SettingsReader.read(
                                null, Map.of("OPERANDI_PORT", "8080", "OPERANDI_PORT_FILE", port.toString()), HOME))
                        .text())
                .isEqualTo("environment: \"OPERANDI_PORT\" and \"OPERANDI_PORT_FILE\" are both set.\n\n"
                        + "Unset one of the two.");
        assertThat(good(SettingsReader.read(
                                null,
                                Map.of("OPERANDI_PORT", "tcp://10.0.0.7:3978", "OPERANDI_PORT_FILE", port.toString()),
                                HOME))
                        .server()
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void whatIsWrongInAFileOfASettingIsToldByTheSettingsNameAndNotRepeated() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong"), "hunter2\n");
        Path empty = Files.writeString(folder.resolve("empty"), "\n");
        Map<String, String> variables = Map.of(
                "OPERANDI_PORT_FILE", wrong.toString(),
                "SLACK_API_URL_FILE", wrong.toString(),
                "OPERANDI_HOST_FILE", empty.toString(),
                "OPERANDI_DATA_FILE", "/nowhere/hunter2");

        assertThat(problems(SettingsReader.read(null, variables, HOME)).text())
                .contains(
                        "The file that \"OPERANDI_PORT_FILE\" names does not hold a port, a whole number from 1 to 65535.\n\n"
                                + "Correct what stands in it, or name another file.",
                        "The file that \"SLACK_API_URL_FILE\" names does not hold a URL.",
                        "\"OPERANDI_HOST_FILE\" names a file that is empty.\n\nGive it a value, or unset it.",
                        "The file that \"OPERANDI_DATA_FILE\" names cannot be read.")
                .doesNotContain("hunter2");
    }

    @Test
    void theEnvironmentWinsOverTheFileAndTheFileOverTheDefault() throws IOException {
        Path file = settings("language: de\nkeep_unfinished_days: 10\n");

        Settings settings = good(SettingsReader.read(file, Map.of("OPERANDI_KEEP_UNFINISHED_DAYS", "20"), HOME));

        assertThat(settings.keptUnfinished()).isEqualTo(Duration.ofDays(20));
        assertThat(settings.language()).isEqualTo(Language.GERMAN);
        assertThat(settings.logLevel(Level.WARN)).isEqualTo(Level.WARN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing set\n", "---\n", "{}", "\uFEFF", "---\n...\n"})
    void aFileThatSetsNothingIsFine(String content) throws IOException {
        assertThat(good(SettingsReader.read(settings(content), NO_VARIABLES, HOME)))
                .isEqualTo(good(SettingsReader.read(null, NO_VARIABLES, HOME)));
    }

    @Test
    void relativePathsOfTheFileBeginAtItsFolderThoseOfTheEnvironmentWhereTheProgramWasStarted() throws IOException {
        Path file = settings("data: kept\nquestion_sets: ../sets\n");

        Settings settings = good(SettingsReader.read(file, Map.of("OPERANDI_LOG_FILE", "bot.log"), HOME));

        assertThat(settings.data()).isEqualTo(folder.resolve("kept"));
        assertThat(settings.ownQuestionSets()).isEqualTo(folder.resolve("../sets"));
        assertThat(settings.logFile()).isEqualTo(Path.of("bot.log"));
    }

    @Test
    void whatLiesInTheDataFolderMovesWithItUnlessItWasNamed() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.createDirectories(other.resolve("question-sets"));
        Files.copy(Path.of("src/test/resources/good.yaml"), other.resolve("question-sets/lunch.yaml"));

        Settings moved = good(SettingsReader.read(null, NO_VARIABLES, HOME)).in(other);
        Settings named = good(SettingsReader.read(settings("log_file: /var/log/bot.log"), NO_VARIABLES, HOME))
                .in(other);

        assertThat(moved.logFile()).isEqualTo(other.resolve("operandi.log"));
        assertThat(good(moved.catalog().get("lunch")).set().ref().id()).isEqualTo("lunch");
        assertThat(named.logFile()).isEqualTo(Path.of("/var/log/bot.log"));
    }

    @Test
    void aNamedFolderOfQuestionSetsIsTheOnlyOneLookedInto() throws IOException {
        Files.createDirectories(folder.resolve("question-sets"));
        Files.copy(Path.of("src/test/resources/good.yaml"), folder.resolve("question-sets/lunch.yaml"));
        Files.createDirectories(folder.resolve("sets"));

        Settings settings = good(SettingsReader.read(settings("question_sets: sets\ndata: ."), NO_VARIABLES, HOME));

        assertThat(problems(settings.catalog().get("lunch")).text()).contains("There is no question set \"lunch\".");
    }

    @Test
    void aMissingFileIsAProblem() {
        Path nowhere = folder.resolve("nowhere.yaml");

        assertThat(problems(SettingsReader.read(nowhere, NO_VARIABLES, HOME)).text())
                .isEqualTo(
                        nowhere + ": There is no such file.\n\nCorrect the path behind --settings, or leave both out.");
    }

    @Test
    void aFolderIsAProblem() {
        assertThat(problems(SettingsReader.read(folder, NO_VARIABLES, HOME)).text())
                .isEqualTo(folder + ": The file cannot be read.\n\nIs it a file, and may the bot's user read it?");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[3_000_000]);

        assertThat(problems(SettingsReader.read(large, NO_VARIABLES, HOME)).text())
                .isEqualTo(
                        large + ": The file is larger than 100 kB.\n\nSettings need far less. Is it the right file?");
    }

    @Test
    void aRulerOfSignsDoesNotHoldTheReaderUp() throws IOException {
        Path file = settings("#".repeat(9_000) + "\n# " + "-".repeat(9_000) + "\nlanguage: de\n");

        assertThat(good(SettingsReader.read(file, NO_VARIABLES, HOME)).language())
                .isEqualTo(Language.GERMAN);
    }

    @Test
    void everyWrongVariableIsToldByItsNameTogetherWithTheFaultsOfTheFile() throws IOException {
        Path file = settings("keep_unfinished_days: 400\nlog_level: debug\n");
        Map<String, String> variables = Map.of(
                "OPERANDI_KEEP_UNFINISHED_DAYS", "soon",
                "OPERANDI_LOG_LEVEL", "",
                "OPERANDI_LANGUAGE", "dee",
                "OPERANDI_DATA", "~/operandi",
                "OPERANDI_DEFUALT_SET", "change-health");

        assertThat(problems(SettingsReader.read(file, variables, HOME)).text()).isEqualTo("""
                        %s:1:23: "keep_unfinished_days" is 400.

                           1 | keep_unfinished_days: 400
                             |                       ^^^

                        Write a whole number from 1 to 365.


                        environment: "OPERANDI_LOG_LEVEL" is set, and empty.

                        Give it a value, or unset it.


                        environment: There is no setting "OPERANDI_DEFUALT_SET".

                        Did you mean OPERANDI_DEFAULT_SET?


                        environment: "OPERANDI_DATA" is "~/operandi"; only a shell knows what ~ means.

                        Write the path out, such as /var/lib/operandi.


                        environment: "OPERANDI_LANGUAGE" is "dee".

                        Did you mean de?


                        environment: "OPERANDI_KEEP_UNFINISHED_DAYS" is "soon", where a number belongs.

                        Write a whole number from 1 to 365.""".formatted(file));
    }

    @Test
    void theDatabasesUrlMayBeInAFileOfItsOwn() throws IOException {
        Path secret = Files.writeString(folder.resolve("url"), URL + "\n");
        Map<String, String> variables = Map.of("OPERANDI_DATABASE_URL_FILE", secret.toString());

        Settings settings = good(SettingsReader.read(settings("database_url: " + LOCAL), variables, HOME));

        assertThat(settings.databaseUrl()).isEqualTo(new Secret(URL));
        assertThat(settings.toString()).doesNotContain("hunter2", "db.example");
    }

    @Test
    void theDatabasesUrlInTwoPlacesOfTheEnvironmentIsOneTooMany() {
        Map<String, String> variables = Map.of("OPERANDI_DATABASE_URL", URL, "OPERANDI_DATABASE_URL_FILE", "/url");

        assertThat(problems(SettingsReader.read(null, variables, HOME)).text())
                .isEqualTo("environment: \"OPERANDI_DATABASE_URL\" and \"OPERANDI_DATABASE_URL_FILE\" are both set.\n\n"
                        + "Unset one of the two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:hunter2@db.example/operandi",
                "'postgres://ann:hunter2/hunter2@hunter2@db.example/operandi'",
                "jdbc:postgresql://db.example/operandi?user=ann&password=hunter2",
                "[postgresql://ann:hunter2@db.example/operandi"
            })
    void aPasswordInTheFileIsRefusedAndNotQuoted(String url) throws IOException {
        String text = problems(SettingsReader.read(settings("database_url: " + url), NO_VARIABLES, HOME))
                .text();

        assertThat(text).contains("looks like a secret").doesNotContain("hunter2");
    }

    @Test
    void aUrlWithAPasswordIsRefusedAndNotRepeated() {
        Map<String, String> variables = Map.of("SLACK_API_URL", "https://bot:hunter2@gateway/api");

        assertThat(problems(SettingsReader.read(null, variables, HOME)).text()).isEqualTo("""
                        environment: "SLACK_API_URL" holds more than an address of the web, which would begin with http:// or https://.

                        Write it as in https://slack.com/api/.""");
    }

    @Test
    void whatIsNoAddressIsRefused() {
        Map<String, String> variables = Map.of(
                "SLACK_API_URL", "slack.com/api",
                "OPERANDI_PORT", "70000",
                "OPERANDI_HOST", "http://localhost:80",
                "OPERANDI_METRICS", "yes");

        assertThat(problems(SettingsReader.read(null, variables, HOME)).text())
                .contains(
                        "\"SLACK_API_URL\" is \"slack.com/api\", which is no address of the web beginning with http:// or"
                                + " https://.",
                        "\"OPERANDI_PORT\" is 70000.",
                        "\"OPERANDI_HOST\" is \"http://localhost:80\", where an address belongs.",
                        "\"OPERANDI_METRICS\" is \"yes\".");
    }

    @Test
    void noSettingSoundsLikeASecret() {
        assertThat(SettingsTable.keys())
                .allSatisfy(key -> assertThat(good(SettingsLayer.ofFile(
                                        "operandi.yaml", (key + ": 1").getBytes(StandardCharsets.UTF_8), folder))
                                .byKey())
                        .containsOnlyKeys(key));
    }

    @Test
    void variablesOfOthersAreNoneOfOurs() {
        Map<String, String> variables = Map.of(
                "OPERANDI_SERVICE_HOST", "10.0.0.7",
                "OPERANDI_SERVICE_PORT", "3978",
                "OPERANDI_SERVICE_PORT_HTTP", "3978",
                "OPERANDI_PORT", "tcp://10.0.0.7:3978",
                "OPERANDI_PORT_3978_TCP", "tcp://10.0.0.7:3978",
                "OPERANDI_PORT_3978_TCP_ADDR", "10.0.0.7",
                "DATA", "/srv",
                "LANGUAGE", "fr");

        assertThat(good(SettingsReader.read(null, variables, HOME)))
                .isEqualTo(good(SettingsReader.read(null, NO_VARIABLES, HOME)));
    }

    private Path settings(String content) throws IOException {
        return Files.writeString(folder.resolve("operandi.yaml"), content);
    }
}
