package dev.operandi.app.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.operandi.app.Environment;
import dev.operandi.config.Result;
import dev.operandi.config.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstallationTest {
    private static final String BOT = "xoxb-1-hunter2";
    private static final String SIGNING = "0123456789abcdefhunter2";
    private static final String APP = "xapp-1-hunter2";
    private static final String GUID = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path folder;

    @Test
    void requestsByHttpNeedABotTokenAndASigningSecret() {
        SlackKeys slack = slack(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING));

        assertThat(slack.botToken().reveal()).isEqualTo(BOT);
        assertThat(slack.signingSecret().map(Secret::reveal)).contains(SIGNING);
        assertThat(slack.appToken()).isEmpty();
        assertThat(slack.api()).isNull();
    }

    @Test
    void socketModeNeedsABotTokenAndAnAppToken() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), APP + "\n");
        SlackKeys slack = slack(Map.of(
                "SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN_FILE", token.toString(), "SLACK_API_URL", "http://stand-in"));

        assertThat(slack.signingSecret()).isEmpty();
        assertThat(slack.appToken().map(Secret::reveal)).contains(APP);
        assertThat(slack.api()).isEqualTo(URI.create("http://stand-in/"));
    }

    @Test
    void slacksAddressMayStandInAFileTooAndAMisspeltNameOfThatIsTold() throws IOException {
        Path address = Files.writeString(folder.resolve("address"), "http://stand-in\n");
        Map<String, String> variables = new HashMap<>(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP));
        variables.put("SLACK_API_URL_FILE", address.toString());

        assertThat(slack(variables).api()).isEqualTo(URI.create("http://stand-in/"));
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_API_URI_FILE", "address")))
                .isEqualTo("environment: There is no setting SLACK_API_URI_FILE.\n\nDid you mean SLACK_API_URL_FILE?");
    }

    @Test
    void bothWaysInMayBeOpen() {
        SlackKeys slack =
                slack(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_SIGNING_SECRET", SIGNING, "SLACK_APP_TOKEN", APP));

        assertThat(slack.signingSecret()).isPresent();
        assertThat(slack.appToken()).isPresent();
        assertThat(slack.toString()).doesNotContain("hunter2");
    }

    @Test
    void withoutAnythingThereIsNothingToStart() {
        assertThat(refusal(Map.of()))
                .isEqualTo("environment: No platform is set up, so there is nothing to start.\n\nFor Slack, set"
                        + " SLACK_BOT_TOKEN, and with it SLACK_SIGNING_SECRET (requests by HTTP) or SLACK_APP_TOKEN"
                        + " (Socket Mode). For Teams, set TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD. docs/operations.md says where to find them. To try Operandi without a"
                        + " platform: operandi chat");
    }

    @Test
    void halfOfItIsToldWithWhatIsMissing() {
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", BOT)))
                .startsWith("environment: SLACK_BOT_TOKEN is set, and both SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are"
                        + " missing.");
        assertThat(refusal(Map.of("SLACK_SIGNING_SECRET", SIGNING)))
                .startsWith("environment: SLACK_SIGNING_SECRET is set, and SLACK_BOT_TOKEN is missing.");
        assertThat(refusal(Map.of("SLACK_APP_TOKEN", APP)))
                .startsWith("environment: SLACK_APP_TOKEN is set, and SLACK_BOT_TOKEN is missing.");
        assertThat(refusal(Map.of("SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SIGNING)))
                .startsWith("environment: SLACK_SIGNING_SECRET and SLACK_APP_TOKEN are set, and SLACK_BOT_TOKEN is"
                        + " missing.");
    }

    @Test
    void secretsThatWereMixedUpAreAllToldAndNoneIsShown() {
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", APP, "SLACK_APP_TOKEN", BOT, "SLACK_SIGNING_SECRET", BOT)))
                .contains(
                        "SLACK_BOT_TOKEN holds an app-level token.\n\nIt should begin with xoxb-.",
                        "SLACK_APP_TOKEN holds a bot token.\n\nIt should begin with xapp-.",
                        "SLACK_SIGNING_SECRET holds a bot token.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb-1 hunter2", "xoxb-1\nhunter2", "hunter2", "xoxp-hunter2"})
    void whatIsNoBotTokenIsToldWithoutShowingIt(String token) {
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", token, "SLACK_SIGNING_SECRET", SIGNING)))
                .contains("SLACK_BOT_TOKEN holds ", "It should begin with xoxb-.");
    }

    @Test
    void faultsOfSettingsAndSecretsAreToldTogether() {
        assertThat(refusal(Map.of("OPERANDI_PORT", "0", "SLACK_BOT_TOKEN", "", "SLACK_SIGNIN_SECRET", SIGNING)))
                .contains("\"OPERANDI_PORT\" is 0.", "\"SLACK_BOT_TOKEN\" is set, and empty.")
                .contains("There is no setting SLACK_SIGNIN_SECRET.\n\nDid you mean SLACK_SIGNING_SECRET?");
    }

    @Test
    void variablesOfOtherSlackToolsAreNoneOfOurs() {
        assertThat(slack(Map.of(
                        "SLACK_BOT_TOKEN",
                        BOT,
                        "SLACK_APP_TOKEN",
                        APP,
                        "SLACK_WEBHOOK_URL",
                        "https://example.com",
                        "SLACK_CLIENT_ID",
                        "1.2")))
                .isNotNull();
    }

    @Test
    void teamsNeedsAnAppATenantAndASecret() {
        TeamsKeys teams = teams(Map.of("TEAMS_APP_ID", GUID, "TEAMS_TENANT_ID", GUID, "TEAMS_APP_PASSWORD", "hunter2"));

        assertThat(teams.app()).isEqualTo(GUID);
        assertThat(teams.secret().map(Secret::reveal)).contains("hunter2");
        assertThat(teams.auth()).isTrue();
        assertThat(teams.toString()).doesNotContain("hunter2");
    }

    @Test
    void halfOfTeamsIsToldInOneSentence() {
        assertThat(refusal(Map.of("TEAMS_APP_ID", GUID)))
                .startsWith("environment: The bot is to be on Teams, and TEAMS_TENANT_ID and TEAMS_APP_PASSWORD (or"
                        + " TEAMS_APP_PASSWORD_FILE, or TEAMS_APP_CERTIFICATE_FILE) are missing.");
        assertThat(refusal(
                        Map.of("TEAMS_APP_ID", "operandi", "TEAMS_TENANT_ID", GUID, "TEAMS_APP_PASSWORD", "hunter2")))
                .contains("TEAMS_APP_ID is no id of the form");
    }

    @Test
    void everybodyIsBelievedOnlyWhereNobodyElseCanCome() {
        assertThat(refusal(Map.of("TEAMS_AUTH", "off")))
                .contains("TEAMS_AUTH is off, and the server listens to more than this machine.");
        assertThat(teams(Map.of(
                                "TEAMS_AUTH", "off",
                                "OPERANDI_HOST", "127.0.0.1",
                                "TEAMS_SERVICE_HOSTS", "http://localhost:56150, teams.example.com"))
                        .hosts())
                .containsExactly("http://localhost:56150", "teams.example.com");
    }

    @Test
    void fromAFileWithACertificateATokenIsAskedForThatTheKeySigned() throws Exception {
        BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        HttpServer entra = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        entra.createContext("/" + GUID + "/oauth2/v2.0/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        entra.start();
        String url = "http://127.0.0.1:" + entra.getAddress().getPort();
        Path file = folder.resolve("bot.pem");
        PublicKey key = certificate(file);
        Result<Installation> read = of(Map.of(
                "TEAMS_APP_ID",
                GUID,
                "TEAMS_TENANT_ID",
                GUID,
                "TEAMS_APP_CERTIFICATE_FILE",
                file.toString(),
                "TEAMS_LOGIN_URL",
                url,
                "TEAMS_OPENID_METADATA_URL",
                url + "/metadata",
                "OPERANDI_HOST",
                "127.0.0.1",
                "OPERANDI_PORT",
                String.valueOf(FreePort.find())));

        String form;
        try (BotServer unusedServer =
                Opened.server(((Result.Read<Installation>) read).value(), Clock.systemUTC(), () -> "never")) {
            form = asked.poll(30, TimeUnit.SECONDS);
        } finally {
            entra.stop(0);
        }

        assertThat(form).contains("client_assertion_type=", "client_id=" + GUID).doesNotContain("client_secret");
        Matcher signed =
                Pattern.compile("client_assertion=([^.]+\\.[^.]+)\\.([^&]+)").matcher(form);
        assertThat(signed.find()).isTrue();
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(key);
        signature.update(signed.group(1).getBytes(UTF_8));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(signed.group(2))))
                .isTrue();
    }

    /** As an operator has it, with its key. The JDK makes certificates by its tool only. */
    private static PublicKey certificate(Path pem) throws Exception {
        char[] password = "changeit".toCharArray();
        Path store = pem.resolveSibling("bot.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String options =
                "-genkeypair -alias bot -keyalg RSA -dname CN=bot -storetype PKCS12 -storepass changeit -keystore";
        List<String> command = new ArrayList<>(List.of(tool));
        command.addAll(List.of(options.split(" ", -1)));
        command.add(store.toString());
        Process made = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        Base64.Encoder lines = Base64.getMimeEncoder();
        Certificate certificate = keys.getCertificate("bot");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n"
                        + lines.encodeToString(keys.getKey("bot", password).getEncoded())
                        + "\n-----END PRIVATE KEY-----\n-----BEGIN CERTIFICATE-----\n"
                        + lines.encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        return certificate.getPublicKey();
    }

    @ParameterizedTest
    @CsvSource({
        "TEAM_APP_ID, TEAMS_APP_ID",
        "MSTEAMS_APP_ID, TEAMS_APP_ID",
        "TEAMS_APPID, TEAMS_APP_ID",
        "TEAMS_CLIENT_ID, TEAMS_APP_ID",
        "TEAMS_TENNANT_ID, TEAMS_TENANT_ID",
        "TEAMS_TENANT, TEAMS_TENANT_ID",
        "TEAMS_APP_SECRET, TEAMS_APP_PASSWORD",
        "TEAMS_CLIENT_SECRET_FILE, TEAMS_APP_PASSWORD_FILE",
        "TEAMS_APP_PASSWORT, TEAMS_APP_PASSWORD",
        "TEAMS_CERTIFICATE_FILE, TEAMS_APP_CERTIFICATE_FILE",
        "TEAMS_SERVICE_HOST, TEAMS_SERVICE_HOSTS"
    })
    void aVariableForTeamsThatIsMisspeltIsToldWithTheNameThatWasMeant(String written, String meant) {
        Map<String, String> variables = new HashMap<>(Map.of("TEAMS_AUTH", "on", written, "hunter2"));

        assertThat(refusal(variables)).contains("There is no setting " + written + ".\n\nDid you mean " + meant + "?");
    }

    @Test
    void aMisspeltVariableIsToldThoughNothingElseSaysTeams() {
        assertThat(refusal(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "TEAMS_APPID", GUID)))
                .isEqualTo("environment: There is no setting TEAMS_APPID.\n\nDid you mean TEAMS_APP_ID?");
    }

    @Test
    void variablesOfOtherTeamsToolsAreNoneOfOurs() {
        Map<String, String> others = new HashMap<>(Map.of(
                "TEAMS_WEBHOOK_URL", "https://example.com",
                "TEAMS_APP_PACKAGE_PATH", "app.zip",
                "TEAMS_APP_TENANT_ID", "x",
                "TEAMS_CLIENT_SECRET", "x",
                "TEAMS_SERVICE_HOST", "10.0.0.7",
                "TEAMS_SERVICE_PORT", "3978",
                "TEAM_NAME", "platform"));
        others.putAll(Map.of("TEAMS_APP_ID", GUID, "TEAMS_TENANT_ID", GUID, "TEAMS_APP_PASSWORD", "hunter2"));
        assertThat(teams(others)).isNotNull();

        assertThat(slack(Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "TEAMS_CLIENT_ID", GUID)))
                .isNotNull();
    }

    private TeamsKeys teams(Map<String, String> variables) {
        Result<Installation> result = of(variables);
        if (result instanceof Result.Refused<Installation> refused)
            throw new AssertionError(refused.problems().text());
        return ((Result.Read<Installation>) result).value().teams().orElseThrow();
    }

    private SlackKeys slack(Map<String, String> variables) {
        Result<Installation> result = of(variables);
        if (result instanceof Result.Refused<Installation> refused)
            throw new AssertionError(refused.problems().text());
        return ((Result.Read<Installation>) result).value().slack().orElseThrow();
    }

    private String refusal(Map<String, String> variables) {
        String text = ((Result.Refused<Installation>) of(variables)).problems().text();
        assertThat(text).doesNotContain("hunter2");
        return text;
    }

    private Result<Installation> of(Map<String, String> variables) {
        Environment environment = new Environment(variables);
        return Installation.of(environment.settings(null, folder), environment);
    }
}
