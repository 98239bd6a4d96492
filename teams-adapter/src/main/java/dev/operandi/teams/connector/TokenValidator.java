package dev.operandi.teams.connector;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request comes from Teams and is meant for us. First the token, from its header alone; then, when the body has been
 * read, whether the two belong together.
 *
 * @see "learn.microsoft.com, Authentication with the Bot Connector API: Connector to bot"
 */
public final class TokenValidator {
    /** How far Microsoft's clock and ours may differ. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final String TEAMS = "msteams";

    private final BotIdentity bot;
    private final String issuer;
    private final JwksCache keys;
    private final ServiceHosts hosts;
    private final Supplier<Instant> now;
    private final List<String> audiences;
    private final VerifiedTokens verified = new VerifiedTokens();

    public TokenValidator(
            BotIdentity bot, BotService service, JwksCache keys, ServiceHosts hosts, Supplier<Instant> now) {
        this.bot = bot;
        this.issuer = service.issuer();
        this.keys = keys;
        this.hosts = hosts;
        this.now = now;
        this.audiences = List.of(bot.app(), "api://" + bot.app(), "api://botid-" + bot.app());
    }

    /**
     * What the token says, when it can be believed.
     *
     * @param header {@code Authorization} as it came; null when there was none
     * @throws Refused with 401 when it cannot, with 503 when Microsoft's keys could not be had to tell
     */
    public TokenClaims verify(@Nullable String header) throws Refused {
        if (header == null) throw Refused.unauthorized("there is no token");
        SignedToken token = SignedToken.ofHeader(header);
        String id = token.keyId();
        String print = fingerprint(token.written());
        TokenClaims before = verified.find(print, keys.known(id));
        TokenClaims claims = before == null ? claims(token) : before;
        checkTime(claims, token);
        if (before != null) return before;
        SigningKey key = key(id);
        if (!token.isSignedBy(key)) throw Refused.unauthorized("the token's signature is wrong");
        if (!key.endorsements().contains(TEAMS))
            throw Refused.unauthorized("the key that signed the token does not speak for Teams");
        verified.add(print, key, claims);
        return claims;
    }

    /**
     * Whether the activity is what the token came with, and is from our company's Teams.
     *
     * @throws Refused with 401 when token and activity do not belong together, with 403 when it is not for us
     */
    public void bind(TokenClaims claims, TeamsActivity activity) throws Refused {
        if (!plain(claims.serviceUrl()).equals(plain(activity.serviceUrl())))
            throw Refused.unauthorized("the activity is to be answered elsewhere than its token says");
        if (!activity.channelId().equals(TEAMS)) throw Refused.forbidden("the activity is not from Teams");
        if (!hosts.permits(activity.serviceUrl()))
            throw Refused.forbidden("the activity is to be answered at a host that is not Microsoft's");
        Set<String> tenants = activity.tenants();
        if (tenants.isEmpty()) throw Refused.forbidden("the activity names no tenant");
        if (!tenants.stream().allMatch(tenant -> tenant.toLowerCase(Locale.ROOT).equals(bot.tenant())))
            throw Refused.forbidden("the activity is of another tenant than the settings name");
    }

    private TokenClaims claims(SignedToken token) throws Refused {
        if (!token.header().path("alg").asText().equals("RS256"))
            throw Refused.unauthorized("the token is not signed with RS256");
        if (token.header().has("crit")) throw Refused.unauthorized("the token asks for what we do not know");
        if (!token.text("iss").equals(issuer)) throw Refused.unauthorized("the token is from another issuer");
        String audience = audiences.stream()
                .filter(token::isFor)
                .findFirst()
                .orElseThrow(() -> Refused.unauthorized("the token is for another app"));
        Instant expires = token.time("exp").orElseThrow(() -> Refused.unauthorized("the token never expires"));
        return new TokenClaims(issuer, audience, token.text("serviceurl"), expires);
    }

    private void checkTime(TokenClaims claims, SignedToken token) throws Refused {
        Instant at = now.get();
        if (!at.isBefore(claims.expires().plus(SKEW))) throw Refused.unauthorized("the token has expired");
        if (token.time("nbf").filter(from -> at.isBefore(from.minus(SKEW))).isPresent())
            throw Refused.unauthorized("the token is not valid yet; is this machine's clock right?");
    }

    private SigningKey key(String id) throws Refused {
        var key = keys.find(id);
        if (key.isPresent()) return key.get();
        if (!keys.isReady()) throw Refused.unavailable("Microsoft's keys are not known");
        throw Refused.unauthorized("the token is signed with a key that is not Microsoft's");
    }

    /** As Microsoft compares them. */
    private static String plain(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
