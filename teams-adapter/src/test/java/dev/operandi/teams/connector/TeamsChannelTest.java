package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Channel.Reader;
import dev.operandi.turn.ChannelException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot shows, as it comes to Teams. */
class TeamsChannelTest {
    private static final Slot TO_ANN = new Slot(new Place.Direct(new Person("teams", TENANT, "ann")), 3);
    private static final String ID = "87d349ed-44d7-43e1-9a83-5f2406dee5bd";
    private static final Message SHARED =
            new Message("Shared", List.of(new Block.By("Shared by", new Person("teams", TENANT, ID))));
    private static final Message HELLO = Message.of("Hello");
    private static final String ROOM = "19:abc@thread.tacv2";

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
    private final Channel channel = adapter.channel();
    private final FakeTurns turns = new FakeTurns();

    @BeforeEach
    void open() {
        assertThat(adapter.open(turns)).isNotNull();
    }

    @AfterEach
    void close() {
        adapter.close();
        teams.close();
    }

    @Test
    void aMessageIsPostedWhereThePersonWasHeardAndEditedByItsReferenceAlone() throws Exception {
        teams.answers(201, "{\"id\":\"7\"}");
        teams.answers(200, "{\"id\":\"7\"}");
        teams.answers(200, "{}");

        String reference = channel.show(TO_ANN, null, HELLO, heard("a:1ann"));
        channel.show(TO_ANN, reference, HELLO);
        channel.remove(TO_ANN, String.valueOf(reference));

        ConnectorStandIn.Sent posted = teams.sent();
        assertThat(posted.line()).isEqualTo("POST /emea/v3/conversations/a%3A1ann/activities");
        assertThat(posted.body().path("summary").asText()).isEqualTo("Hello");
        assertThat(teams.sent().line()).isEqualTo("PUT /emea/v3/conversations/a%3A1ann/activities/7");
        assertThat(teams.sent().line()).isEqualTo("DELETE /emea/v3/conversations/a%3A1ann/activities/7");
    }

    @Test
    void whoWasMetElsewhereGetsAConversationOfTheirOwn() throws Exception {
        teams.answers(201, "{\"id\":\"a:1ann\"}");
        teams.answers(201, "{\"id\":\"7\"}");

        channel.show(TO_ANN, null, HELLO, heard("29:1ann"));

        assertThat(teams.sent().body().path("members").path(0).path("id").asText())
                .isEqualTo("29:1ann");
        assertThat(teams.sent().line()).isEqualTo("POST /emea/v3/conversations/a%3A1ann/activities");
    }

    @Test
    void whoIsReachedInNoKnownWayIsGivenUp() {
        assertThatThrownBy(() -> channel.show(TO_ANN, null, HELLO))
                .isInstanceOfSatisfying(
                        ChannelException.class,
                        e -> assertThat(e.worthRetrying()).isFalse());
        teams.sentNothingElse();
    }

    @Test
    void aMentionIsAnsweredInItsThreadAndInAGroupChatBelow() throws Exception {
        teams.answers(201, "{\"id\":\"7\"}");
        teams.answers(201, "{\"id\":\"8\"}");
        String room = teams.serviceUrl() + "#" + ROOM;
        String chat = teams.serviceUrl() + "#19:abc@thread.v2";

        channel.show(new Slot(new Place.Thread("teams", TENANT, room, "177"), 1), null, HELLO);
        channel.show(new Slot(new Place.Thread("teams", TENANT, chat, "chat/177"), 1), null, HELLO);

        assertThat(teams.sent().line())
                .isEqualTo("POST /emea/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D177/activities");
        assertThat(teams.sent().line()).isEqualTo("POST /emea/v3/conversations/19%3Aabc%40thread.v2/activities");
    }

    @Test
    void whatIsSharedInAChannelBeginsAThread() throws Exception {
        teams.answers(201, "{\"id\":\"" + ROOM + ";messageid=9\",\"activityId\":\"9\"}");

        String reference = channel.show(
                new Slot(new Place.Channel("teams", TENANT, teams.serviceUrl() + "#" + ROOM), 5), null, HELLO);

        assertThat(teams.sent().line()).isEqualTo("POST /emea/v3/conversations");
        assertThat(reference).endsWith(ROOM + ";messageid=9#9");
    }

    @Test
    void whereTheBotIsBlockedNothingMoreIsSent() {
        teams.refuses(403, "MessageWritesBlocked");

        for (int times = 0; times < 2; times++)
            assertThatThrownBy(() -> channel.show(TO_ANN, null, HELLO, heard("a:1ann")))
                    .isInstanceOfSatisfying(
                            ChannelException.class,
                            e -> assertThat(e.worthRetrying()).isFalse());
        assertThat(teams.sent().line()).startsWith("POST ");
        teams.sentNothingElse();
    }

    @Test
    void aMessageThatSomebodyDeletedIsGone() {
        teams.answers(404, "{}");

        assertThatThrownBy(() -> channel.show(TO_ANN, teams.serviceUrl() + "#a:1ann#7", HELLO))
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.isGone()).isTrue());
    }

    @Test
    void whoSharesSomethingIsNamedAsOthersThereKnowThem() throws Exception {
        teams.answers(200, "{\"id\":\"29:1ann\",\"name\":\"Ann <at>O'Neil</at> [ext]\"}");
        teams.answers(201, "{\"id\":\"" + ROOM + ";messageid=9\",\"activityId\":\"9\"}");

        channel.show(new Slot(room(), 5), null, SHARED);

        assertThat(teams.sent().line()).isEqualTo("GET /emea/v3/conversations/19%3Aabc%40thread.tacv2/members/" + ID);
        JsonNode card = teams.sent().body().at("/activity/attachments/0/content");
        assertThat(card.at("/body/0/text").asText()).isEqualTo("Shared by <at>Ann at O'Neil at ext</at>");
        assertThat(card.at("/msteams/entities/0/mentioned/id").asText()).isEqualTo(ID);
        assertThat(card.at("/msteams/entities/0/mentioned/name").asText()).isEqualTo("Ann at O'Neil at ext");
    }

    @Test
    void whatIsSharedIsPostedThoughTeamsDoesNotTellTheName() throws Exception {
        teams.answers(500, "{}");
        teams.answers(201, "{\"id\":\"" + ROOM + ";messageid=9\",\"activityId\":\"9\"}");

        channel.show(new Slot(room(), 5), null, SHARED);

        assertThat(teams.sent().line()).startsWith("GET ");
        assertThat(teams.sent()
                        .body()
                        .at("/activity/attachments/0/content/body/0/text")
                        .asText())
                .isEqualTo("Shared by <at>this person</at>");
    }

    private Place room() {
        return new Place.Channel("teams", TENANT, teams.serviceUrl() + "#" + ROOM);
    }

    private Reader heard(String conversation) {
        return new Reader(teams.serviceUrl() + "#" + conversation, null);
    }
}
