package dev.operandi.teams.connector;

import java.time.Instant;
import java.util.Map;

/** With what the bot proves who it is. */
public sealed interface Credential permits ClientSecret, ClientCertificate {
    /**
     * A secret of the app, as Entra shows it once.
     *
     * @throws IllegalArgumentException when it is blank
     */
    static Credential secret(String value) {
        return new ClientSecret(value);
    }

    /**
     * A certificate of the app and its private key, as PEM in one text; more certificates may follow.
     *
     * @throws IllegalArgumentException when one of the two is missing or cannot be read, or they do not belong together
     */
    static Credential certificate(String pem) {
        return ClientCertificate.read(pem);
    }

    /**
     * What goes into the form that asks for a token.
     *
     * @param endpoint where it goes to
     */
    Map<String, String> proof(String endpoint, String app, Instant at);
}
