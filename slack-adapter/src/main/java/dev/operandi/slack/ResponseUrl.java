package dev.operandi.slack;

import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * The address Slack gives us to answer one command or button by, or to send a file to. It holds a secret, so it is checked
 * before anything is sent there, and shown nowhere.
 */
final class ResponseUrl {
    private ResponseUrl() {}

    /**
     * The address, when it is Slack's.
     *
     * @param base where Slack's methods are; where a stand-in takes Slack's place, addresses of its host are good too
     */
    static Optional<HttpUrl> read(String handle, HttpUrl base) {
        HttpUrl url = HttpUrl.parse(handle);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) return Optional.empty();
        return isSlack(url) || isAtTheStandIn(url, base) ? Optional.of(url) : Optional.empty();
    }

    /**
     * Where a file is to be sent, when nobody on the way could read it. Slack's own answer names it, so the host may be any.
     *
     * @param base as above
     */
    static Optional<HttpUrl> readUpload(String address, HttpUrl base) {
        HttpUrl url = HttpUrl.parse(address);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) return Optional.empty();
        return url.isHttps() || isAtTheStandIn(url, base) ? Optional.of(url) : Optional.empty();
    }

    private static boolean isSlack(HttpUrl url) {
        String host = url.host();
        boolean ours = host.equals("slack.com")
                || host.endsWith(".slack.com")
                || host.equals("slack-gov.com")
                || host.endsWith(".slack-gov.com");
        return url.isHttps() && url.port() == 443 && ours;
    }

    private static boolean isAtTheStandIn(HttpUrl url, HttpUrl base) {
        return url.host().equals(base.host()) && url.scheme().equals(base.scheme());
    }
}
