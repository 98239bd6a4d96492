package dev.operandi.app.http;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is answered.
 *
 * @param status such as 200
 * @param contentType of the body; null when there is none
 * @param headers more of them, by name
 * @param body may be empty; not to be changed
 * @param afterwards what is done once the answer is written, in this order, on a thread that keeps no request waiting
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record HttpAnswer(
        int status, @Nullable String contentType, Map<String, String> headers, byte[] body, List<Runnable> afterwards) {
    private static final byte[] NOTHING = new byte[0];

    public HttpAnswer {
        headers = Map.copyOf(headers);
        afterwards = List.copyOf(afterwards);
    }

    /** An answer that says no more than its status. */
    public static HttpAnswer of(int status) {
        return new HttpAnswer(status, null, Map.of(), NOTHING, List.of());
    }

    /**
     * @param text sent in UTF-8
     */
    public static HttpAnswer of(int status, String contentType, String text) {
        return new HttpAnswer(status, contentType, Map.of(), text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** The same with one more header, or another value of one. */
    HttpAnswer with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpAnswer(status, contentType, more, body, afterwards);
    }
}
