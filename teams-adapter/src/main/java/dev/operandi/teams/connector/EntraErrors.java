package dev.operandi.teams.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Why Entra gives no token, with the way out. Of its own sentences nothing is told: they name ids and times of the request.
 *
 * @see "learn.microsoft.com, Microsoft Entra authentication and authorization error codes"
 */
final class EntraErrors {
    private static final Map<Integer, String> WAYS_OUT = Map.of(
            700016, "the app is not known in this tenant; compare both ids with Entra's page of the app",
            700027, "Entra does not know the certificate; add it to the app, and look whether it has expired",
            7000215, "the client secret is wrong; it is the secret's value, not its id",
            7000222, "the client secret has expired; make a new one on Entra's page of the app",
            7000229, "the app is not installed in this tenant; make its enterprise application",
            90002, "the tenant is not known; compare its id with Entra's overview");

    private EntraErrors() {}

    static String sentence(int status, JsonNode body) {
        int code = body.path("error_codes").path(0).asInt();
        if (code <= 0) return "Entra refused to give a token, " + status;
        String wayOut = WAYS_OUT.get(code);
        return "Entra refused to give a token, AADSTS" + code + (wayOut == null ? "" : ": " + wayOut);
    }
}
