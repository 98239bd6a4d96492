package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.bolt.response.Response;
import java.util.List;

/** An answer of Bolt's, with what is left to do once it was written. */
final class Acknowledged extends Response {
    private final List<Runnable> afterwards;

    private Acknowledged(List<Runnable> afterwards) {
        this.afterwards = List.copyOf(afterwards);
        setStatusCode(200);
    }

    /** Nothing but that it arrived. */
    static Acknowledged plainly(List<Runnable> afterwards) {
        return new Acknowledged(afterwards);
    }

    static Acknowledged with(JsonNode body, List<Runnable> afterwards) {
        Acknowledged answer = new Acknowledged(afterwards);
        answer.setContentType(CONTENT_TYPE_APPLICATION_JSON_UTF8);
        answer.setBody(body.toString());
        return answer;
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    /** What the bot says belongs in no log. */
    @Override
    public String toString() {
        return "Acknowledged";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
