package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.APP;
import static dev.operandi.teams.connector.IdentityStandIn.FIRST;
import static dev.operandi.teams.connector.IdentityStandIn.SECOND;
import static dev.operandi.teams.connector.IdentityStandIn.SERVICE;
import static dev.operandi.teams.connector.IdentityStandIn.TENANT;
import static dev.operandi.teams.connector.IdentityStandIn.base64;
import static dev.operandi.teams.connector.IdentityStandIn.bearer;
import static dev.operandi.teams.connector.IdentityStandIn.header;
import static dev.operandi.teams.connector.IdentityStandIn.object;
import static dev.operandi.teams.connector.IdentityStandIn.sign;
import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is not Teams, or not our Teams, is refused with a status, whatever they send. */
class TokenValidatorTest {
    private final Logged logged = new Logged();
    private final IdentityStandIn microsoft = new IdentityStandIn();
    private final JwksCache keys = new JwksCache(microsoft.http, microsoft.service(), microsoft.clock::instant);
    private final TokenValidator validator = new TokenValidator(
            IdentityStandIn.BOT, microsoft.service(), keys, ServiceHosts.microsoft(), microsoft.clock::instant);

    @BeforeEach
    void load() {
        keys.load();
    }

    @AfterEach
    void close() {
        keys.close();
        microsoft.close();
        logged.close();
    }

    // --- Tokens ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {APP, "api://" + APP, "api://botid-" + APP})
    void aTokenOfTeamsForUsIsBelieved(String audience) throws Refused {
        TokenClaims claims = validator.verify(bearer(microsoft.claims().put("aud", audience)));

        assertThat(claims.serviceUrl()).isEqualTo(SERVICE);
        assertThat(claims.audience()).isEqualTo(audience);
    }

    @Test
    void oneAudienceOfSeveralMayBeOurs() {
        ObjectNode claims = microsoft.claims();
        claims.putArray("aud").add("another").add(APP);

        assertThatCode(() -> validator.verify(bearer(claims))).doesNotThrowAnyException();
    }

    static Stream<Arguments> badHeaders() {
        return Stream.of(
                bad("there is none", m -> null),
                bad("it is empty", m -> ""),
                bad("it is a word", m -> "Bearer abc"),
                bad("it has two parts", m -> "Bearer abc.def"),
                bad("it has four parts", m -> bearer(m.claims()) + ".more"),
                bad("its parts are no JSON", m -> "Bearer abc.def.ghi"),
                bad("it is of another scheme", m -> bearer(m.claims()).replace("Bearer", "Basic")),
                bad("it holds letters no token has", m -> bearer(m.claims()).replace('.', '+')),
                bad("it is far too long", m -> bearer(m.claims()) + "a".repeat(20_000)),
                bad("nobody signed it", m -> "Bearer " + unsigned(m)),
                bad("nobody signed it and it says so", m -> "Bearer " + unsigned(m) + base64(utf8("x"))),
                bad("the open key is used as a secret", TokenValidatorTest::hs256),
                bad(
                        "it is signed with RS512",
                        m -> signed(header("first").put("alg", "RS512").toString(), m.claims(), "SHA512withRSA")),
                bad(
                        "it says nobody signed it, though somebody did",
                        m -> signed(header("first").put("alg", "none").toString(), m.claims(), "SHA256withRSA")),
                bad(
                        "it says RS256 and is signed with RS512",
                        m -> signed(header("first").toString(), m.claims(), "SHA512withRSA")),
                bad(
                        "somebody else signed it",
                        m -> "Bearer "
                                + sign(header("first").toString(), m.claims().toString(), "SHA256withRSA", SECOND)),
                bad("its claims were changed afterwards", TokenValidatorTest::changed),
                bad("its key is unknown", m -> signed(header("third").toString(), m.claims(), "SHA256withRSA")),
                bad(
                        "it names no key",
                        m -> signed(header("first").without("kid").toString(), m.claims(), "SHA256withRSA")),
                bad("its key says nothing about channels", m -> endorsed(m)),
                bad("its key speaks for another channel", m -> endorsed(m, "webchat")),
                bad("it wants something understood that is not", TokenValidatorTest::critical),
                bad("it is from another issuer", m -> bearer(m.claims().put("iss", "https://evil.example"))),
                bad(
                        "it is a skill's",
                        m -> bearer(m.claims()
                                .put("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")
                                .put("ver", "1.0")
                                .put("appid", "99999999-2222-3333-4444-555555555555"))),
                bad(
                        "it is of another tenant's directory",
                        m -> bearer(
                                m.claims()
                                        .put(
                                                "iss",
                                                "https://login.microsoftonline.com/99999999-bbbb-cccc-dddd-eeeeeeeeeeee/v2.0"))),
                bad(
                        "it is for another bot",
                        m -> bearer(m.claims().put("aud", "99999999-2222-3333-4444-555555555555"))),
                bad("it is for nobody", m -> bearer(m.claims().without("aud"))),
                bad("it never expires", m -> bearer(m.claims().without("exp"))),
                bad("it expires at no time", m -> bearer(m.claims().put("exp", "tomorrow"))),
                bad("it expires in a million years", m -> bearer(m.claims().put("exp", Long.MAX_VALUE))),
                bad(
                        "it has expired",
                        m -> bearer(m.claims().put("exp", m.clock.instant().getEpochSecond() - 300))),
                bad(
                        "it is not valid yet",
                        m -> bearer(m.claims().put("nbf", m.clock.instant().getEpochSecond() + 301))),
                bad("it says not where to answer", m -> bearer(m.claims().without("serviceurl"))),
                bad("it says two things at once", TokenValidatorTest::twice));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badHeaders")
    void aTokenIsRefusedWhen(String what, Function<IdentityStandIn, @Nullable String> make) {
        String header = make.apply(microsoft);
        keys.load();

        Refused refused = refused(header);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused).hasMessageMatching("(the|there) [a-zA-Z0-9 ';?-]+");
        assertThat(logged.text()).doesNotContain("eyJ"); // with which each part of a token begins
    }

    @ParameterizedTest
    @CsvSource({"exp, -299", "nbf, 300"})
    void clocksMayDifferByFiveMinutes(String claim, int seconds) {
        String token =
                bearer(microsoft.claims().put(claim, microsoft.clock.instant().getEpochSecond() + seconds));

        assertThatCode(() -> validator.verify(token)).doesNotThrowAnyException();
    }

    @Test
    void theSchemeMayBeWrittenInSmallLetters() {
        String token = bearer(microsoft.claims()).replace("Bearer", "bearer");

        assertThatCode(() -> validator.verify(token)).doesNotThrowAnyException();
    }

    @Test
    void aTokenThatIsKnownStillExpires() throws Refused {
        String token = bearer(microsoft.claims());
        assertThat(validator.verify(token)).isEqualTo(validator.verify(token));

        microsoft.clock.advance(Duration.ofMinutes(65));

        assertThat(refused(token)).hasMessageContaining("expired");
    }

    @Test
    void aTokenThatIsKnownGoesWithItsKey() throws Refused {
        String token = bearer(microsoft.claims());
        validator.verify(token);

        microsoft.keys.clear();
        microsoft.endorse("second", SECOND, "msteams");
        keys.load();

        assertThat(refused(token).status()).isEqualTo(401);
    }

    @Test
    void aTokenOfANewKeyIsBelievedAtOnce() {
        microsoft.endorse("second", SECOND, "msteams");
        String token =
                "Bearer " + sign(header("second").toString(), microsoft.claims().toString(), "SHA256withRSA", SECOND);

        assertThatCode(() -> validator.verify(token)).doesNotThrowAnyException();
    }

    @Test
    void withoutMicrosoftsKeysNobodyIsBelievedAndItIsNotTheirFault() {
        microsoft.down = true;
        microsoft.clock.advance(Duration.ofHours(25));

        assertThat(refused(bearer(microsoft.claims())).status()).isEqualTo(503);
    }

    @Test
    void aForgedTokenCostsNoRequest() {
        int before = microsoft.keyRequests.get();

        for (int i = 0; i < 100; i++) refused("Bearer " + unsigned(microsoft) + "x");
        refused(bearer(microsoft.claims().put("aud", "another")));

        assertThat(microsoft.keyRequests).hasValue(before);
    }

    @Test
    void ofVerifiedTokensSoManyAreRemembered() {
        VerifiedTokens verified = new VerifiedTokens();
        SigningKey key = keys.known("first").orElseThrow();
        TokenClaims claims = new TokenClaims("iss", APP, SERVICE, microsoft.clock.instant());

        for (int i = 0; i < VerifiedTokens.MOST + 10; i++) verified.add("print " + i, key, claims);

        assertThat(verified.size()).isEqualTo(VerifiedTokens.MOST);
        assertThat(verified.find("print 9", keys.known("first"))).isNull();
        assertThat(verified.find("print 10", keys.known("first"))).isEqualTo(claims);
    }

    // --- Token and activity ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {SERVICE, "https://SMBA.trafficmanager.net/EMEA/" + TENANT})
    void anActivityIsTakenThatItsTokenCameWith(String serviceUrl) throws Refused {
        TokenClaims claims = validator.verify(bearer(microsoft.claims()));
        TeamsActivity activity = ActivityCodec.parse(
                utf8(ActivityCodecTest.message().put("serviceUrl", serviceUrl).toString()));

        assertThatCode(() -> validator.bind(claims, activity)).doesNotThrowAnyException();
    }

    static Stream<Arguments> badActivities() {
        return Stream.of(
                Arguments.of(
                        "another address than the token",
                        401,
                        SERVICE,
                        changed("serviceUrl", "https://smba.trafficmanager.net/amer/")),
                Arguments.of(
                        "an address that is nobody's",
                        403,
                        "https://evil.example/",
                        changed("serviceUrl", "https://evil.example/")),
                Arguments.of(
                        "an address without https",
                        403,
                        "http://smba.trafficmanager.net/",
                        changed("serviceUrl", "http://smba.trafficmanager.net/")),
                Arguments.of("another channel", 403, SERVICE, changed("channelId", "webchat")),
                Arguments.of("another tenant", 403, SERVICE, tenants("99999999-bbbb-cccc-dddd-eeeeeeeeeeee", null)),
                Arguments.of(
                        "another tenant beside ours",
                        403,
                        SERVICE,
                        tenants(TENANT, "99999999-bbbb-cccc-dddd-eeeeeeeeeeee")),
                Arguments.of("no tenant", 403, SERVICE, tenants(null, null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badActivities")
    void anActivityIsRefusedWithAGoodTokenAnd(String what, int status, String claimed, ObjectNode json) throws Refused {
        TokenClaims claims = validator.verify(bearer(microsoft.claims().put("serviceurl", claimed)));
        TeamsActivity activity = ActivityCodec.parse(utf8(json.toString()));

        Refused refused = catchThrowableOfType(Refused.class, () -> validator.bind(claims, activity));

        assertThat(refused.status()).isEqualTo(status);
    }

    @Test
    void theTenantMayBeWrittenInCapitals() throws Refused {
        TokenClaims claims = validator.verify(bearer(microsoft.claims()));
        TeamsActivity activity = ActivityCodec.parse(
                utf8(tenants(TENANT.toUpperCase(java.util.Locale.ROOT), null).toString()));

        assertThatCode(() -> validator.bind(claims, activity)).doesNotThrowAnyException();
    }

    // --- Words of the tests above ---------------------------------------------------------------------------------

    private Refused refused(@Nullable String header) {
        Refused refused = catchThrowableOfType(Refused.class, () -> validator.verify(header));
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Arguments bad(String what, Function<IdentityStandIn, @Nullable String> make) {
        return Arguments.of(what, make);
    }

    private static String signed(String header, ObjectNode claims, String algorithm) {
        return "Bearer " + sign(header, claims.toString(), algorithm, FIRST);
    }

    private static String unsigned(IdentityStandIn microsoft) {
        String header = header("first").put("alg", "none").toString();
        return base64(utf8(header)) + "." + base64(utf8(microsoft.claims().toString())) + ".";
    }

    private static String hs256(IdentityStandIn microsoft) {
        String content = base64(utf8(header("first").put("alg", "HS256").toString()))
                + "."
                + base64(utf8(microsoft.claims().toString()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FIRST.getPublic().getEncoded(), "HmacSHA256"));
            return "Bearer " + content + "." + base64(mac.doFinal(utf8(content)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(IdentityStandIn microsoft) {
        List<String> parts = List.of(bearer(microsoft.claims()).split("\\.", -1));
        String other =
                microsoft.claims().put("serviceurl", "https://evil.example/").toString();
        return parts.get(0) + "." + base64(utf8(other)) + "." + parts.get(2);
    }

    private static String endorsed(IdentityStandIn microsoft, String... endorsements) {
        microsoft.endorse("second", SECOND, endorsements);
        return "Bearer " + sign(header("second").toString(), microsoft.claims().toString(), "SHA256withRSA", SECOND);
    }

    private static String critical(IdentityStandIn microsoft) {
        ObjectNode header = header("first").put("b64", false);
        header.putArray("crit").add("b64");
        return signed(header.toString(), microsoft.claims(), "SHA256withRSA");
    }

    private static String twice(IdentityStandIn microsoft) {
        String claims = microsoft.claims().toString();
        String two = "{\"aud\":\"another\"," + claims.substring(1);
        return "Bearer " + sign(header("first").toString(), two, "SHA256withRSA", FIRST);
    }

    private static ObjectNode changed(String field, String value) {
        return ActivityCodecTest.message().put(field, value);
    }

    private static ObjectNode tenants(@Nullable String ofConversation, @Nullable String ofChannel) {
        ObjectNode json = ActivityCodecTest.message();
        ObjectNode conversation = object().put("id", "19:abc@thread.tacv2");
        if (ofConversation != null) conversation.put("tenantId", ofConversation);
        ObjectNode data = object();
        if (ofChannel != null) data.putObject("tenant").put("id", ofChannel);
        json.set("conversation", conversation);
        json.set("channelData", data);
        return json;
    }
}
