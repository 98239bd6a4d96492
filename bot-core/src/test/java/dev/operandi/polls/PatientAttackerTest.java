package dev.operandi.polls;

import static dev.operandi.polls.AttackWorlds.anotherTeamJoined;
import static dev.operandi.polls.AttackWorlds.functions;
import static dev.operandi.polls.AttackWorlds.joined;
import static dev.operandi.polls.AttackWorlds.live;
import static dev.operandi.polls.AttackWorlds.managerLeftOver;
import static dev.operandi.polls.AttackWorlds.reportAlone;
import static dev.operandi.polls.AttackWorlds.reportAloneOfTheOrganiser;
import static dev.operandi.polls.AttackWorlds.reportAloneOnOneAnswer;
import static dev.operandi.polls.AttackWorlds.without;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same attacker with more worlds; and what each guard is there for: the attack that succeeds when it is taken away.
 *
 * <p>The first guards keep two things that were shown from being compared. The last ones limit what one report tells, so
 * there the attacker with the report is measured against one without.
 */
@Tag("thorough")
class PatientAttackerTest extends AttackerTest {
    @Override
    int lessons() {
        return 40_000;
    }

    @Override
    int worlds() {
        return 4_000;
    }

    // --- Comparing ------------------------------------------------------------------------------------------------

    @Test
    void withoutComparingListsTheOneWhoJoinsIsFoundOut() {
        assertMuch(play("without LISTS", joined(without(Guard.LISTS), 20, 1, true)));
        assertThat(play("with LISTS", joined(without(), 20, 1, true)).gain()).isZero(); // never asked
    }

    @Test
    void withoutRoundingTheFiveWhoJoinAreCounted() {
        double with = play("with ROUNDING", joined(without(), 30, 5, true)).gain();
        Attack.Result taken = play("without ROUNDING", joined(without(Guard.ROUNDING), 30, 5, true));

        assertMuch(taken);
        assertThat(taken.gain()).isGreaterThan(2 * with);
    }

    @Test
    void withoutTheComplementRuleTheFunctionsLeaveTheManagerOver() {
        Attack.Result with = play("with COMPLEMENT", functions(without(), 5, 5));

        assertMuch(play("without COMPLEMENT", functions(without(Guard.COMPLEMENT), 5, 5)));
        assertLittle("with it", with.gain(), with.error());
    }

    @Test
    void withExactFiguresToCompareTheComplementRuleStillProtectsTheManager() {
        Attack.Result with = play("without ROUNDING", managerLeftOver(without(Guard.ROUNDING), 9, 8));

        assertMuch(play(
                "without ROUNDING and COMPLEMENT", managerLeftOver(without(Guard.ROUNDING, Guard.COMPLEMENT), 9, 8)));
        assertLittle("with it", with.gain(), with.error());
    }

    @Test
    void figuresBeforeTheCloseGiveTheNextBallotAway() {
        assertMuch(play("without FROZEN", live(without(Guard.FROZEN), 9, 3)));
        assertThat(play("with FROZEN", live(without(), 9, 3)).gain()).isZero();
    }

    @Test
    void exactCountsAtFullHoursTellWhoTookPart() {
        Attack.Result with = play("with STEPS", CardWorlds.of(without(), 14, 0.7, 1, 0));

        assertMuch(play("without STEPS", CardWorlds.of(without(Guard.STEPS), 14, 0.7, 1, 0)));
        assertLittle("with it", with.gain(), with.error());
    }

    @Test
    void stepsShownAtOnceTellWhoseBallotItWas() {
        Attack.Result with = play("with FULL_HOURS", CardWorlds.of(without(), 20, 0.4, 3, 0));

        assertMuch(play("without FULL_HOURS", CardWorlds.of(without(Guard.FULL_HOURS), 20, 0.4, 3, 0)));
        assertLittle("with it", with.gain(), with.error());
    }

    /** Taking back a step tells something of a withdrawal, but here too little to matter: the guard is a precaution. */
    @Test
    void stepsThatAreTakenBackTellLittle() {
        Attack.Result taken = play("without NEVER_BACK", CardWorlds.of(without(Guard.NEVER_BACK), 14, 0.7, 2, 0.4));

        assertLittle("without it", taken.gain(), taken.error());
    }

    // --- One report -----------------------------------------------------------------------------------------------

    @Test
    void belowTheThresholdNothingIsTold() {
        assertMuch(play("without THRESHOLD", reportAlone(without(Guard.THRESHOLD), 4)));
        assertThat(play("with THRESHOLD", reportAlone(without(), 4)).gain()).isZero();
    }

    @Test
    void anOrganiserAmongFiveWouldGetAReportOnFourOthers() {
        DisclosureRule withIt = DisclosureRule.of(DisclosureRule.DEFAULT_K, true);
        double with =
                play("with ORGANISER", reportAloneOfTheOrganiser(withIt, 5)).gain();

        assertThat(play("without ORGANISER", reportAloneOfTheOrganiser(without(), 5))
                        .gain())
                .isGreaterThan(with + 0.1);
    }

    @Test
    void nineAnswersToOneQuestionAreNotTold() {
        assertMuch(play("without SPREAD_FROM_TEN", reportAloneOnOneAnswer(without(Guard.SPREAD_FROM_TEN), 9)));
        assertThat(play("with SPREAD_FROM_TEN", reportAloneOnOneAnswer(without(), 9))
                        .gain())
                .isZero();
    }

    /** Under eight people figures are left out because they are rough, not because they would tell more. */
    @Test
    void theFiguresOfSevenTellNoMoreThanTheirOrder() {
        double with = play("with FIGURES_FROM_EIGHT", reportAlone(without(), 7)).gain();

        assertThat(play("without FIGURES_FROM_EIGHT", reportAlone(without(Guard.FIGURES_FROM_EIGHT), 7))
                        .gain())
                .isLessThan(with + MOST_GAIN);
    }

    // --- What is not stopped ----------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 10, 20, 50})
    void aReportTellsOfItsMembers(int people) {
        assertThat(play("a report on " + people, reportAlone(without(), people)).gain())
                .isBetween(0.2, 0.45);
    }

    /** Five are enough for a report of their own, so two reports may tell as much of them. */
    @Test
    void anotherTeamThatJoinsIsToldOfAsInAReportOfItsOwn() {
        double own = play("a report on five", reportAlone(without(), 5)).gain();

        assertThat(play("another team of five joins thirty", anotherTeamJoined(without(), 30, 5))
                        .gain())
                .isBetween(MOST_GAIN, own);
    }
}
