package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.RoomFacts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack says of what was picked in a form: of a channel, how many are in it and whether the bot may post there; of people,
 * whether they are guests, bots or gone. Somebody waits in front of the form, so Slack is asked once, and briefly.
 *
 * @see "docs.slack.dev, reference/methods/conversations.info"
 */
final class SlackPicked {
    /** Half of the three seconds in which a form must be answered: the turn needs some, too. */
    static final Duration LONGEST = Duration.ofMillis(1_500);

    /** Less is not enough for a request. */
    private static final Duration LEAST = Duration.ofMillis(200);

    /** A private channel the bot is not in is not even told to exist. */
    private static final RoomFacts CLOSED_TO_US = new RoomFacts("", 0, false, false);

    private static final Logger log = LoggerFactory.getLogger(SlackPicked.class);

    private final SlackApi api;

    SlackPicked(SlackApi api) {
        this.api = api;
    }

    /** The same with what Slack says of it, and without the bot among the people. Of most envelopes that is nothing. */
    Envelope asked(Envelope envelope) {
        if (!(envelope.input() instanceof Input.Submitted sent)) return envelope;
        long end = System.nanoTime() + LONGEST.toNanos();
        Map<String, Field.Value> values = new HashMap<>();
        sent.values().forEach((field, value) -> values.put(field, asked(value)));
        values.replaceAll(
                (field, value) -> value instanceof Field.Value.Persons picked ? lookedAt(picked, end) : value);
        return values.equals(sent.values())
                ? envelope
                : envelope.with(new Input.Submitted(sent.form(), values, sent.carried()));
    }

    private Field.Value asked(Field.Value value) {
        if (value instanceof Field.Value.Persons picked)
            return new Field.Value.Persons(
                    picked.persons().stream().filter(person -> !isUs(person)).toList());
        boolean room = value instanceof Field.Value.Somewhere there && there.place() instanceof Place.Channel;
        if (!room) return value;
        Place.Channel channel = (Place.Channel) ((Field.Value.Somewhere) value).place();
        return new Field.Value.Somewhere(channel, facts(channel.id()));
    }

    /** As many of them as there is time for; the others are looked at when they take part. */
    private Field.Value lookedAt(Field.Value.Persons picked, long end) {
        Set<Person> guests = new HashSet<>();
        Set<Person> absent = new HashSet<>();
        try {
            for (Person person : picked.persons()) {
                Duration rest = Duration.ofNanos(end - System.nanoTime());
                if (rest.compareTo(LEAST) < 0) break;
                ObjectNode fields = SlackApi.fields().put("user", person.id());
                JsonNode user = api.call("users.info", fields, rest).path("user");
                if (user.path("deleted").asBoolean() || user.path("is_bot").asBoolean()) absent.add(person);
                else if (SlackProfile.isGuest(user, person)) guests.add(person);
            }
        } catch (SlackFault fault) {
            log.debug("Not all of a list were looked at ({})", fault.getMessage());
        }
        return new Field.Value.Persons(picked.persons(), guests, absent);
    }

    private boolean isUs(Person person) {
        return api.workspace()
                .identity()
                .filter(us -> us.botUser().equals(person.id()))
                .isPresent();
    }

    /** Null when Slack did not say. */
    private @Nullable RoomFacts facts(String channel) {
        ObjectNode fields = SlackApi.fields().put("channel", channel).put("include_num_members", true);
        try {
            JsonNode answer = api.call("conversations.info", fields, LONGEST).path("channel");
            if (!answer.path("name").isTextual() || !answer.path("num_members").isInt()) return null;
            boolean member = answer.path("is_member").asBoolean();
            int people = answer.path("num_members").asInt() - (member ? 1 : 0);
            boolean archived = answer.path("is_archived").asBoolean();
            return new RoomFacts(answer.path("name").asText(), Math.max(0, people), member, archived);
        } catch (SlackFault fault) {
            if (List.of(SlackErrors.CHANNEL_NOT_FOUND, SlackErrors.NOT_IN_CHANNEL)
                    .contains(fault.code())) return CLOSED_TO_US;
            log.warn("A channel was not looked at ({})", fault.getMessage());
            return null;
        }
    }
}
