package dev.operandi.teams.connector;

import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where Microsoft's services are that the bot trusts. All but the public cloud have addresses of their own, and so has a stand-in.
 *
 * @param login where tokens are given out, without the tenant
 * @param openIdMetadata where the keys are told of that sign what Teams sends us
 * @param issuer who signs it, as the token says
 * @param scope what our own token is for
 */
public record BotService(String login, String openIdMetadata, String issuer, String scope) {
    /** Microsoft's public cloud. */
    public static final BotService PUBLIC = Cloud.PUBLIC.service();

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    /**
     * @throws IllegalArgumentException when an address is none, or whoever listens on the way could change what comes from it
     */
    public BotService {
        address("login", login);
        address("OpenID metadata", openIdMetadata);
    }

    /**
     * What an operator set up. The cloud is the one whose addresses these are, and the public one where they are nobody's; what is not
     * given is that cloud's, and so are in any case the issuer and the scope.
     *
     * @param login null for the cloud's own
     * @param openIdMetadata null for the cloud's own
     * @throws IllegalArgumentException when an address is none, could be tampered with, or each is of another cloud
     */
    public static BotService of(@Nullable String login, @Nullable String openIdMetadata) {
        Optional<Cloud> tokens = Cloud.of(login);
        Optional<Cloud> keys = Cloud.of(openIdMetadata);
        if (tokens.isPresent() && keys.isPresent() && tokens.get() != keys.get())
            throw new IllegalArgumentException("TEAMS_LOGIN_URL and TEAMS_OPENID_METADATA_URL are of two clouds of"
                    + " Microsoft's; without TEAMS_LOGIN_URL the one that belongs to the other is taken.");
        BotService usual = keys.or(() -> tokens).orElse(Cloud.PUBLIC).service();
        return new BotService(
                login == null ? usual.login() : login,
                openIdMetadata == null ? usual.openIdMetadata() : openIdMetadata,
                usual.issuer(),
                usual.scope());
    }

    /** The token's endpoint for one tenant. */
    HttpUrl tokens(String tenant) {
        return address("login", login)
                .newBuilder()
                .addPathSegment(tenant)
                .addPathSegments("oauth2/v2.0/token")
                .build();
    }

    HttpUrl metadata() {
        return address("OpenID metadata", openIdMetadata);
    }

    /** Whether nobody on the way can read or change what we exchange with it. */
    static boolean isPrivate(HttpUrl url) {
        return url.isHttps() || THIS_MACHINE.contains(url.host());
    }

    private static HttpUrl address(String what, String written) {
        HttpUrl url = HttpUrl.parse(written.strip());
        if (url == null)
            throw new IllegalArgumentException("The " + what + " address is no web address; it begins with https://.");
        if (!isPrivate(url))
            throw new IllegalArgumentException(
                    "The " + what + " address is not https, which only an address on this machine may do without.");
        return url;
    }
}
