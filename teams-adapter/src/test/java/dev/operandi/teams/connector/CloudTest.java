package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.bearer;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the bot believes, and what its own token is for, follow from the cloud its settings name; nothing the network says changes it. */
class CloudTest {
    private static final String PUBLIC = "https://api.botframework.com";
    private static final String US = "https://api.botframework.us";
    private static final String US_KEYS = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration";
    private static final String US_SERVICE = "https://smba.infra.gov.teams.microsoft.us/teams/";

    private final IdentityStandIn microsoft = new IdentityStandIn();

    @AfterEach
    void close() {
        microsoft.close();
    }

    @ParameterizedTest
    @CsvSource({
        ",, https://login.microsoftonline.com, https://login.botframework.com, https://api.botframework.com",
        ", https://login.botframework.com/v1/.well-known/openidconfiguration, https://login.microsoftonline.com, https://login.botframework.com, https://api.botframework.com",
        ", https://login.botframework.azure.us/v1/.well-known/openidconfiguration, https://login.microsoftonline.us, https://login.botframework.azure.us, https://api.botframework.us",
        "https://login.microsoftonline.us,, https://login.microsoftonline.us, https://login.botframework.azure.us, https://api.botframework.us",
        "https://LOGIN.microsoftonline.us/, https://login.botframework.azure.us/v1/.well-known/openidconfiguration, https://LOGIN.microsoftonline.us/, https://login.botframework.azure.us, https://api.botframework.us",
        ", https://login.botframework.azure.cn/v1/.well-known/openidconfiguration, https://login.partner.microsoftonline.cn, https://login.botframework.azure.cn, https://api.botframework.azure.cn",
        "https://login.chinacloudapi.cn,, https://login.chinacloudapi.cn, https://login.botframework.azure.cn, https://api.botframework.azure.cn",
        "http://127.0.0.1:1, http://127.0.0.1:1/metadata, http://127.0.0.1:1, http://127.0.0.1:1, https://api.botframework.com",
        "https://gateway.example, https://gateway.example/metadata, https://gateway.example, https://gateway.example, https://api.botframework.com",
        ", https://login.botframework.azure.us.evil.example/, https://login.microsoftonline.com, https://login.botframework.azure.us.evil.example, https://api.botframework.com"
    })
    void theCloudIsTheOneWhoseAddressesAreSet(
            String login, String metadata, String tokensAt, String keysAt, String issuer) {
        BotService service = BotService.of(login, metadata);

        assertThat(service.login()).isEqualTo(tokensAt);
        assertThat(service.openIdMetadata()).startsWith(keysAt);
        assertThat(service.issuer()).isEqualTo(issuer);
        assertThat(service.scope()).isEqualTo(issuer + "/.default");
    }

    @Test
    void addressesOfTwoCloudsAreSaidAtTheStart() {
        assertThatThrownBy(() -> BotService.of("https://login.microsoftonline.com", US_KEYS))
                .hasMessage("TEAMS_LOGIN_URL and TEAMS_OPENID_METADATA_URL are of two clouds of Microsoft's;"
                        + " without TEAMS_LOGIN_URL the one that belongs to the other is taken.");
    }

    @ParameterizedTest
    @CsvSource({PUBLIC + "," + US, US + "," + PUBLIC, US + ",https://api.botframework.azure.cn"})
    void aTokenOfTheCloudIsBelievedAndOneOfAnotherIsNot(String ours, String theirs) {
        BotService service = serving(ours);
        try (JwksCache keys = new JwksCache(microsoft.http, service, microsoft.clock::instant)) {
            keys.load();
            TokenValidator validator = new TokenValidator(
                    IdentityStandIn.BOT, service, keys, ServiceHosts.microsoft(), microsoft.clock::instant);

            assertThatCode(() -> validator.bind(
                            validator.verify(
                                    bearer(microsoft.claims().put("iss", ours).put("serviceurl", US_SERVICE))),
                            ActivityCodec.parse(utf8(ActivityCodecTest.message()
                                    .put("serviceUrl", US_SERVICE)
                                    .toString()))))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> validator.verify(bearer(microsoft.claims().put("iss", theirs))))
                    .hasMessage("the token is from another issuer");
        }
    }

    @ParameterizedTest
    @CsvSource({PUBLIC, US, "https://api.botframework.azure.cn"})
    void ourTokenIsAskedForTheSameCloud(String issuer) throws Exception {
        microsoft.givesToken("token-one", 3_600);
        EntraTokens tokens = new EntraTokens(
                microsoft.http,
                serving(issuer),
                IdentityStandIn.BOT,
                Credential.secret("hunter2"),
                microsoft.clock::instant);

        assertThat(tokens.token(new Budget(Duration.ofSeconds(10)))).isEqualTo("token-one");

        assertThat(microsoft.tokenForms.take())
                .contains("scope=" + URLEncoder.encode(issuer + "/.default", StandardCharsets.UTF_8));
    }

    /** What the settings of that cloud lead to, on this machine. */
    private BotService serving(String issuer) {
        String keys = switch (issuer) {
            case PUBLIC -> "https://login.botframework.com/v1/.well-known/openidconfiguration";
            case US -> US_KEYS;
            default -> "https://login.botframework.azure.cn/v1/.well-known/openidconfiguration";
        };
        BotService cloud = BotService.of(null, keys);
        BotService here = microsoft.service();
        return new BotService(here.login(), here.openIdMetadata(), cloud.issuer(), cloud.scope());
    }
}
