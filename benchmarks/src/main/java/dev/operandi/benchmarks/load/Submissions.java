package dev.operandi.benchmarks.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's requests for forms that somebody sends off in the dialog of a poll, signed when they are sent; and what stands in the
 * bot's answers. For one thread.
 */
final class Submissions {
    private static final String VIEW = "\"view\":";
    private static final Pattern FORM = Pattern.compile("\"callback_id\":\"([^\"]+)\"");
    private static final Pattern BLOCK = Pattern.compile("\"block_id\":\"(answer[^\"]*)\"");
    private static final Pattern CHOICE = Pattern.compile("\"value\":\"(choice/[^\"]+)\"");
    private static final String QUESTION = "p/" + PollSeed.RUN + "/question/";

    private static final String PAYLOAD = "{'type':'view_submission','team':{'id':'T0LOAD','domain':'load'},"
            + "'user':{'id':'U%1','username':'somebody','name':'somebody','team_id':'T0LOAD'},'api_app_id':'A0LOAD',"
            + "'token':'load','trigger_id':'1.2.%1.%2','view':%3,'response_urls':[],'is_enterprise_install':false}";

    /** What Slack adds to a view of the bot's. */
    private static final String ADDED =
            ",'id':'V%1','team_id':'T0LOAD','app_installed_team_id':'T0LOAD','app_id':'A0LOAD',"
                    + "'bot_id':'B0LOAD','hash':'%2','state':{'values':{%3}}}";

    private static final String PICKED = "'%1':{'answer':{'type':'radio_buttons','selected_option':"
            + "{'text':{'type':'plain_text','text':'x'},'value':'%2'}}}";

    private final Mac mac;
    private final String people;
    private final int port;

    /**
     * @param people in every person's id, so that no other load has the same people
     */
    Submissions(String signingSecret, String people, int port) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HttpMessages.bytes(signingSecret), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
        this.people = people;
        this.port = port;
    }

    /** Somebody has read who sees what, and begins. */
    byte[] begins(long person) {
        String view = "{'type':'modal','callback_id':'p/" + PollSeed.RUN + "/begin','private_metadata':'','blocks':[]"
                + ADDED.replace("%3", "");
        return request(person, 0, quoted(view));
    }

    /**
     * Somebody answers the question the bot's last answer holds.
     *
     * @param step how many forms they have sent off before
     * @param answer the bot's
     * @return empty when there is no question in it: they have finished
     */
    Optional<byte[]> answers(long person, int step, String answer) {
        Matcher form = FORM.matcher(answer);
        Matcher block = BLOCK.matcher(answer);
        if (!form.find() || !form.group(1).startsWith(QUESTION) || !block.find()) return Optional.empty();
        List<String> choices = new ArrayList<>();
        Matcher choice = CHOICE.matcher(answer);
        while (choice.find()) choices.add(choice.group(1));
        String picked = choices.get((int) ((person * 31 + step * 7L) % choices.size()));
        String view = answer.substring(answer.indexOf(VIEW) + VIEW.length(), answer.lastIndexOf('}'));
        String state = PICKED.replace("%1", block.group(1)).replace("%2", picked);
        String added = quoted(ADDED.replace("%3", state));
        return Optional.of(request(person, step, view.substring(0, view.lastIndexOf('}')) + added));
    }

    /** In the texts above, an apostrophe is a quotation mark. */
    private static String quoted(String text) {
        return text.replace('\'', '"');
    }

    private byte[] request(long person, int step, String view) {
        String payload = quoted(PAYLOAD)
                .replace("%3", view)
                .replace("%1", people + person)
                .replace("%2", String.valueOf(step));
        String body = "payload=" + URLEncoder.encode(payload, StandardCharsets.UTF_8);
        long now = System.currentTimeMillis() / 1000;
        String signature = HexFormat.of().formatHex(mac.doFinal(HttpMessages.bytes("v0:" + now + ":" + body)));
        return HttpMessages.bytes("POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nUser-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: application/json,*/*"
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: " + now
                + "\r\nX-Slack-Signature: v0=" + signature + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }
}
