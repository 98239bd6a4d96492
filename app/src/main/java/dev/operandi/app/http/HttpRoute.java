package dev.operandi.app.http;

import java.util.function.Function;

/**
 * Who answers what.
 *
 * @param method such as POST
 * @param path such as {@code /slack/events}; compared as a whole
 * @param quick whether the answer waits for nothing, so that it is given even while everything else waits
 * @param answering called by several threads at once; what it throws becomes a 500 without content
 */
public record HttpRoute(String method, String path, boolean quick, Function<HttpRequest, HttpAnswer> answering) {
    /** One that may wait, for a database above all. */
    public static HttpRoute post(String path, Function<HttpRequest, HttpAnswer> answering) {
        return new HttpRoute("POST", path, false, answering);
    }

    /** One that only tells what is known already. */
    public static HttpRoute tells(String path, Function<HttpRequest, HttpAnswer> answering) {
        return new HttpRoute("GET", path, true, answering);
    }
}
