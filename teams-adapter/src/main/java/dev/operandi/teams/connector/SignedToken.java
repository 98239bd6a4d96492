package dev.operandi.teams.connector;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A token as it came: read, not believed. We read it ourselves, with no name twice in it, so that it cannot say one thing to us
 * and another to the library that looks at the signature.
 */
record SignedToken(String written, ObjectNode header, ObjectNode claims) {
    /** Ours have 1,500 letters. */
    private static final int MOST_CHARS = 16_384;

    private static final Pattern BEARER =
            Pattern.compile("(?i:Bearer) (([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.[A-Za-z0-9_-]+)");

    /** The token of an {@code Authorization} header. */
    static SignedToken ofHeader(String header) throws Refused {
        if (header.length() > MOST_CHARS) throw Refused.unauthorized("the token is too long");
        Matcher parts = BEARER.matcher(header);
        if (!parts.matches()) throw Refused.unauthorized("the header is no bearer token");
        return new SignedToken(parts.group(1), part(parts.group(2)), part(parts.group(3)));
    }

    private static ObjectNode part(String base64) throws Refused {
        try {
            Optional<ObjectNode> part = StrictJson.object(Base64.getUrlDecoder().decode(base64));
            return part.orElseThrow(() -> Refused.unauthorized("the token cannot be read"));
        } catch (IllegalArgumentException e) {
            throw Refused.unauthorized("the token cannot be read");
        }
    }

    /** The id of the key that is said to have signed it. */
    String keyId() throws Refused {
        String id = StrictJson.text(header, "kid");
        if (id == null) throw Refused.unauthorized("the token names no key");
        return id;
    }

    String text(String claim) throws Refused {
        String text = StrictJson.text(claims, claim);
        if (text == null) throw Refused.unauthorized("the token says no " + claim);
        return text;
    }

    /** RFC 7519 allows for one audience or several. */
    boolean isFor(String audience) {
        JsonNode written = claims.path("aud");
        if (written.isTextual()) return written.textValue().equals(audience);
        return written.isArray()
                && StreamSupport.stream(written.spliterator(), false)
                        .anyMatch(one -> one.isTextual() && one.textValue().equals(audience));
    }

    /** A claim that is a time, in seconds since 1970. */
    Optional<Instant> time(String claim) throws Refused {
        JsonNode written = claims.path(claim);
        if (written.isMissingNode()) return Optional.empty();
        boolean readable = written.isIntegralNumber() && written.canConvertToLong();
        long seconds = readable ? written.longValue() : -1;
        if (seconds < 0 || seconds > Integer.MAX_VALUE * 1_000L)
            throw Refused.unauthorized("the token's " + claim + " is no time");
        return Optional.of(Instant.ofEpochSecond(seconds));
    }

    /** Whether the key has signed just this. */
    boolean isSignedBy(SigningKey key) {
        try {
            Algorithm.RSA256(key.key(), null).verify(JWT.decode(written));
            return true;
        } catch (JWTVerificationException e) {
            return false;
        }
    }

    /** Nothing of it: whoever has the token is believed. */
    @Override
    public String toString() {
        return "SignedToken";
    }
}
