package dev.operandi.teams.connector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Slot;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.testkit.EnvelopeText;
import dev.operandi.testkit.Golden;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every activity of the folder, with what it becomes. */
class ActivitiesTest {
    private static final List<String> COMES = List.of("installation-add.json", "members-added-the-bot.json");

    private final Teamsside teams = new Teamsside();

    @AfterEach
    void close() {
        teams.close();
    }

    @Test
    void everyActivityBecomesWhatTheListSays() {
        teams.turns.shows = slot -> Optional.of(Message.of("The next question"));
        Locale before = Locale.getDefault();
        StringBuilder list = new StringBuilder();

        for (String name : Teamsside.names()) list.append(become(name)).append("\n");

        Golden.assertMatches("envelopes.txt", list.toString());
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    private String become(String name) {
        teams.turns.heard.clear();
        teams.turns.drawn.clear();
        TeamsEndpoint.Answer answer = teams.send(name);
        StringBuilder text = new StringBuilder(name + " → " + answer.status() + "\n");
        for (Envelope envelope : teams.turns.heard) text.append(describe(envelope));
        for (Slot slot : teams.turns.drawn)
            text.append("  draws message ").append(slot.number()).append("\n");
        if (answer.body().length > 0)
            text.append("  answer ").append(kind(answer)).append("\n");
        return text.toString();
    }

    private static String describe(Envelope envelope) {
        return EnvelopeText.of(envelope) + "  speaks "
                + (envelope.language() == null
                        ? "an unknown language"
                        : envelope.language().code())
                + (envelope.zone() == null ? "" : "\n  clock in " + envelope.zone())
                + "\n  reached at " + envelope.address() + "\n";
    }

    private static String kind(TeamsEndpoint.Answer answer) {
        String body = Teamsside.text(answer);
        if (body.contains("vnd.microsoft.card.adaptive") && body.startsWith("{\"statusCode\":200")) return "a card";
        if (body.startsWith("{\"statusCode\":200")) return "a sentence on the card";
        return body.contains("\"continue\"") ? "a dialog" : "a sentence in a dialog";
    }

    @Test
    void noTwoActivitiesShareAnId() {
        Teamsside.names().forEach(teams::send);

        Set<String> ids = new HashSet<>();
        for (Envelope envelope : teams.turns.heard) ids.add(envelope.id());

        assertThat(ids).hasSameSizeAs(teams.turns.heard).hasSizeGreaterThan(40);
    }

    @Test
    void aDeliveryOfTheSameThingHasTheSameId() {
        for (String name : Teamsside.names()) {
            teams.turns.heard.clear();
            teams.send(name);
            List<Envelope> once = List.copyOf(teams.turns.heard);

            teams.send(name);

            assertThat(teams.turns.heard).as(name).hasSize(2 * once.size());
            for (Envelope envelope : once)
                assertThat(teams.turns.heard)
                        .as(name)
                        .filteredOn(one -> one.id().equals(envelope.id()))
                        .hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theTwoEventsOfAnInstallationSayTheSameInWhicheverOrderTheyCome(boolean turned) {
        teams.send(COMES.get(turned ? 1 : 0));
        teams.send(COMES.get(turned ? 0 : 1));

        assertThat(teams.turns.heard).extracting(Envelope::input).containsOnly(new Input.Opened());
        assertThat(teams.turns.heard)
                .extracting(Envelope::from)
                .hasSize(2)
                .containsOnly(teams.turns.heard.get(0).from());
    }
}
