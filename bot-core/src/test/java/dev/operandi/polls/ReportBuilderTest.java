package dev.operandi.polls;

import static dev.operandi.polls.PollSamples.DIAGNOSER;
import static dev.operandi.polls.PollSamples.RELEASES;
import static dev.operandi.polls.PollSamples.SET;
import static dev.operandi.polls.PollSamples.USUAL;
import static dev.operandi.polls.PollSamples.alike;
import static dev.operandi.polls.PollSamples.ballot;
import static dev.operandi.polls.PollSamples.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.diagnosis.Interval;
import dev.operandi.diagnosis.Severity;
import dev.operandi.diagnosis.TeamFigures;
import dev.operandi.polls.Report.ChoiceShare;
import dev.operandi.polls.Report.ModelShare;
import dev.operandi.polls.Report.OfFunction;
import dev.operandi.polls.Report.Spread;
import dev.operandi.polls.Report.Trouble;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {
    @Test
    void fourPeopleGetNoReport() {
        Report report = report(USUAL, 12, alike(4, "dev", "daily"));

        assertThat(report)
                .isEqualTo(new Report(
                        5,
                        12,
                        0,
                        Report.Part.NOTHING,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(new Hidden.TooFew(5))));
        assertThat(report.tells()).isFalse();
    }

    @Test
    void nobodyAtAllGetsNoReportEither() {
        assertThat(report(USUAL, 12, List.of()).tells()).isFalse();
    }

    @Test
    void fivePeopleGetTheOrderTheTroublesAndRemediesButNoFigure() {
        Report report = report(
                USUAL,
                12,
                List.of(
                        ballot(null, 0.5, 0.4, 0.9, "yearly"),
                        ballot(null, 0.5, 0.2, 0.9, "yearly"),
                        ballot(null, 0.7, 0.2, 0.5, "daily"),
                        ballot(null, 0.4, 0.3, 0.5, "daily"),
                        ballot(null, 0.4, 0.4, 0.5, "monthly")));

        assertThat(report.atLeast()).isEqualTo(5);
        assertThat(report.whole().order()).containsExactly(List.of("it"), List.of("eng"), List.of("msp")); // .5, .3, .2
        assertThat(report.whole().shares()).isEmpty();
        assertThat(report.whole().troubles())
                .containsExactly(
                        new Trouble("culture", Severity.Level.HIGH), new Trouble("pace", Severity.Level.HIGH)); // .66
        assertThat(report.spreads()).isEmpty();
        assertThat(report.remedies()).hasSize(5);
        assertThat(report.hidden()).containsExactly(new Hidden.NoFigures(8), new Hidden.NoSpread(RELEASES, 10));
    }

    @Test
    void modelsThatAreAboutAlikeShareAPlace() {
        Report report = report(
                USUAL,
                6,
                Stream.generate(() -> ballot(null, 0.41, 0.39, 0.5, null))
                        .limit(5)
                        .toList());

        assertThat(report.whole().order()).containsExactly(List.of("it", "eng"), List.of("msp"));
    }

    @Test
    void eightPeopleGetSharesWithIntervalsRoundedUp() {
        Report report = report(USUAL, 12, alike(8, null, "daily"));

        // half = t(7, .975) * .05 = .118, so 20 percent
        assertThat(report.whole().shares())
                .containsExactly(
                        new ModelShare("it", 60, 40, 80),
                        new ModelShare("eng", 30, 10, 50),
                        new ModelShare("msp", 10, 0, 30));
        assertThat(report.hidden()).containsExactly(new Hidden.NoSpread(RELEASES, 10));
    }

    @Test
    void tenAnswersGetARoughSpread() {
        List<Ballot> ballots = new ArrayList<>(alike(6, null, "daily"));
        ballots.addAll(alike(3, null, "monthly"));
        ballots.addAll(alike(1, null, "yearly"));

        Report report = report(USUAL, 12, ballots);

        assertThat(report.spreads())
                .containsExactly(new Spread(
                        RELEASES,
                        10,
                        50,
                        List.of(
                                new ChoiceShare("yearly", 0),
                                new ChoiceShare("monthly", 50),
                                new ChoiceShare("daily", 50))));
        assertThat(report.hidden()).isEmpty();
    }

    @Test
    void tenPeopleOfWhomOneWasNotSureGetNoSpread() {
        List<Ballot> ballots = new ArrayList<>(alike(9, null, "daily"));
        ballots.add(ballot(null, 0.3, 0.3, 0.5, null));

        Report report = report(USUAL, 12, ballots);

        assertThat(report.spreads()).isEmpty();
        assertThat(report.hidden()).containsExactly(new Hidden.NoSpread(RELEASES, 10));
    }

    @Test
    void aTroubleOfWhichTooFewWereAskedIsNotTold() {
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 6; i++)
            ballots.add(new Ballot(
                    null,
                    List.of(0.4, 0.3, 0.3),
                    List.of(PollSamples.severity("culture", 0.9, i < 4 ? 2 : 1), PollSamples.severity("pace", 0.2, 2)),
                    Map.of()));

        Report report = report(USUAL, 12, ballots);

        assertThat(report.whole().troubles()).containsExactly(new Trouble("pace", Severity.Level.LOW));
        assertThat(report.hidden()).contains(new Hidden.NoTrouble("culture", 5));
    }

    @Test
    void functionsAreSetApartWhereEachHasFivePeople() {
        Report report = report(USUAL, 30, functions(9, 6, 0, 0));

        assertThat(report.functions()).extracting(OfFunction::functionId).containsExactly("dev", "ops");
        assertThat(report.functions()).extracting(OfFunction::atLeast).containsExactly(8, 5);
        assertThat(report.functions().get(0).part().shares()).hasSize(3);
        assertThat(report.functions().get(1).part().shares()).isEmpty();
        assertThat(report.hidden()).doesNotHaveAnyElementsOfTypes(Hidden.Functions.class);
    }

    @Test
    void aFunctionOfThreeIsProtectedByHidingAnother() {
        Report report = report(USUAL, 30, functions(9, 6, 3, 0));

        assertThat(report.functions()).extracting(OfFunction::functionId).containsExactly("dev"); // ops joins the three
        assertThat(report.others()).satisfies(others -> {
            assertThat(others.atLeast()).isEqualTo(8);
            assertThat(others.part().shares()).hasSize(3);
        });
        assertThat(report.hidden()).contains(new Hidden.Functions(5));
    }

    @Test
    void whereNoSecondFunctionCanProtectThemThereIsNoCut() {
        assertThat(report(USUAL, 30, functions(9, 0, 3, 0)).functions()).isEmpty();
        assertThat(report(USUAL, 30, functions(9, 0, 0, 0)).functions()).isEmpty(); // the whole is no cut
    }

    @Test
    void peopleWithoutAFunctionAreAFunctionToo() {
        assertThat(report(USUAL, 30, functions(9, 0, 0, 5)).functions())
                .extracting(OfFunction::functionId)
                .containsExactly(null, "dev");
        assertThat(report(USUAL, 30, functions(9, 6, 0, 2)).functions())
                .extracting(OfFunction::functionId)
                .containsExactly("dev");
    }

    @Test
    void theOrderOfTheBallotsChangesNoBit() {
        Random chance = new Random(5);
        List<Ballot> ballots = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double it = chance.nextDouble();
            ballots.add(ballot("f" + chance.nextInt(4), it, (1 - it) / 3, chance.nextDouble(), "daily"));
        }
        Report first = report(USUAL, 300, ballots);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(ballots, chance);
            assertThat(report(USUAL, 300, ballots)).isEqualTo(first);
        }
    }

    @Test
    void anIntervalDoesNotTellHowManyTookPart() {
        for (int people = 11; people < 20; people++) {
            List<Ballot> ballots = new ArrayList<>(alike(people / 2, null, "daily"));
            for (int i = people / 2; i < people; i++) ballots.add(ballot(null, 0.4, 0.5, 0.5, "yearly"));

            assertThat(report(USUAL, 30, ballots).whole().shares())
                    .containsExactly(
                            new ModelShare("it", 50, 30, 70), // deviation .1, ten people: half is .133
                            new ModelShare("eng", 40, 20, 60),
                            new ModelShare("msp", 10, 0, 30));
        }
    }

    @Test
    void shownIntervalsHoldTheExactMeansAndAreSeldomNarrowerThanTheExactOnes() {
        Random chance = new Random(9);
        int narrower = 0;
        for (int team = 0; team < 300; team++) {
            List<Ballot> ballots = new ArrayList<>();
            for (int i = 0; i < 8 + team % 20; i++) {
                double it = chance.nextDouble();
                ballots.add(ballot(null, it, (1 - it) * chance.nextDouble(), 0.5, null));
            }
            TeamFigures exact = TeamFigures.of(ballots.stream()
                    .map(b -> new TeamFigures.Member(b.shares(), b.severities()))
                    .toList());

            List<ModelShare> shares = report(USUAL, 40, ballots).whole().shares();

            assertThat(shares.stream().mapToInt(ModelShare::percent).sum()).isEqualTo(100);
            for (int k = 0; k < shares.size(); k++) {
                Interval interval = exact.intervals().get(k);
                double low = shares.get(k).low() / 100.0;
                double high = shares.get(k).high() / 100.0;
                assertThat(exact.shares().get(k)).isBetween(low, high);
                if (high - low < interval.high() - interval.low() - 0.05) narrower++;
            }
        }
        assertThat(narrower).isZero();
    }

    @Test
    void theRemediesFollowFromWhatIsShown() {
        List<Ballot> one = Stream.generate(() -> ballot(null, 0.52, 0.33, 0.65, "daily"))
                .limit(7)
                .toList();
        List<Ballot> other = Stream.generate(() -> ballot(null, 0.48, 0.28, 0.9, "daily"))
                .limit(7)
                .toList();

        Report report = report(USUAL, 20, one);

        assertThat(report(USUAL, 20, other).whole()).isEqualTo(report.whole());
        assertThat(report(USUAL, 20, other).remedies()).isEqualTo(report.remedies());
    }

    @Test
    void aBallotIsMadeOfAnswersOnce() {
        Answers answers =
                Answers.NONE.with(RELEASES, new Answer.Chosen("daily")).with("blame", new Answer.NotSure());

        Ballot ballot = Ballot.of(DIAGNOSER, answers, "dev");

        assertThat(ballot.shares()).isEqualTo(DIAGNOSER.posterior(answers).shares());
        assertThat(ballot.severities()).isEqualTo(DIAGNOSER.severities(answers));
        assertThat(ballot.anchors()).containsExactly(Map.entry(SET.anchors().get(0), "daily"));
        assertThat(ballot).hasToString("a ballot");
    }

    /** So many developers, operators, managers, and people without a function. */
    private static List<Ballot> functions(int dev, int ops, int managers, int none) {
        List<Ballot> ballots = new ArrayList<>(alike(dev, "dev", "daily"));
        ballots.addAll(alike(ops, "ops", "yearly"));
        ballots.addAll(alike(managers, "managers", "monthly"));
        ballots.addAll(alike(none, null, "monthly"));
        return ballots;
    }
}
