package dev.operandi.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token goes to Microsoft and to whom an operator named, to nobody else. */
class ServiceHostsTest {
    private final ServiceHosts microsoft = ServiceHosts.microsoft();
    private final ServiceHosts more = new ServiceHosts(
            List.of("teams.example", "http://localhost:3979", "https://[::1]:8443/", " Proxy.Example "));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/",
                "https://SMBA.trafficmanager.net",
                "https://smba.trafficmanager.net:443/amer/",
                "https://europe.botframework.com/",
                "https://smba.infra.gcc.teams.microsoft.com/teams",
                "https://smba.infra.gov.teams.microsoft.us/",
                "https://smba.infra.dod.teams.microsoft.us/teams"
            })
    void microsoftIsPermitted(String url) {
        assertThat(microsoft.permits(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ftp://smba.trafficmanager.net/",
                "http://smba.trafficmanager.net/",
                "http://smba.trafficmanager.net:443/",
                "https://smba.trafficmanager.net:8443/",
                "https://smba.trafficmanager.net.evil.example/",
                "https://evil.example/smba.trafficmanager.net/",
                "https://evil.example#smba.trafficmanager.net",
                "https://smba.trafficmanager.net@evil.example/",
                "https://someone@smba.trafficmanager.net/",
                "https://other.trafficmanager.net/",
                "https://evilbotframework.com/",
                "https://botframework.com.evil.example/",
                "https://smba.trafficmanager.net/?to=https://evil.example/",
                "https://169.254.169.254/",
                "https://localhost/"
            })
    void nobodyElseIs(String url) {
        assertThat(microsoft.permits(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://teams.example/emea/",
                "http://localhost:3979/",
                "https://[::1]:8443",
                "https://proxy.example",
                "https://smba.trafficmanager.net/"
            })
    void anOperatorMayNameMore(String url) {
        assertThat(more.permits(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://teams.example/",
                "https://teams.example:8443/",
                "https://below.teams.example/",
                "http://localhost/",
                "https://localhost:3979/",
                "http://127.0.0.1:3979/"
            })
    void whatIsNamedIsMeantExactly(String url) {
        assertThat(more.permits(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.example", "a b", "https://host/path", "https://me@host", "ftp://host", "host?a"})
    void whatIsNoHostIsSaidAtTheStart(String host) {
        assertThatThrownBy(() -> new ServiceHosts(List.of(host)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://host:port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://smba.trafficmanager.net/emea", "https://smba.trafficmanager.net/emea/"})
    void theAddressEndsWithOneSlash(String url) {
        assertThat(microsoft.permitted(url)).contains(HttpUrl.get("https://smba.trafficmanager.net/emea/"));
    }

    @Test
    void serviceAddressesAreHttpsOrOnThisMachine() {
        BotService known = BotService.PUBLIC;
        assertThatThrownBy(() ->
                        new BotService("http://login.example", known.openIdMetadata(), known.issuer(), known.scope()))
                .hasMessage("The login address is not https, which only an address on this machine may do without.");
        assertThatThrownBy(() -> new BotService(known.login(), "metadata", known.issuer(), known.scope()))
                .hasMessage("The OpenID metadata address is no web address; it begins with https://.");
        assertThat(known.tokens("t/1")).hasToString("https://login.microsoftonline.com/t%2F1/oauth2/v2.0/token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "common", "11111111-2222-3333-4444-55555555555", "11111111-2222-3333-4444-55555555555g"})
    void idsThatAreNoneAreSaidAtTheStart(String id) {
        assertThatThrownBy(() -> new BotIdentity(id, IdentityStandIn.TENANT))
                .hasMessageStartingWith("The bot's app id");
        assertThatThrownBy(() -> new BotIdentity(IdentityStandIn.APP, id))
                .hasMessageStartingWith("The bot's tenant id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://contoso-my.sharepoint.com/personal/ann/_api/v2.0/drive/items/01/uploadSession?guid='1'&tempauth=2",
                "https://CONTOSO-my.sharepoint.com:443/upload",
                "https://contoso-my.sharepoint.us/upload",
                "https://contoso-my.sharepoint.cn/upload"
            })
    void filesGoToSharePoint(String url) {
        assertThat(microsoft.permittedUpload(url)).isPresent();
        assertThat(microsoft.permits(url)).as("with the token").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "http://contoso-my.sharepoint.com/upload",
                "https://contoso-my.sharepoint.com:8443/upload",
                "https://sharepoint.com/upload",
                "https://evilsharepoint.com/upload",
                "https://contoso-my.sharepoint.com.evil.example/upload",
                "https://someone@contoso-my.sharepoint.com/upload",
                "https://contoso-my.sharepoint.com@evil.example/upload",
                "https://evil.example/?contoso-my.sharepoint.com",
                "https://smba.trafficmanager.net/upload",
                "https://169.254.169.254/upload",
                "http://localhost/upload"
            })
    void filesGoNowhereElse(String url) {
        assertThat(microsoft.permittedUpload(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3979/upload?x=1", "https://teams.example/upload"})
    void filesGoWhereAnOperatorSays(String url) {
        assertThat(more.permittedUpload(url)).isPresent();
        assertThat(microsoft.permittedUpload(url)).isEmpty();
    }
}
