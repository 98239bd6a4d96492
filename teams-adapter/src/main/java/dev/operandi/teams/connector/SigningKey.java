package dev.operandi.teams.connector;

import com.auth0.jwk.Jwk;
import com.auth0.jwk.JwkException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A key Microsoft signs with.
 *
 * @param endorsements the channels it may speak for, as {@code msteams}; empty when it says none, and then it speaks for none
 */
record SigningKey(RSAPublicKey key, Set<String> endorsements) {
    /** RFC 7518, section 3.3. */
    private static final int LEAST_BITS = 2048;

    SigningKey {
        endorsements = Set.copyOf(endorsements);
    }

    /** The keys of a set that can be used, by their ids; what else is in there counts for nothing. */
    static Map<String, SigningKey> read(ObjectNode jwks) {
        Map<String, SigningKey> keys = new TreeMap<>();
        for (JsonNode node : jwks.path("keys")) {
            String id = StrictJson.text(node, "kid");
            if (id != null) key(node).ifPresent(key -> keys.put(id, key));
        }
        return Map.copyOf(keys);
    }

    private static Optional<SigningKey> key(JsonNode node) {
        String modulus = StrictJson.text(node, "n");
        String exponent = StrictJson.text(node, "e");
        boolean signs = node.path("kty").asText().equals("RSA")
                && node.path("use").asText("sig").equals("sig");
        if (!signs || modulus == null || exponent == null) return Optional.empty();
        try {
            var read = Jwk.fromValues(Map.of("kty", "RSA", "n", modulus, "e", exponent))
                    .getPublicKey();
            return read instanceof RSAPublicKey key && key.getModulus().bitLength() >= LEAST_BITS
                    ? Optional.of(new SigningKey(key, endorsements(node)))
                    : Optional.empty();
        } catch (JwkException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<String> endorsements(JsonNode node) {
        return StreamSupport.stream(node.path("endorsements").spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }
}
