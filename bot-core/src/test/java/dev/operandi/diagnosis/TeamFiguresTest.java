package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.TeamFigures.Member;
import dev.operandi.questions.Answers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamFiguresTest {
    @Test
    void threeMembersAreReckonedByHand() {
        TeamFigures team = TeamFigures.of(List.of(
                member(List.of(0.2, 0.8), 0.5, 3),
                member(List.of(0.4, 0.6), 0.9, 2),
                member(List.of(0.3, 0.7), 0.1, 1)));

        assertThat(team.members()).isEqualTo(3);
        assertThat(team.shares().get(0)).isCloseTo(0.3, within(1e-12));
        double half = 4.302653 * StrictMath.sqrt(0.01 / 3 + 0.0025); // variance .01, t(2, .975)
        assertThat(team.intervals().get(0).low()).isCloseTo(Math.max(0, 0.3 - half), within(1e-6));
        assertThat(team.intervals().get(0).high()).isCloseTo(0.3 + half, within(1e-6));
        assertThat(team.intervals().get(1).high()).isEqualTo(1); // cut
        assertThat(team.order()).containsExactly(1, 0);
        Severity severity = team.severities().get(0);
        assertThat(severity.value()).isCloseTo(0.7, within(1e-12)); // the third was asked too little
        assertThat(severity.level()).isEqualTo(Severity.Level.HIGH);
        assertThat(severity.answers()).isEqualTo(6);
    }

    @Test
    void completeAgreementStillLeavesAnInterval() {
        TeamFigures team =
                TeamFigures.of(List.of(member(List.of(0.5, 0.5), 0.5, 2), member(List.of(0.5, 0.5), 0.5, 2)));

        assertThat(team.intervals().get(0).high() - 0.5).isCloseTo(Math.min(0.5, 12.706205 * 0.05), within(1e-6));
        assertThat(team.order()).containsExactly(0, 1); // a tie stays in the set's order
    }

    @Test
    void whereNobodyWasAskedEnoughTheSeverityIsUnknown() {
        TeamFigures team =
                TeamFigures.of(List.of(member(List.of(1.0, 0.0), 0.9, 1), member(List.of(1.0, 0.0), 0.5, 0)));

        assertThat(team.severities().get(0).level()).isEqualTo(Severity.Level.UNKNOWN);
        assertThat(team.severities().get(0).value()).isCloseTo(0.7, within(1e-12));
    }

    @Test
    void onePersonIsNoTeam() {
        assertThatThrownBy(() -> TeamFigures.of(List.of(member(List.of(1.0, 0.0), 0.5, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1,12.7062",
        "2,4.3027",
        "5,2.5706",
        "10,2.2281",
        "11,2.2010",
        "12,2.1788",
        "15,2.1314",
        "19,2.0930",
        "29,2.0452",
        "60,2.0003",
        "120,1.9799",
        "1000,1.9623",
        "100000,1.9600"
    })
    void studentsQuantileIsThatOfTheTables(int freedom, double quantile) {
        assertThat(StudentT.quantile975(freedom)).isCloseTo(quantile, within(1e-4));
    }

    @Test
    void aTeamIsMadeFromItsMembersAnswers() {
        Diagnoser diagnoser = new Diagnoser(DefaultSet.EXACT);
        List<Answers> members = new ArrayList<>();
        for (int seed = 0; seed < 5; seed++) members.add(Samples.randomAnswers(DefaultSet.EXACT, 10, seed));

        TeamFigures team = diagnoser.team(members);

        double first = 0;
        for (Answers member : members)
            first += diagnoser.posterior(member).shares().get(0) / 5;
        assertThat(team.shares().get(0)).isCloseTo(first, within(1e-12));
        assertThat(team.severities()).hasSize(3);
        assertThat(diagnoser.remedies(team)).hasSize(24).doesNotHaveDuplicates();
    }

    private static Member member(List<Double> shares, double severity, int answers) {
        return new Member(
                shares, List.of(new Severity("c", severity, Severity.level(severity, answers >= 2), answers)));
    }
}
