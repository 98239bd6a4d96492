package dev.operandi.polls;

import static dev.operandi.polls.PollSamples.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.diagnosis.TeamTally;
import dev.operandi.polls.Expectation.Outlook;
import dev.operandi.polls.Expectation.Telling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectationTest {
    @Test
    void twentyPeopleAreToldWhatTheirTimeBuys() {
        assertThat(Expectation.of(USUAL, 20, 5))
                .isEqualTo(new Expectation(
                        20, new Outlook(20, Telling.SPREAD, 30), new Outlook(10, Telling.SPREAD, 40), 100));
    }

    @Test
    void aHandfulMayNotBeEnough() {
        assertThat(Expectation.of(USUAL, 8, 5))
                .isEqualTo(
                        new Expectation(8, new Outlook(8, Telling.SHARES, 50), new Outlook(4, Telling.NOTHING, 0), 40));
        assertThat(Expectation.of(USUAL, 7, 5).ifAll()).isEqualTo(new Outlook(7, Telling.ORDER, 0));
    }

    /** The widths that simulated teams had: docs/diagnosis.md, section 8. */
    @ParameterizedTest
    @CsvSource({"8,.48,.52", "12,.39,.42", "20,.32,.34"})
    void theUsualWidthIsThatOfSimulatedTeams(int members, double low, double high) {
        assertThat(TeamTally.usualWidth(members)).isBetween(low, high);
    }
}
