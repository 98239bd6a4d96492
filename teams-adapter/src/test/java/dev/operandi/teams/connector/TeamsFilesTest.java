package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.testkit.Golden;
import dev.operandi.testkit.PrettyJson;
import dev.operandi.testkit.ShownFiles;
import dev.operandi.texts.Language;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Channel.Reader;
import dev.operandi.turn.ChannelException;
import dev.operandi.turn.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the personal chat: a card asks, and whoever agrees has the file in their OneDrive. */
class TeamsFilesTest {
    private static final Slot TO_ANN = new Slot(new Place.Direct(new Person("teams", TENANT, "ann-in-entra")), 3);
    private static final Message REPORT = ShownFiles.report(Language.ENGLISH);
    private static final Handout.File CSV =
            Objects.requireNonNull(REPORT.handout()).files().get(0);
    private static final String FOUND = "https://contoso-my.sharepoint.com/personal/ann/operandi-7f3.csv";
    private static final String ASKED = "PUT /emea/v3/conversations/a%3A1ann/activities/177";

    private final ConnectorStandIn teams = new ConnectorStandIn();
    private final TeamsAdapter adapter = new TeamsAdapter(teams.keys(), teams.clock);
    private final Channel channel = adapter.channel();
    private final FakeTurns turns = new FakeTurns();
    private final TeamsEndpoint endpoint = adapter.open(turns);

    @BeforeEach
    void handOver() {
        Handout one = new Handout("As files", List.of(CSV));
        turns.replies = in -> Optional.of(new Reply.Whisper(new Message(REPORT.fallback(), REPORT.blocks(), one)));
    }

    @AfterEach
    void close() {
        adapter.close();
        teams.close();
    }

    // --- Asked ------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void eachFileIsAskedForInAMessageOfItsOwn(String language) throws Exception {
        teams.answers(201, "{\"id\":\"7\"}");
        teams.answers(201, "{\"id\":\"8\"}");

        String reference = channel.show(TO_ANN, null, ShownFiles.report(new Language(language)), heard("a:1ann"));

        assertThat(reference).endsWith("a:1ann#files 7 8");
        for (String kind : List.of("csv", "json")) {
            ConnectorStandIn.Sent asked = teams.sent();
            assertThat(asked.line()).isEqualTo("POST /emea/v3/conversations/a%3A1ann/activities");
            Golden.assertMatches(
                    "teams/files/asking-" + kind + "." + language + ".json", PrettyJson.print(asked.body()));
        }
        teams.sentNothingElse();
    }

    @Test
    void whatWasAskedIsNotAskedAgainWhereItIsShownAgainAndIsTakenBack() throws Exception {
        String reference = teams.serviceUrl() + "#a:1ann#files 7 8";

        assertThat(channel.show(TO_ANN, reference, REPORT, heard("a:1ann"))).isEqualTo(reference);
        teams.sentNothingElse();

        teams.answers(404, "{}");
        teams.answers(200, "{}");
        channel.remove(TO_ANN, reference);
        assertThat(teams.sent().line()).isEqualTo("DELETE /emea/v3/conversations/a%3A1ann/activities/7");
        assertThat(teams.sent().line()).isEqualTo("DELETE /emea/v3/conversations/a%3A1ann/activities/8");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403})
    void whereTeamsTakesNoSuchQuestionTheRowsAreShown(int status) throws Exception {
        teams.refuses(status, "BadArgument");
        teams.answers(201, "{\"id\":\"9\"}");

        assertThat(channel.show(TO_ANN, null, REPORT, heard("a:1ann"))).endsWith("a:1ann#9");

        assertThat(teams.sent().line()).startsWith("POST ");
        assertThat(teams.sent().body().toString())
                .contains("card.adaptive", "operandi export 7f3", "participation: at least");
    }

    @Test
    void whoBlockedTheBotGetsNeither() {
        teams.refuses(403, "MessageWritesBlocked");
        teams.refuses(403, "MessageWritesBlocked");

        assertThatThrownBy(() -> channel.show(TO_ANN, null, REPORT, heard("a:1ann")))
                .isInstanceOfSatisfying(
                        ChannelException.class,
                        e -> assertThat(e.worthRetrying()).isFalse());
    }

    @Test
    void whatTeamsLimitsIsAskedLater() {
        teams.answers(429, "Retry-After", "7");

        assertThatThrownBy(() -> channel.show(TO_ANN, null, REPORT, heard("a:1ann")))
                .isInstanceOfSatisfying(
                        ChannelException.class, e -> assertThat(e.retryAfter()).isPresent());
    }

    @Test
    void whatIsLostOnTheWayIsAskedAgain() {
        teams.hangsUp();

        assertThatThrownBy(() -> channel.show(TO_ANN, null, REPORT, heard("a:1ann")))
                .isInstanceOfSatisfying(
                        ChannelException.class,
                        e -> assertThat(e.worthRetrying()).isTrue());
    }

    @Test
    void inAChannelTheRowsAreShown() throws Exception {
        teams.answers(201, "{\"id\":\"9\"}");
        String chat = teams.serviceUrl() + "#19:abc@thread.v2";

        channel.show(new Slot(new Place.Channel("teams", TENANT, chat), 1), null, REPORT);

        assertThat(teams.sent().body().toString()).contains("card.adaptive").doesNotContain("file.consent");
    }

    // --- Agreed -----------------------------------------------------------------------------------------------------

    @Test
    void whoAgreesHasTheFileAndACardThatLeadsToIt() {
        teams.answers(201, "{}");
        teams.answers(200, "{\"id\":\"177\"}");

        TeamsEndpoint.Answer answer = decides(accept());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        teams.sentNothingElse(); // before the answer was written
        run(answer);
        ConnectorStandIn.Uploaded file = teams.uploaded();
        int bytes = utf8(CSV.text()).length;
        assertThat(file.line()).isEqualTo("PUT /upload/1?guid=%271%27");
        assertThat(file.authorization()).isNull();
        assertThat(file.range()).isEqualTo("bytes 0-" + (bytes - 1) + "/" + bytes);
        assertThat(file.type()).isEqualTo("text/csv");
        assertThat(file.text()).isEqualTo(CSV.text());
        ConnectorStandIn.Sent card = teams.sent();
        assertThat(card.line()).isEqualTo(ASKED);
        Golden.assertMatches("teams/files/stored.json", PrettyJson.print(card.body()));
        teams.sentNothingElse();
    }

    @Test
    void theFileIsAskedForInATurnOfWhoeverAgreed() {
        assertThat(decides(accept()).status()).isEqualTo(200);

        Envelope asked = turns.heard.get(0);
        assertThat(asked.input()).isEqualTo(new Input.Chose(CSV.again()));
        assertThat(asked.from()).isEqualTo(new Person("teams", TENANT, "ann-in-entra"));
        assertThat(asked.place()).isInstanceOf(Place.Direct.class);
        assertThat(turns.heard).hasSize(1);
    }

    @Test
    void whoMayNotHaveItAnyMoreIsToldSoAndNothingIsSent() {
        turns.replies =
                in -> Optional.of(new Reply.Whisper(Message.of("Only the organiser of this poll can do that.")));
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(accept()));

        assertThat(said()).contains("Only the organiser of this poll can do that.");
        teams.sentNothingElse();
    }

    @Test
    void whatTeamsHandsOverTwiceIsSentOnce() {
        turns.replies = in -> Optional.empty(); // seen before

        run(decides(accept()));

        teams.sentNothingElse();
    }

    @Test
    void whatCouldNotBeLookedUpIsToldSo() {
        turns.replies = in -> {
            throw new StoreException("the disk is full");
        };
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(accept()));

        assertThat(said()).contains("I cannot reach my memory").doesNotContain("disk");
    }

    @Test
    void whereTheQuestionIsGoneTheFileIsToldOfBelow() {
        teams.answers(201, "{}");
        teams.answers(404, "{}");
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(accept()));

        assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        assertThat(teams.sent().line()).isEqualTo(ASKED);
        ConnectorStandIn.Sent below = teams.sent();
        assertThat(below.line()).isEqualTo("POST /emea/v3/conversations/a%3A1ann/activities");
        assertThat(below.body().toString()).contains("file.info", FOUND);
    }

    @Test
    void whereTeamsDoesNotSayWhereItLiesASentenceDoes() {
        ObjectNode activity = accept();
        activity.withObject("/value/uploadInfo").put("contentUrl", "javascript:alert(1)");
        teams.answers(201, "{}");
        teams.answers(200, "{}");

        run(decides(activity));

        assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        assertThat(said()).contains("The file is in your OneDrive.").doesNotContain("alert");
    }

    // --- Not stored -------------------------------------------------------------------------------------------------

    @Test
    void whatBreaksOnTheWayIsSentOnceMore() {
        teams.answers(503, "{}");
        teams.answers(201, "{}");
        teams.answers(200, "{}");

        run(decides(accept()));

        assertThat(teams.uploaded().text()).isEqualTo(CSV.text());
        assertThat(teams.uploaded().text()).isEqualTo(CSV.text());
        assertThat(teams.sent().body().toString()).contains("file.info");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 409, 500})
    void whatOneDriveDoesNotTakeIsToldSo(int status) {
        boolean repeated = status == 401 || status == 500;
        teams.answers(status, "{}");
        if (repeated) teams.answers(status, "{}");
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(accept()));

        assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        if (repeated) assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        assertThat(said()).contains("The file was not stored");
        teams.sentNothingElse();
    }

    @Test
    void whatIsCutTwiceIsToldSo() {
        teams.hangsUp();
        teams.hangsUp();
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(accept()));

        assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        assertThat(teams.uploaded().line()).startsWith("PUT /upload/1");
        assertThat(said()).contains("The file was not stored");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/upload",
                "http://contoso-my.sharepoint.com/upload",
                "https://contoso-my.sharepoint.com.evil.example/upload",
                "file:///etc/passwd",
                ""
            })
    void nothingIsSentToAnotherHost(String address) {
        ObjectNode activity = accept();
        activity.withObject("/value/uploadInfo").put("uploadUrl", address);
        teams.answers(201, "{\"id\":\"8\"}");

        run(decides(activity));

        assertThat(said()).contains("The file was not stored");
        teams.sentNothingElse();
    }

    // --- Declined, or nothing of ours -------------------------------------------------------------------------------

    @Test
    void whoDeclinesReadsSoWhereTheQuestionStood() {
        teams.answers(200, "{}");

        run(decides(decision("decline")));

        ConnectorStandIn.Sent said = teams.sent();
        assertThat(said.line()).isEqualTo(ASKED);
        assertThat(said.body().toString()).contains("Then I store nothing.");
        assertThat(turns.heard).isEmpty();
        teams.sentNothingElse();
    }

    @Test
    void whoReadsGermanIsToldInGerman() {
        teams.answers(200, "{}");

        run(decides(decision("decline").put("locale", "de-DE")));

        assertThat(said()).contains("Dann speichere ich nichts.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "later"})
    void whatIsNoDecisionIsNotUnderstood(String action) {
        assertThat(decides(decision(action)).status()).isEqualTo(400);
        assertThat(turns.heard).isEmpty();
    }

    @Test
    void aDecisionAboutNoFileOfOursIsNotUnderstood() {
        ObjectNode activity = accept();
        activity.withObject("/value").putObject("context").put("filename", "x.csv");

        assertThat(decides(activity).status()).isEqualTo(400);
    }

    @Test
    void aDecisionInAChannelIsNotUnderstood() {
        ObjectNode activity = accept();
        activity.withObject("/conversation").put("id", "19:abc@thread.tacv2").put("conversationType", "channel");

        assertThat(decides(activity).status()).isEqualTo(400);
        assertThat(turns.heard).isEmpty();
    }

    // --- As Teams puts it -------------------------------------------------------------------------------------------

    private ObjectNode accept() {
        ObjectNode activity = decision("accept");
        activity.withObject("/value")
                .putObject("uploadInfo")
                .put("contentUrl", FOUND)
                .put("name", "operandi-7f3.csv")
                .put("uploadUrl", teams.server.url("/upload/1?guid=%271%27").toString())
                .put("uniqueId", "1150D938-8870-4044-9F2C-5BBDEBA70C8C")
                .put("fileType", "csv");
        return activity;
    }

    private ObjectNode decision(String action) {
        ObjectNode json = ActivityCodecTest.message()
                .put("type", "invoke")
                .put("name", "fileConsent/invoke")
                .put("locale", "en-US")
                .put("replyToId", "177")
                .put("serviceUrl", teams.serviceUrl());
        json.remove("entities");
        json.putObject("conversation")
                .put("id", "a:1ann")
                .put("conversationType", "personal")
                .put("tenantId", TENANT);
        ObjectNode value = json.putObject("value").put("type", "fileUpload").put("action", action);
        value.putObject("context").put("action", CSV.again().value());
        return json;
    }

    private TeamsEndpoint.Answer decides(ObjectNode activity) {
        return endpoint.handle(
                "POST",
                TeamsEndpoint.PATH,
                Map.of("content-type", List.of("application/json")),
                utf8(activity.toString()));
    }

    private static void run(TeamsEndpoint.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        answer.afterwards().forEach(Runnable::run);
    }

    private String said() {
        return teams.sent().body().toString();
    }

    private Reader heard(String conversation) {
        return new Reader(teams.serviceUrl() + "#" + conversation, null);
    }
}
