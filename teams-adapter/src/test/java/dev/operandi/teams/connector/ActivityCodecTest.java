package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.SERVICE;
import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.object;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.schema.Activity;
import dev.operandi.teams.connector.TeamsActivity.Account;
import dev.operandi.teams.connector.TeamsActivity.ChannelData;
import dev.operandi.teams.connector.TeamsActivity.Conversation;
import dev.operandi.teams.connector.TeamsActivity.Mention;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Teams sends is read as it is; what is nothing Teams sends is refused with a status. */
class ActivityCodecTest {
    /** Ann mentions the bot in a channel. */
    static ObjectNode message() {
        ObjectNode json = object().put("type", "message")
                .put("id", "1770000000001")
                .put("timestamp", "2026-11-22T10:00:00Z")
                .put("localTimestamp", "2026-11-22T11:00:00.597+01:00")
                .put("localTimezone", "Europe/Berlin")
                .put("locale", "de-DE")
                .put("serviceUrl", SERVICE)
                .put("channelId", "msteams")
                .put("text", "<at>Operandi</at> hilfe")
                .put("replyToId", "1770000000000");
        json.putObject("from")
                .put("id", "29:1ann")
                .put("aadObjectId", "ann-in-entra")
                .put("name", "Ann Secret");
        json.putObject("recipient").put("id", "28:bot").put("name", "Operandi");
        json.putObject("conversation")
                .put("id", "19:abc@thread.tacv2;messageid=1770000000000")
                .put("conversationType", "channel")
                .put("tenantId", TENANT)
                .put("isGroup", true);
        ObjectNode mention =
                json.putArray("entities").addObject().put("type", "mention").put("text", "<at>Operandi</at>");
        mention.putObject("mentioned").put("id", "28:bot").put("name", "Operandi");
        json.withArray("/entities").addObject().put("type", "clientInfo").put("country", "DE");
        ObjectNode data = json.putObject("channelData").put("eventType", "something");
        data.putObject("tenant").put("id", TENANT);
        data.putObject("team").put("id", "19:team@thread.tacv2");
        data.putObject("channel").put("id", "19:abc@thread.tacv2");
        return json;
    }

    @Test
    void aMessageIsRead() throws Refused {
        TeamsActivity activity = parse(message());

        assertThat(activity.type()).isEqualTo("message");
        assertThat(activity.id()).isEqualTo("1770000000001");
        assertThat(activity.text()).isEqualTo("<at>Operandi</at> hilfe");
        assertThat(activity.value()).isNull();
        assertThat(activity.from()).isEqualTo(new Account("29:1ann", "ann-in-entra"));
        assertThat(activity.recipient()).isEqualTo(new Account("28:bot", null));
        assertThat(activity.conversation())
                .isEqualTo(new Conversation("19:abc@thread.tacv2;messageid=1770000000000", TENANT, "channel"));
        assertThat(activity.mentions()).containsExactly(new Mention("28:bot", "<at>Operandi</at>"));
        assertThat(activity.channelData())
                .isEqualTo(new ChannelData(TENANT, "19:team@thread.tacv2", "19:abc@thread.tacv2", "something"));
        assertThat(activity.locale()).isEqualTo("de-DE");
        assertThat(activity.timezone()).isEqualTo("Europe/Berlin");
        assertThat(activity.replyToId()).isEqualTo("1770000000000");
    }

    @Test
    void aClickIsReadWithWhatTheCardSends() throws Refused {
        ObjectNode json = message().put("type", "invoke").put("name", "adaptiveCard/action");
        json.putObject("value").putObject("action").put("verb", "choose").put("n", 3);

        TeamsActivity activity = parse(json);

        assertThat(activity.name()).isEqualTo("adaptiveCard/action");
        assertThat(activity.value()).isEqualTo(json.path("value"));
    }

    @Test
    void whoCameAndWhoLeftIsRead() throws Refused {
        ObjectNode json = message().put("type", "conversationUpdate");
        json.putArray("membersAdded").addObject().put("id", "28:bot");
        json.withArray("/membersAdded").addObject().put("name", "without an id");
        json.putArray("membersRemoved").addObject().put("id", "29:1bob").put("aadObjectId", "bob-in-entra");

        TeamsActivity activity = parse(json);

        assertThat(activity.added()).containsExactly(new Account("28:bot", null));
        assertThat(activity.removed()).containsExactly(new Account("29:1bob", "bob-in-entra"));
    }

    @Test
    void littleIsEnough() throws Refused {
        ObjectNode json =
                object().put("type", "event").put("channelId", "msteams").put("serviceUrl", SERVICE);
        json.putObject("conversation").put("id", "a:1");
        json.putNull("value").put("text", "").put("from", "nobody").put("entities", 7);

        TeamsActivity activity = parse(json);

        assertThat(activity.from()).isNull();
        assertThat(activity.text()).isNull();
        assertThat(activity.value()).isNull();
        assertThat(activity.mentions()).isEmpty();
        assertThat(activity.tenants()).isEmpty();
    }

    static Stream<Arguments> badBodies() {
        String good = message().toString();
        return Stream.of(
                bad("nothing", ""),
                bad("no JSON", "type=message"),
                bad("half of one", good.substring(0, good.length() / 2)),
                bad("a list", "[" + good + "]"),
                bad("a word", "\"message\""),
                bad("null", "null"),
                bad("two of them", good + good),
                bad("something after it", good + " ]"),
                bad("a name twice", "{\"type\":\"invoke\"," + good.substring(1)),
                bad("very deep", "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)),
                bad("a list too deep", "{\"a\":" + "[".repeat(64) + "]".repeat(64) + "," + good.substring(1)),
                bad("a number without end", "{\"a\":1" + "0".repeat(100_000) + "," + good.substring(1)),
                bad("a mark before it", "\uFEFF" + good),
                bad("no type", message().without("type").toString()),
                bad("a type that is none", message().put("type", 7).toString()),
                bad("no conversation", message().without("conversation").toString()),
                bad("no channel", message().without("channelId").toString()),
                bad("no address", message().without("serviceUrl").toString()),
                Arguments.of(
                        "Latin-1", message().put("text", "Grüße").toString().getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("UTF-16", good.getBytes(StandardCharsets.UTF_16)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void aBodyIsRefusedThatIs(String what, byte[] body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> ActivityCodec.parse(body));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasNoCause().hasMessageNotContaining("hilfe");
    }

    @Test
    void aBodyIsRefusedThatIsTooLong() {
        byte[] body =
                utf8(message().put("text", "a".repeat(ActivityCodec.MOST_BYTES)).toString());

        assertThat(catchThrowableOfType(Refused.class, () -> ActivityCodec.parse(body))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void itPrintsNothingThatWasSaid() throws Refused {
        assertThat(parse(message())).hasToString("TeamsActivity(message)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T10:00:00Z", "2026-11-22T10:00:00.597Z", "no time"})
    void microsoftsClassTakesWhateverTheTime(String time) throws Refused {
        ObjectNode json = message().put("timestamp", time).put("expiration", time);
        json.putObject("value").putObject("action").put("verb", "choose");

        Activity activity = ActivityCodec.toSdk(parse(json));

        assertThat(activity.getTimestamp()).isNull();
        assertThat(activity.getText()).isEqualTo("<at>Operandi</at> hilfe");
        assertThat(activity.getFrom().getId()).isEqualTo("29:1ann");
        assertThat(activity.getConversation().getTenantId()).isEqualTo(TENANT);
        assertThat(activity.getValue()).isEqualTo(Map.of("action", Map.of("verb", "choose")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "en_US", "nonsense!"})
    void microsoftsClassLearnsNoLanguage(String locale) throws Refused {
        Locale before = Locale.getDefault();

        Activity activity = ActivityCodec.toSdk(parse(message().put("locale", locale)));

        assertThat(activity.getLocale()).isNull();
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    @Test
    void whatMicrosoftsClassCannotHoldIsRefused() throws Refused {
        TeamsActivity activity = parse(message().put("entities", "secret answer"));

        Refused refused = catchThrowableOfType(Refused.class, () -> ActivityCodec.toSdk(activity));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused).hasMessageNotContaining("secret");
    }

    private static TeamsActivity parse(ObjectNode json) throws Refused {
        return ActivityCodec.parse(utf8(json.toString()));
    }

    private static Arguments bad(String what, String body) {
        return Arguments.of(what, utf8(body));
    }
}
