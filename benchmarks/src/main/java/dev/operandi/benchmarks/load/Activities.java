package dev.operandi.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Teams' requests, with a token. Safe for several threads. */
final class Activities {
    private static final String ACTIVITY =
            "{\"type\":\"%1\",\"id\":\"f:%2\",\"timestamp\":\"2026-11-23T09:00:00.123Z\","
                    + "\"channelId\":\"msteams\",\"locale\":\"en-US\",\"serviceUrl\":\"http://127.0.0.1:%3/emea/\","
                    + "\"from\":{\"id\":\"29:%4\",\"name\":\"Somebody\",\"aadObjectId\":\"%5\"},"
                    + "\"recipient\":{\"id\":\"28:" + TeamsStandIn.APP + "\",\"name\":\"Operandi\"},"
                    + "\"conversation\":{\"id\":\"a:%4\",\"conversationType\":\"personal\",\"tenantId\":\""
                    + TeamsStandIn.TENANT
                    + "\"},\"channelData\":{\"tenant\":{\"id\":\"" + TeamsStandIn.TENANT + "\"}},%6}";

    private final String bearer;
    private final String people;
    private final int port;
    private final int standIn;
    private final AtomicLong numbers = new AtomicLong();

    /**
     * @param people in every person's id, so that no other load has the same people
     */
    Activities(String bearer, String people, int port, int standIn) {
        this.bearer = bearer;
        this.people = people;
        this.port = port;
        this.standIn = standIn;
    }

    /** The person with that number types {@code start}. */
    byte[] begin(long person) {
        return request("message", person, "\"text\":\"start\",\"textFormat\":\"plain\"");
    }

    /**
     * @param data of the button that the person presses
     */
    byte[] press(long person, String data) {
        return request(
                "invoke",
                person,
                "\"name\":\"adaptiveCard/action\",\"value\":{\"trigger\":\"manual\",\"action\":{\"type\":\"Action.Execute\","
                        + "\"verb\":\"choose\",\"data\":" + data + "}}");
    }

    /** The conversation with the person. */
    String conversation(long person) {
        return "a%3A" + people + person;
    }

    private byte[] request(String type, long person, String rest) {
        String name = people + person;
        String body = ACTIVITY.replace("%1", type)
                .replace("%2", people + numbers.incrementAndGet())
                .replace("%3", String.valueOf(standIn))
                .replace("%4", name)
                .replace("%5", UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString())
                .replace("%6", rest);
        return HttpMessages.bytes("POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: "
                + bearer
                + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);
    }
}
