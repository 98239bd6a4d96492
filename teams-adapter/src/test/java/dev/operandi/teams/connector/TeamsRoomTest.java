package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.RoomFacts;
import dev.operandi.chat.Standing;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Teams is asked about a channel a poll is for, and about those who press something there. */
class TeamsRoomTest {
    private static final String ROOM = "19:abc@thread.tacv2";
    private static final String ROSTER = "{\"members\":[{\"id\":\"29:1ann\",\"userRole\":\"user\"},"
            + "{\"id\":\"29:2gil\",\"userRole\":\"guest\"},{\"id\":\"28:bot\"}]}";

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
    private final FakeTurns turns = new FakeTurns();
    private final TeamsEndpoint endpoint = adapter.open(turns);

    @BeforeEach
    void theBotIsInTheChannel() {
        post(ActivityCodecTest.message());
        turns.heard.clear();
    }

    @AfterEach
    void close() {
        adapter.close();
        teams.close();
    }

    @Test
    void aChannelIsToldWithHowManyPeopleAreInIt() {
        teams.answers(200, "{\"id\":\"29:1ann\"}");
        teams.answers(200, ROSTER);

        assertThat(picked())
                .hasValueSatisfying(there -> assertThat(there.facts()).isEqualTo(facts(2, true)));
    }

    @Test
    void whereTheBotWasTakenAwayIsToldSo() {
        teams.refuses(403, "BotNotInConversationRoster");

        assertThat(picked())
                .hasValueSatisfying(there -> assertThat(there.facts()).isEqualTo(facts(0, false)));
    }

    @Test
    void whereTeamsDoesNotTellNobodyIsCounted() {
        teams.answers(200, "{\"id\":\"29:1ann\"}");
        teams.refuses(500, "Broken");

        assertThat(picked())
                .hasValueSatisfying(there -> assertThat(there.facts()).isNull());
    }

    @Test
    void aChannelThePersonIsNotInCannotBePicked() {
        teams.answers(404, "{}");

        assertThat(picked()).isEmpty();
    }

    @Test
    void ofPeopleOnAListItIsToldWhoIsAGuestInThePlace() {
        String ann = "00000000-0000-0000-0000-00000000000a";
        String gil = "00000000-0000-0000-0000-00000000000B";
        teams.answers(200, "{\"id\":\"29:1ann\"}");
        teams.answers(200, ROSTER.replace("\"29:2gil\",", "\"29:2gil\",\"aadObjectId\":\"" + gil + "\","));

        assertThat(picked(Map.of("field-people-1-people", ann + "," + gil))).isPresent();

        Input.Submitted sent = (Input.Submitted) turns.heard.get(0).input();
        assertThat((Field.Value.Persons) sent.values().get("people")).satisfies(people -> {
            assertThat(people.persons()).hasSize(2);
            assertThat(people.guests()).extracting(Person::id).containsExactly(gil.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void guestsAreKnownOnceTheWholeListWasAskedFor() {
        teams.answers(200, ROSTER);

        post(pressed("29:2gil"));
        post(pressed("29:1ann"));

        assertThat(turns.heard)
                .extracting(envelope -> envelope.standing())
                .containsExactly(Standing.GUEST, Standing.MEMBER);
        assertThat(teams.sent().line()).contains("/pagedmembers");
        teams.sentNothingElse();
    }

    @Test
    void whereTeamsDoesNotTellWhoIsAGuestNobodyWaitsForItTwice() {
        teams.refuses(500, "Broken");

        post(pressed("29:2gil"));
        post(pressed("29:1ann"));

        assertThat(turns.heard).extracting(envelope -> envelope.standing()).containsOnly(Standing.UNKNOWN);
        assertThat(teams.sent().line()).contains("/pagedmembers");
        teams.sentNothingElse();
    }

    private static RoomFacts facts(int people, boolean reachable) {
        return new RoomFacts("", people, reachable, false);
    }

    private Optional<Field.Value.Somewhere> picked() {
        return picked(Map.of());
    }

    private Optional<Field.Value.Somewhere> picked(Map<String, String> more) {
        ObjectNode json = ActivityCodecTest.message().put("type", "invoke").put("name", "task/submit");
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        json.putObject("value").putObject("data").put("form", "p//preview").put("field-room-0-where", ROOM);
        more.forEach(json.withObject("/value/data")::put);
        post(json);
        Input.Submitted sent = (Input.Submitted) turns.heard.get(0).input();
        return Optional.ofNullable((Field.Value.Somewhere) sent.values().get("where"));
    }

    private static ObjectNode pressed(String person) {
        ObjectNode json = ActivityCodecTest.message().put("type", "invoke").put("name", "task/fetch");
        json.withObject("/from").put("id", person);
        json.putObject("value").putObject("data").put("action", "p/7f3/part");
        return json;
    }

    private void post(ObjectNode activity) {
        TeamsEndpoint.Answer answer = endpoint.handle(
                "POST",
                TeamsEndpoint.PATH,
                Map.of("content-type", List.of("application/json")),
                utf8(activity.put("serviceUrl", teams.serviceUrl()).toString()));
        assertThat(answer.status()).isEqualTo(200);
    }
}
