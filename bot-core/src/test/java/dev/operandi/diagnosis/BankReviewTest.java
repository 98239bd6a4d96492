package dev.operandi.diagnosis;

import static dev.operandi.diagnosis.Samples.challenge;
import static dev.operandi.diagnosis.Samples.choice;
import static dev.operandi.diagnosis.Samples.model;
import static dev.operandi.diagnosis.Samples.question;
import static dev.operandi.diagnosis.Samples.remedy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.diagnosis.BankReview.Finding;
import dev.operandi.diagnosis.BankReview.Finding.ClosedRemedy;
import dev.operandi.diagnosis.BankReview.Finding.DecisiveAnswer;
import dev.operandi.diagnosis.BankReview.Finding.FaintQuestion;
import dev.operandi.diagnosis.BankReview.Finding.PaleModel;
import dev.operandi.diagnosis.BankReview.Finding.ThinBank;
import dev.operandi.diagnosis.BankReview.Finding.TwinQuestions;
import dev.operandi.diagnosis.BankReview.Finding.UncoveredChallenge;
import dev.operandi.diagnosis.BankReview.Finding.UnreachableModel;
import dev.operandi.questions.Challenge;
import dev.operandi.questions.Gate;
import dev.operandi.questions.OperatingModel;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Remedy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BankReviewTest {
    private static final List<OperatingModel> HOT_AND_COLD = List.of(model("HOT"), model("COLD"));
    private static final double[][] TELLING = {{0.9, 0.1}, {0.1, 0.9}};
    private static final double[][] SILENT = {{0.5, 0.5}, {0.5, 0.5}};

    @Test
    void theDefaultSetHasNothingToWarnOf() {
        assertThat(BankReview.of(DefaultSet.EXACT)).isEmpty();
    }

    @Test
    void aQuestionThatTellsNothingIsFaint() {
        var findings = findings(List.of(), question("mood", "mood", SILENT));

        assertThat(of(FaintQuestion.class, findings)).containsExactly(new FaintQuestion("mood", 0));
    }

    @Test
    void aQuestionThatBearsOnAChallengeIsWorthAskingAlthoughItTellsNothingElse() {
        var pain = question(
                "pain",
                "pain",
                List.of(
                        choice("a", new double[] {0.5, 0.5}, Map.of("HURT", 0)),
                        choice("b", new double[] {0.5, 0.5}, Map.of("HURT", 4))));

        assertThat(of(FaintQuestion.class, findings(List.of(challenge("HURT")), pain)))
                .isEmpty();
    }

    /** By hand: eps .1 makes .905 and .095 of .95 and .05; 1 bit less their entropy, .4529. */
    @Test
    void theBitsOfABankAreThoseOfPureCompaniesWithSlips() {
        double[][] rows = {{0.95, 0.05}, {0.05, 0.95}};
        var bank = findings(List.of(), question("one", "a", rows));

        ThinBank thin = of(ThinBank.class, bank).get(0);
        assertThat(thin.bits()).isCloseTo(0.5471, within(0.0001));
        assertThat(thin.wantedBits()).isEqualTo(3);
    }

    @Test
    void aModelThatHardlyAnyCompanyIsOfLeavesLittleToTell() {
        var models = List.of(model("HOT", 99), model("COLD", 1));
        var set = set(models, List.of(), List.of(), question("one", "a", TELLING));

        assertThat(of(ThinBank.class, BankReview.of(set)).get(0).bits()).isLessThan(0.05);
    }

    /** By hand: eps .1 of 2 choices turns .98 and .02 into .932 and .068, odds of 13.7; of 5 choices .902 and .038, 23.7. */
    @Test
    void anAnswerIsDecisiveWhenSlipsDoNotCapIt() {
        double[][] two = {{0.98, 0.02}, {0.02, 0.98}};
        double[][] five = {{0.98, 0.02}, {0.005, 0.245}, {0.005, 0.245}, {0.005, 0.245}, {0.005, 0.245}};

        assertThat(of(DecisiveAnswer.class, findings(List.of(), question("one", "a", two))))
                .isEmpty();
        var decisive = of(DecisiveAnswer.class, findings(List.of(), question("one", "a", five)));
        assertThat(decisive).hasSize(1);
        assertThat(decisive.get(0).choiceId()).isEqualTo("a");
        assertThat(decisive.get(0).forModel()).isEqualTo("HOT");
        assertThat(decisive.get(0).againstModel()).isEqualTo("COLD");
        assertThat(decisive.get(0).odds()).isCloseTo(0.902 / 0.038, within(1e-9));
    }

    @Test
    void twoQuestionsThatTellTheSameInAnotherOrderAreTwinsUnlessTheyShareAGroup() {
        double[][] turned = {TELLING[1], TELLING[0]};

        assertThat(of(
                        TwinQuestions.class,
                        findings(List.of(), question("one", "a", TELLING), question("two", "b", turned))))
                .containsExactly(new TwinQuestions("one", "two", 0));
        assertThat(of(
                        TwinQuestions.class,
                        findings(List.of(), question("one", "a", TELLING), question("two", "a", turned))))
                .isEmpty();
    }

    @Test
    void anAnswerSplitInTwoOfTheSameMeaningChangesNothing() {
        double[][] split = {{0.9, 0.1}, {0.05, 0.45}, {0.05, 0.45}};

        assertThat(of(
                        TwinQuestions.class,
                        findings(List.of(), question("one", "a", TELLING), question("two", "b", split))))
                .hasSize(1);
    }

    /** By hand: the shares after each answer are .9 and .1, and .8 and .2; they differ by .1. */
    @Test
    void theDistanceIsHowFarTheNearestAnswersDiffer() {
        double[][] weaker = {{0.8, 0.2}, {0.2, 0.8}};
        var set = set(HOT_AND_COLD, List.of(), List.of(), question("one", "a", TELLING), question("two", "b", weaker));

        assertThat(new BankReviewTables(set).distance(0, 1)).isCloseTo(0.1, within(1e-12));
        assertThat(of(TwinQuestions.class, BankReview.of(set))).isEmpty();
    }

    @Test
    void questionsThatTellNothingAreNoTwins() {
        assertThat(of(
                        TwinQuestions.class,
                        findings(List.of(), question("one", "a", SILENT), question("two", "b", SILENT))))
                .isEmpty();
    }

    @Test
    void aChallengeNeedsThreeQuestionsThatBearOnIt() {
        assertThat(of(UncoveredChallenge.class, findings(List.of(challenge("HURT")), question("q", "q", TELLING))))
                .containsExactly(new UncoveredChallenge("HURT", 0));
    }

    @Test
    void aModelIsPaleUntilFourQuestionsFavourItTwiceAsMuchAsTheOthers() {
        double[][] onlyHot = {{0.5, 0.25}, {0.5, 0.75}};
        var four = findings(
                List.of(),
                question("1", "a", onlyHot),
                question("2", "a", onlyHot),
                question("3", "a", onlyHot),
                question("4", "a", onlyHot));

        assertThat(of(PaleModel.class, four)).containsExactly(new PaleModel("COLD", 0));
    }

    @Test
    void aRemedyIsClosedWhenItsGatesTogetherNameEveryChoice() {
        Remedy open = remedy("open", List.of(3, 3), Map.of(), Remedy.Effort.S, new Gate("q", Set.of("a")));
        Remedy closed = remedy(
                "closed",
                List.of(3, 3),
                Map.of(),
                Remedy.Effort.S,
                new Gate("q", Set.of("a")),
                new Gate("q", Set.of("a", "b")));
        var set = set(HOT_AND_COLD, List.of(), List.of(open, closed), question("q", "q", TELLING));

        assertThat(of(ClosedRemedy.class, BankReview.of(set))).containsExactly(new ClosedRemedy("closed", "q"));
    }

    @Test
    void twoModelsThatAnswerAlikeCannotBeReached() {
        var models = List.of(model("HOT"), model("WARM"), model("COLD"));
        double[][] rows = {{0.9, 0.9, 0.1}, {0.1, 0.1, 0.9}};
        var unreachable =
                of(UnreachableModel.class, BankReview.of(set(models, List.of(), List.of(), question("q", "q", rows))));

        assertThat(unreachable)
                .extracting(UnreachableModel::modelId, UnreachableModel::leadingModelId)
                .containsExactly(tuple("HOT", "WARM"), tuple("WARM", "HOT"));
    }

    @Test
    void whateverSetThereIsTheReviewComesToAnEnd() {
        for (int models = 2; models <= 8; models++) {
            assertThat(BankReview.of(Samples.random(models, 12, models))).isNotNull();
        }
    }

    private static List<Finding> findings(List<Challenge> challenges, Question... questions) {
        return BankReview.of(set(HOT_AND_COLD, challenges, List.of(), questions));
    }

    private static QuestionSet set(
            List<OperatingModel> models, List<Challenge> challenges, List<Remedy> remedies, Question... questions) {
        return Samples.set(Samples.rules(0.5, 0.1, 0.3), models, challenges, List.of(questions), remedies);
    }

    private static <T extends Finding> List<T> of(Class<T> kind, List<Finding> findings) {
        return findings.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
