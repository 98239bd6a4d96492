package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Field;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.turn.Channel.Reader;
import dev.operandi.turn.ChannelException;
import dev.operandi.turn.Room;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one process learns of conversations counts for the others, and after a restart. */
class ConversationsTest {
    private static final Person ANN = new Person("teams", TENANT, "ann-in-entra");
    private static final Slot TO_ANN = new Slot(new Place.Direct(ANN), 3);
    private static final Message HELLO = Message.of("Hello");
    private static final String ROOM = "19:abc@thread.tacv2";
    private static final String TEAM = "19:team@thread.tacv2";
    private static final String ELSEWHERE = "19:def@thread.tacv2";
    private static final ActionId SHARE = new ActionId("i/k3v9/share");
    private static final Form FORM = new Form(
            SHARE, "Share", "Share", "Cancel", List.of(), List.of(new Field.Conversation("where", "Where to", null)));

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final MemoryRooms rooms = new MemoryRooms();
    private final OneProcess one = new OneProcess();
    private final OneProcess other = new OneProcess();

    /** An adapter; all of them share what is kept. */
    private final class OneProcess {
        final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
        final FakeTurns turns = new FakeTurns(rooms);
        final TeamsEndpoint endpoint = adapter.open(turns);

        String hear(ObjectNode activity) {
            TeamsEndpoint.Answer answer = endpoint.handle(
                    "POST",
                    TeamsEndpoint.PATH,
                    Map.of("content-type", List.of("application/json")),
                    utf8(activity.put("serviceUrl", teams.serviceUrl()).toString()));
            assertThat(answer.status()).isEqualTo(200);
            return Teamsside.text(answer);
        }

        /** Whether Teams was asked to take it. */
        boolean sends(Slot slot) throws ChannelException {
            int before = teams.server.getRequestCount();
            try {
                adapter.channel().show(slot, null, HELLO, new Reader(teams.serviceUrl() + "#a:1ann", null));
            } catch (ChannelException e) {
                if (e.worthRetrying()) throw e;
            }
            return teams.server.getRequestCount() > before;
        }
    }

    @AfterEach
    void close() {
        one.adapter.close();
        other.adapter.close();
        teams.close();
    }

    @Test
    void whereOneProcessIsBlockedNoOtherSends() throws Exception {
        teams.refuses(403, "MessageWritesBlocked");
        assertThat(one.sends(TO_ANN)).isTrue();

        assertThat(one.sends(TO_ANN)).isFalse();
        assertThat(other.sends(TO_ANN)).isFalse();
        assertThat(rooms.kept.values()).singleElement().satisfies(room -> {
            assertThat(room.person()).isEqualTo(ANN); // and so it goes when she is erased
            assertThat(room.closed()).isTrue();
        });
    }

    @Test
    void whateverComesFromThereOpensItForAllProcesses() throws Exception {
        teams.refuses(403, "MessageWritesBlocked");
        assertThat(one.sends(TO_ANN)).isTrue();

        other.hear(personal("message").put("text", "help"));

        assertThat(rooms.kept).isEmpty();
        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(one.sends(TO_ANN)).isTrue();
    }

    @Test
    void whoTakesTheBotAwayIsLeftAlone() throws Exception {
        one.hear(personal("message").put("text", "help"));

        one.hear(personal("installationUpdate").put("action", "remove"));
        assertThat(one.sends(TO_ANN)).isFalse();
        assertThat(other.sends(TO_ANN)).isFalse();

        other.hear(personal("installationUpdate").put("action", "add"));
        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(one.sends(TO_ANN)).isTrue();
    }

    @Test
    void whereTheBotIsNotAnyMoreNothingIsTakenBackAndNobodysNameIsAskedFor() {
        one.hear(ActivityCodecTest.message());
        one.hear(personal("installationUpdate").put("action", "remove"));
        one.hear(channel("channelDeleted", "General"));
        Slot inTheRoom = new Slot(new Place.Channel("teams", TENANT, teams.serviceUrl() + "#" + ROOM), 5);
        Message shared = new Message("Shared", List.of(new Block.By("Shared by", ANN)));

        refused(() -> one.adapter.channel().remove(TO_ANN, teams.serviceUrl() + "#a:1ann#7"));
        refused(() -> other.adapter.channel().remove(TO_ANN, teams.serviceUrl() + "#a:1ann#7"));
        refused(() -> one.adapter.channel().remove(inTheRoom, teams.serviceUrl() + "#" + ROOM + ";messageid=9#9"));
        refused(() -> one.adapter.channel().show(inTheRoom, null, shared));
        refused(() -> other.adapter.channel().show(inTheRoom, null, shared));

        teams.sentNothingElse();
    }

    @Test
    void aThreadThatIsBlockedIsItsChannelAndAMentionOpensIt() throws Exception {
        Slot below = new Slot(new Place.Thread("teams", TENANT, teams.serviceUrl() + "#" + ROOM, "177"), 1);
        teams.refuses(403, "BotNotInConversationRoster");
        assertThat(one.sends(below)).isTrue();
        assertThat(other.sends(below)).isFalse();

        other.hear(ActivityCodecTest.message());

        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(one.sends(below)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"teamArchived,teamUnarchived", "teamDeleted,teamRestored", "teamHardDeleted,teamRestored"})
    void nothingIsSentToAnyChannelOfATeamThatIsArchivedOrDeletedUntilItIsBack(String gone, String back)
            throws Exception {
        one.hear(ActivityCodecTest.message());
        one.hear(inAnotherTeam());

        one.hear(team(gone));

        assertThat(one.sends(in(ROOM))).isFalse();
        assertThat(other.sends(in(ROOM))).isFalse();
        assertThat(other.sends(in(TEAM))).isFalse();
        assertThat(offered()).containsExactly(ELSEWHERE);

        other.hear(team(back));

        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(other.sends(in(ROOM))).isTrue();
        teams.answers(201, "{\"id\":\"8\"}");
        assertThat(one.sends(in(ROOM))).isTrue();
        assertThat(offered()).contains(ROOM, ELSEWHERE);
    }

    @Test
    void whoRenamesAnArchivedTeamOrChangesItsMembersOpensNothing() throws Exception {
        one.hear(ActivityCodecTest.message());
        one.hear(team("teamArchived"));

        one.hear(team("teamRenamed"));
        one.hear(channel("channelRenamed", "Platform"));
        ObjectNode somebody = team("teamMemberAdded");
        somebody.putArray("membersAdded").addObject().put("id", "29:2bob");
        one.hear(somebody);

        assertThat(one.sends(in(ROOM))).isFalse();
        assertThat(one.sends(in(TEAM))).isFalse();
        assertThat(rooms.kept.get(ROOM)).extracting("name").isEqualTo("Platform");
    }

    @Test
    void aDeletedChannelIsClosedAloneUntilItIsRestored() throws Exception {
        one.hear(ActivityCodecTest.message());
        one.hear(team("teamRenamed"));

        one.hear(channel("channelDeleted", "Operations"));
        assertThat(one.sends(in(ROOM))).isFalse();
        assertThat(offered()).containsExactly(TEAM);

        one.hear(channel("channelRestored", "Operations"));
        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(one.sends(in(ROOM))).isTrue();
    }

    @Test
    void whatHappensToAChannelIsToldInTheFirstOneAndIsNotAboutThat() {
        one.hear(team("teamRenamed"));
        one.hear(channel("channelRenamed", "Finance"));

        assertThat(rooms.kept.get(TEAM)).extracting("name").isEqualTo("Platform");
        assertThat(rooms.kept.get(ROOM)).extracting("name", "partOf").containsExactly("Finance", TEAM);
    }

    @Test
    void takenOutOfATeamTheBotIsInNoneOfItsChannelsUntilItIsAddedAgain() throws Exception {
        one.hear(ActivityCodecTest.message());
        ObjectNode removed = team("teamMemberRemoved");
        removed.putArray("membersRemoved").addObject().put("id", "28:bot");
        one.hear(removed);
        assertThat(one.sends(in(ROOM))).isFalse();

        ObjectNode added = team("teamMemberAdded");
        added.putArray("membersAdded").addObject().put("id", "28:bot");
        one.hear(added);

        teams.answers(201, "{\"id\":\"7\"}");
        assertThat(one.sends(in(ROOM))).isTrue();
    }

    @Test
    void aChannelHeardFromBeforeARestartIsOfferedAfterIt() {
        one.hear(named("Operations"));
        one.adapter.close();

        other.turns.replies = in -> Optional.of(new Reply.Open(FORM, HELLO));
        teams.answers(200, "{\"id\":\"29:1ann\"}");

        assertThat(other.hear(fetch())).contains(ROOM, "Operations");
    }

    @Test
    void aChannelKeepsTheNameItWasLastCalledBy() {
        one.hear(named("Operations"));
        one.hear(ActivityCodecTest.message());
        assertThat(rooms.kept.get(ROOM)).extracting("name").isEqualTo("Operations");

        one.hear(named("Platform"));
        assertThat(rooms.kept.get(ROOM)).extracting("name").isEqualTo("Platform");
    }

    @Test
    void whatIsKnownIsAskedForAndKeptOnceAMinute() {
        one.hear(ActivityCodecTest.message());
        int before = rooms.calls;

        one.hear(ActivityCodecTest.message());
        assertThat(rooms.calls).isEqualTo(before);

        teams.clock.advance(Duration.ofMinutes(1));
        one.hear(ActivityCodecTest.message());
        assertThat(rooms.calls).isEqualTo(2 * before);
    }

    @Test
    void withoutTheDatabaseTeamsIsAskedAndNothingIsOffered() throws Exception {
        rooms.down = true;
        one.hear(ActivityCodecTest.message());
        one.hear(personal("installationUpdate").put("action", "remove"));

        teams.refuses(403, "MessageWritesBlocked");
        assertThat(one.sends(TO_ANN)).isTrue();
        one.turns.replies = in -> Optional.of(new Reply.Open(FORM, HELLO));
        assertThat(one.hear(fetch())).contains("\"continue\"").doesNotContain(ROOM);
    }

    @Test
    void aPersonsOwnConversationIsNeverOneToShareIn() {
        ObjectNode own = personal("message").put("text", "Hello");
        own.putObject("from").put("id", "28:bot");
        one.hear(own);
        one.hear(personal("message").put("text", "help"));

        assertThat(rooms.kept).isEmpty();
    }

    /** For good: it is not tried again. */
    private static void refused(ThrowingCallable sending) {
        assertThatThrownBy(sending)
                .isInstanceOfSatisfying(
                        ChannelException.class,
                        e -> assertThat(e.worthRetrying()).isFalse());
    }

    private List<String> offered() {
        return rooms.listOpen("teams", TENANT, 10).stream().map(Room::id).toList();
    }

    private Slot in(String conversation) {
        return new Slot(new Place.Thread("teams", TENANT, teams.serviceUrl() + "#" + conversation, "177"), 1);
    }

    private static ObjectNode inAnotherTeam() {
        ObjectNode message = ActivityCodecTest.message();
        message.withObject("/conversation").put("id", ELSEWHERE + ";messageid=177");
        message.withObject("/channelData/channel").put("id", ELSEWHERE);
        message.withObject("/channelData/team").put("id", "19:finance@thread.tacv2");
        return message;
    }

    /** What happens to a team; Teams tells it in the team's first channel. */
    private static ObjectNode team(String event) {
        ObjectNode json = ActivityCodecTest.message().put("type", "conversationUpdate");
        json.withObject("/conversation").put("id", TEAM);
        ObjectNode data = json.withObject("/channelData").put("eventType", event);
        data.remove("channel");
        data.withObject("/team").put("name", "Platform");
        return json;
    }

    /** What happens to a channel is told there, too. */
    private static ObjectNode channel(String event, String name) {
        ObjectNode json = team(event);
        json.withObject("/channelData/team").remove("name");
        json.withObject("/channelData").putObject("channel").put("id", ROOM).put("name", name);
        return json;
    }

    private static ObjectNode named(String channel) {
        ObjectNode renamed = ActivityCodecTest.message().put("type", "conversationUpdate");
        renamed.withObject("/channelData/channel").put("name", channel);
        return renamed;
    }

    private static ObjectNode fetch() {
        ObjectNode json = personal("invoke").put("name", "task/fetch");
        json.putObject("value").putObject("data").put("action", SHARE.value());
        return json;
    }

    private static ObjectNode personal(String type) {
        ObjectNode json = ActivityCodecTest.message().put("type", type);
        json.remove("entities");
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        return json;
    }
}
