package dev.operandi.slack;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.STRANGER;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.chat.Standing;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.texts.Language;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackProfileTest {
    private final FakeSlack slack = new FakeSlack();
    private final SlackProfile profile = new SlackProfile(slack.api, slack.clock::instant);

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void slackIsAskedForTheLanguage() {
        reads("de-DE");

        assertThat(language(ANN)).contains(Language.GERMAN);

        FakeSlack.Sent sent = slack.sent();
        assertThat(sent.path()).isEqualTo("/api/users.info");
        assertThat(sent.fields()).containsEntry("user", ANN.id()).containsEntry("include_locale", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ok\":true}",
                "{\"ok\":true,\"user\":{\"locale\":\"\"}}",
                "{\"ok\":true,\"user\":{\"locale\":7}}"
            })
    void aLanguageThatSlackDoesNotTellIsNone(String answer) {
        slack.answers(answer);

        assertThat(language(ANN)).isEmpty();
    }

    @Test
    void slackIsAskedOnceADayAboutEach() {
        reads("de-DE");
        reads("en-US");
        reads("fr-FR");
        profile.ask(ANN);
        slack.clock.advance(SlackProfile.ASKED_AGAIN_AFTER.minusSeconds(1));

        assertThat(profile.ask(ANN)).isEmpty();
        assertThat(language(STRANGER)).contains(Language.ENGLISH);
        slack.clock.advance(ofSeconds(1));
        assertThat(language(ANN)).contains(new Language("fr"));
    }

    @Test
    void whatPassesIsAskedAgainAndWhatLastsIsNot() {
        slack.answers(500, "");
        reads("de-DE");
        slack.refuses("missing_scope");

        assertThat(profile.ask(ANN)).isEmpty();
        assertThat(language(ANN)).contains(Language.GERMAN);
        assertThat(profile.ask(MIA)).isEmpty();
        slack.clock.advance(ofMinutes(5));
        assertThat(profile.ask(MIA)).isEmpty();

        assertThat(slack.server.getRequestCount()).isEqualTo(3);
        assertThat(slack.log()).doesNotContain(ANN.id()).doesNotContain(MIA.id());
    }

    @Test
    void inACrowdSlackIsAskedAboutSomeInPassingAndAboutThoseAFormWaitsFor() {
        for (int i = 0; i <= SlackProfile.IN_PASSING_A_MINUTE + 2; i++) reads("de-DE");
        for (int i = 0; i < SlackProfile.IN_PASSING_A_MINUTE; i++)
            assertThat(profile.askInPassing(user(i))).isPresent();

        assertThat(profile.askInPassing(MIA)).isEmpty();
        assertThat(profile.ask(ANN)).as("a form waits").isPresent();
        slack.clock.advance(ofSeconds(59));
        assertThat(profile.askInPassing(MIA)).isEmpty();
        slack.clock.advance(ofSeconds(1));
        assertThat(profile.askInPassing(MIA)).as("with what they do next").isPresent();
    }

    @Test
    void whoIsKnownTakesNobodysPlace() {
        for (int i = 0; i < 2; i++) reads("de-DE");
        profile.askInPassing(ANN);
        for (int i = 0; i < SlackProfile.IN_PASSING_A_MINUTE; i++) profile.askInPassing(ANN);

        assertThat(profile.askInPassing(MIA)).isPresent();
    }

    private static Person user(int number) {
        return new Person("slack", "T024BE7LD", "U" + number);
    }

    @Test
    void onlySoManyAreRemembered() {
        reads("de-DE");
        profile.ask(ANN);
        slack.workspace.stop(); // nothing goes out, which lasts, so it is remembered
        for (int i = 0; i < SlackProfile.MOST_REMEMBERED; i++) profile.ask(new Person("slack", "T024BE7LD", "U" + i));
        slack.workspace.resume();
        reads("de-DE");

        assertThat(profile.ask(new Person("slack", "T024BE7LD", "U0"))).isEmpty();
        assertThat(slack.server.getRequestCount()).isEqualTo(1);
        profile.ask(ANN);
        assertThat(slack.server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'tz':'Europe/Berlin','team_id':'T1'                                                 | MEMBER | Europe/Berlin
                    'tz':'Mars/Olympus'                                                                 | MEMBER |
                    'tz':null                                                                           | MEMBER |
                    'is_restricted':true                                                                | GUEST  |
                    'is_ultra_restricted':true,'tz':'Asia/Tokyo'                                        | GUEST  | Asia/Tokyo
                    'is_stranger':true                                                                  | GUEST  |
                    'team_id':'T2'                                                                      | GUEST  |
                    'team_id':'T2','enterprise_user':{'teams':['T2','T1']}                              | MEMBER |
                    'team_id':'E1'                                                                      | MEMBER |
                    """, quoteCharacter = '"')
    void slackTellsTheZoneAndHowSomebodyBelongs(String said, Standing standing, @Nullable String zone) {
        slack.answers("{\"ok\":true,\"user\":{" + said.replace('\'', '"') + "}}");

        Profile known = profile.ask(new Person("slack", "T1", "U1")).orElseThrow();

        assertThat(known.standing()).isEqualTo(standing);
        assertThat(known.zone()).isEqualTo(zone == null ? null : ZoneId.of(zone));
    }

    @Test
    void inAnOrganisationEveryWorkspaceIsOurs() {
        slack.answers("{\"ok\":true,\"user\":{\"team_id\":\"T2\"}}");

        assertThat(profile.ask(new Person("slack", "E1", "U1")).orElseThrow().standing())
                .isEqualTo(Standing.MEMBER);
    }

    private Optional<Language> language(Person person) {
        return profile.ask(person).map(Profile::language);
    }

    private void reads(String locale) {
        slack.answers("{\"ok\":true,\"user\":{\"locale\":\"" + locale + "\"}}");
    }
}
