package dev.operandi.benchmarks.load;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack's requests for {@code /operandi start}, each of another person, signed when it is sent. For one thread. */
final class Commands {
    private static final String BODY = "token=load&team_id=T0LOAD&team_domain=load&channel_id=C0GENERAL"
            + "&channel_name=general&user_name=somebody&command=%2Foperandi&text=start&api_app_id=A0LOAD"
            + "&is_enterprise_install=false&user_id=U%1&response_url=http%3A%2F%2F127.0.0.1%3A9%2Fcommands%2F%1"
            + "&trigger_id=1.2.%1";

    private final Mac mac;
    private final String people;
    private final int port;

    /**
     * @param people in every person's id, so that no other load has the same people
     */
    Commands(String signingSecret, String people, int port) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HttpMessages.bytes(signingSecret), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
        this.people = people;
        this.port = port;
    }

    /** The whole request of the person with that number. */
    byte[] begin(long person) {
        String body = BODY.replace("%1", people + person);
        long now = System.currentTimeMillis() / 1000;
        String signature = HexFormat.of().formatHex(mac.doFinal(HttpMessages.bytes("v0:" + now + ":" + body)));
        return HttpMessages.bytes("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*"
                + "\r\nAccept-Encoding: gzip,deflate\r\nContent-Type: application/x-www-form-urlencoded"
                + "\r\nX-Slack-Request-Timestamp: " + now + "\r\nX-Slack-Signature: v0=" + signature
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
