package dev.operandi.app.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody sent. Whoever it claims to be from: nothing here is verified.
 *
 * @param method in capitals, such as POST
 * @param path decoded, without the query
 * @param headers by name in lower case; each with its values in the order they came
 * @param body the bytes as they came, at most {@link HttpServer#MAX_BODY_BYTES}; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied by nobody: a signature is about these bytes
public record HttpRequest(String method, String path, Map<String, List<String>> headers, byte[] body) {
    /** The only value of the header; empty when there is none, or more than one. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** Without headers and body, which may hold what no log may. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
