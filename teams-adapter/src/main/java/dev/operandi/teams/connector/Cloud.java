package dev.operandi.teams.connector;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Microsoft's clouds, each with an issuer of its own. Who is believed stands here and is not asked for: an answer from the network
 * could at most bring keys for an issuer we chose.
 */
enum Cloud {
    PUBLIC("login.microsoftonline.com", "login.botframework.com", "https://api.botframework.com"),
    US_GOVERNMENT("login.microsoftonline.us", "login.botframework.azure.us", "https://api.botframework.us"),
    CHINA("login.partner.microsoftonline.cn", "login.botframework.azure.cn", "https://api.botframework.azure.cn");

    /** China's, as it was called before. */
    private static final String CHINA_BEFORE = "login.chinacloudapi.cn";

    private final String login;
    private final String metadata;
    private final String issuer;

    Cloud(String login, String metadata, String issuer) {
        this.login = login;
        this.metadata = metadata;
        this.issuer = issuer;
    }

    BotService service() {
        return new BotService(
                "https://" + login,
                "https://" + metadata + "/v1/.well-known/openidconfiguration",
                issuer,
                issuer + "/.default");
    }

    /** Whose address this is; empty for nobody's, such as a gateway's or a stand-in's. */
    static Optional<Cloud> of(@Nullable String address) {
        HttpUrl url = address == null ? null : HttpUrl.parse(address.strip());
        return url == null
                ? Optional.empty()
                : Stream.of(values())
                        .filter(cloud -> cloud.hosts().contains(url.host()))
                        .findFirst();
    }

    private Set<String> hosts() {
        return this == CHINA ? Set.of(login, CHINA_BEFORE, metadata) : Set.of(login, metadata);
    }
}
