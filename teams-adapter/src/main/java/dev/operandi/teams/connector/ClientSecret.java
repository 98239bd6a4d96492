package dev.operandi.teams.connector;

import java.time.Instant;
import java.util.Map;

/** A secret of the app. No record: it would print it. */
final class ClientSecret implements Credential {
    private final String value;

    ClientSecret(String value) {
        if (value.isBlank()) throw new IllegalArgumentException("The bot's client secret is empty.");
        this.value = value.strip();
    }

    @Override
    public Map<String, String> proof(String endpoint, String app, Instant at) {
        return Map.of("client_secret", value);
    }
}
