package dev.operandi.app.teams;

import static dev.operandi.app.teams.IdentityStandIn.TENANT;
import static dev.operandi.app.teams.IdentityStandIn.bearer;
import static dev.operandi.app.teams.IdentityStandIn.claims;
import static dev.operandi.app.teams.IdentityStandIn.content;
import static dev.operandi.app.teams.IdentityStandIn.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.operandi.app.teams.Chats.Shown;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who is not Teams, or not our company's, in the middle of a talk: nothing of it changes, and nothing goes elsewhere. */
@Timeout(60)
class TeamsTokensTest {
    private static final String OTHER_TENANT = "bbbbbbbb-bbbb-cccc-dddd-eeeeeeeeeeee";

    private final AtomicInteger heardElsewhere = new AtomicInteger();
    private TeamsOffice office;
    private TeamsUser ann;
    private HttpServer elsewhere;
    private Shown question;

    /** What would answer her first question. */
    private ObjectNode press;

    @BeforeEach
    void begin(@TempDir Path folder) throws Exception {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            heardElsewhere.incrementAndGet();
            exchange.close();
        });
        elsewhere.start();
        office = TeamsOffice.onSqlite(folder);
        ann = office.person("1ann");
        ann.says("start");
        ann.sees("[Begin]");
        ann.presses("Begin");
        question = ann.newest();
        press = ann.invoke(question, question.card().answer(1).orElseThrow());
    }

    @AfterEach
    void end() {
        office.close();
        elsewhere.stop(0);
    }

    @Test
    void aTokenThatIsNoneOfTeamsForUsIsRefusedAndChangesNothing() {
        ObjectNode good = good();
        Instant now = office.clock.instant();
        String url = office.teams.serviceUrl();

        refused(401, null);
        refused(401, "Bearer");
        refused(401, "Bearer abc");
        refused(401, "Basic b3BlcmFuZGk6");
        refused(401, bearer(header("RS256"), claims(url, now.minus(Duration.ofHours(3))))); // it has expired
        refused(401, bearer(header("RS256"), claims(url, now.plus(Duration.ofHours(1))))); // it is not valid yet
        refused(401, bearer(header("RS256"), good.deepCopy().put("aud", OTHER_TENANT))); // for another app
        refused(401, bearer(header("RS256"), good.deepCopy().put("iss", "https://sts.windows.net/" + TENANT + "/")));
        refused(401, bearer(header("RS256").put("kid", "unknown"), good));
        refused(401, bearer(header("RS512"), good));
        refused(401, "Bearer " + content(header("none"), good) + "."); // signed by nobody
        refused(401, hs256(good)); // by anybody, with the key that everybody knows
        refused(401, bearer(header("RS256"), without(good, "exp")));

        whereSheWas();
    }

    @Test
    void aGoodTokenWithAnotherActivityIsRefusedAndChangesNothing() {
        String token = office.identity.bearer(office.teams.serviceUrl(), office.clock.instant());
        ObjectNode ofOthers = press.deepCopy();
        ofOthers.withObject("/conversation").put("tenantId", OTHER_TENANT);
        ofOthers.withObject("/channelData/tenant").put("id", OTHER_TENANT);
        ObjectNode ofTwo = press.deepCopy();
        ofTwo.withObject("/channelData/tenant").put("id", OTHER_TENANT);
        ObjectNode ofNobody = press.deepCopy();
        ofNobody.withObject("/conversation").remove("tenantId");
        ofNobody.remove("channelData");

        refused(403, ofOthers, token);
        refused(403, ofTwo, token);
        refused(403, ofNobody, token);
        refused(403, press.deepCopy().put("channelId", "webchat"), token);
        refused(401, press.deepCopy().put("serviceUrl", "https://smba.trafficmanager.net/emea/"), token);

        whereSheWas();
    }

    @Test
    void nobodyIsAnsweredWhereTheSettingsDoNotSay() {
        String url = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
        ObjectNode typed =
                press.deepCopy().put("type", "message").put("text", "help").put("serviceUrl", url);
        String token = bearer(header("RS256"), claims(url, office.clock.instant())); // signed by Microsoft all the same

        refused(403, press.deepCopy().put("serviceUrl", url), token);
        refused(403, typed, token);

        whereSheWas();
        assertThat(heardElsewhere.get()).isZero();
    }

    private void refused(int status, @Nullable String authorization) {
        refused(status, press, authorization);
    }

    private void refused(int status, ObjectNode activity, @Nullable String authorization) {
        TeamsHttp.Answer answer = office.line.hand(activity, authorization);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().isMissingNode()).isTrue();
    }

    /** In the first question, until she answers it herself. */
    private void whereSheWas() {
        ann.says("where was I");
        assertThat(TeamsTalks.number(ann.below(question).card())).isEqualTo(1);
        ann.picks(1);
        assertThat(TeamsTalks.number(ann.newest().card())).isEqualTo(2);
        assertThat(office.teams.chats.posts(ann.direct())).isEqualTo(2);
    }

    private ObjectNode good() {
        return claims(office.teams.serviceUrl(), office.clock.instant());
    }

    private static ObjectNode without(ObjectNode claims, String name) {
        ObjectNode others = claims.deepCopy();
        others.remove(name);
        return others;
    }

    private static String hs256(ObjectNode claims) {
        String content = content(header("HS256"), claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(IdentityStandIn.openKey(), "HmacSHA256"));
            return "Bearer " + content + "."
                    + IdentityStandIn.base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
