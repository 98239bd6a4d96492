package dev.operandi.polls;

import static dev.operandi.polls.PollSamples.USUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureRuleTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void theThresholdIsOneMoreWhenTheOrganiserIsAsked() {
        assertThat(USUAL.threshold()).isEqualTo(5);
        assertThat(USUAL.fewestAsked()).isEqualTo(6);
        assertThat(DisclosureRule.of(5, true).threshold()).isEqualTo(6);
        assertThat(DisclosureRule.of(5, true).fewestAsked()).isEqualTo(7);
        assertThat(DisclosureRule.of(3, false).threshold()).isEqualTo(3);
    }

    @Test
    void threeIsTheFloor() {
        assertThatThrownBy(() -> DisclosureRule.of(2, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A threshold is at least 3, not 2");
    }

    @ParameterizedTest
    @CsvSource({"3,8,10", "5,8,10", "9,9,10", "12,12,12"})
    void aHigherThresholdLiftsTheOthers(int k, int figures, int spread) {
        DisclosureRule rule = DisclosureRule.of(k, false);

        assertThat(rule.figuresFrom()).isEqualTo(figures);
        assertThat(rule.spreadFrom()).isEqualTo(spread);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "4,0", "5,5", "9,5", "10,10", "19,10", "20,20", "39,20", "40,40", "100000,81920"})
    void countsAreToldInStepsThatDouble(int count, int step) {
        assertThat(USUAL.step(count)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"4,0", "5,5", "7,5", "8,8", "9,8", "10,10", "25,20"})
    void aReportHasOneMoreStepWhereFiguresBegin(int count, int step) {
        assertThat(USUAL.stepOfReport(count)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "19,19", "20,20", "44,44", "99,99", "101,100", "105,110", "1234,1200", "99999,100000"})
    void howManyAreAskedIsToldInTwoDigits(int asked, int about) {
        assertThat(DisclosureRule.about(asked)).isEqualTo(about);
    }

    @ParameterizedTest
    @CsvSource({"10,50", "19,50", "20,25", "39,25", "40,20", "79,20", "80,10", "100000,10"})
    void theSpreadIsTheRougherTheFewerAnswered(int answers, int step) {
        assertThat(USUAL.spreadStep(answers)).isEqualTo(step);
    }

    @ParameterizedTest
    @CsvSource({"0,50,0", "24.9,50,0", "25,50,50", "12.4,25,0", "12.5,25,25", "100,10,100", "33.3,0,33"})
    void percentagesAreRoundedHalfUp(double percent, int step, int shown) {
        assertThat(DisclosureRule.rounded(percent, step)).isEqualTo(shown);
    }

    @Test
    void aCountOnACardChangesAtFullHoursOnly() {
        CardCount none = CardCount.none(NOON.plusSeconds(600));

        CardCount early = none.next(USUAL, 12, NOON.plusSeconds(3_599));
        CardCount later = none.next(USUAL, 12, NOON.plusSeconds(3_600));

        assertThat(early).isEqualTo(none);
        assertThat(later).isEqualTo(new CardCount(10, NOON.plusSeconds(3_600)));
        assertThat(later.next(USUAL, 40, NOON.plusSeconds(7_199))).isEqualTo(later);
        assertThat(USUAL.nextCount(NOON)).isEqualTo(NOON.plusSeconds(3_600));
    }

    @Test
    void aStepOnceToldStaysAfterAWithdrawal() {
        CardCount ten = new CardCount(10, NOON);

        assertThat(ten.next(USUAL, 9, NOON.plusSeconds(4_000)).atLeast()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,false",
        "1,0,true",
        "0,1,true",
        "2,2,true",
        "4,0,true",
        "0,4,true",
        "5,0,false",
        "2,3,false",
        "0,5,false"
    })
    void aListThatDiffersByAFewIsTooLikeTheOther(int more, int fewer, boolean tooLike) {
        assertThat(USUAL.isTooLike(people(0, 20 + more), people(fewer, 20))).isEqualTo(tooLike);
    }

    @Test
    void aReportIsMadeAtTheCloseOnly() {
        assertThat(USUAL.mayReport(false)).isFalse();
        assertThat(USUAL.mayReport(true)).isTrue();
    }

    @Test
    void functionsAreShownWhereNobodyElseCanBeWorkedOut() {
        assertThat(USUAL.shownFunctions(Map.of("dev", 9, "ops", 5))).containsExactlyInAnyOrder("dev", "ops");
        assertThat(USUAL.shownFunctions(Map.of("dev", 9, "ops", 6, "boss", 1))).containsExactly("dev");
        assertThat(USUAL.shownFunctions(Map.of("dev", 9, "ops", 6, "boss", 5))).hasSize(3);
        assertThat(USUAL.shownFunctions(Map.of("dev", 9, "a", 3, "b", 2))).containsExactly("dev"); // five together
        assertThat(USUAL.shownFunctions(Map.of("dev", 9, "a", 2, "b", 2))).isEmpty();
        assertThat(USUAL.shownFunctions(Map.of("dev", 9))).isEmpty();
    }

    @Test
    void theOrganisersOwnFunctionNeedsOneMoreToo() {
        assertThat(DisclosureRule.of(5, true).shownFunctions(Map.of("dev", 6, "ops", 5)))
                .isEmpty();
    }

    private static Set<Integer> people(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }
}
