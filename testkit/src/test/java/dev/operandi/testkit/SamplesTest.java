package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.operandi.questions.Question;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void likelihoodsOfTheSmallSetSumToOne() {
        for (Question question : SMALL.questions())
            for (int model = 0; model < SMALL.models().size(); model++) {
                int column = model;
                assertThat(question.choices().stream()
                                .mapToDouble(choice -> choice.likelihood().get(column))
                                .sum())
                        .as(question.id() + " " + SMALL.models().get(model).id())
                        .isCloseTo(1, within(1e-9));
            }
    }

    @Test
    void everyChallengeOfTheSmallSetIsBorneOnByTwoQuestions() {
        assertThat(SMALL.challenges())
                .allSatisfy(challenge -> assertThat(SMALL.questions().stream()
                                .filter(question -> question.bearsOn(challenge.id()))
                                .count())
                        .isGreaterThanOrEqualTo(2));
    }

    @Test
    void whatTheSmallSetNamesIsThere() {
        assertThat(SMALL.anchors())
                .allSatisfy(id -> assertThat(SMALL.findQuestion(id)).isPresent());
        assertThat(SMALL.remedies())
                .flatExtracting(remedy -> remedy.gates())
                .allSatisfy(gate -> assertThat(gate.closedBy())
                        .allSatisfy(choice -> assertThat(
                                        SMALL.getQuestion(gate.questionId()).findChoice(choice))
                                .isPresent()));
        assertThat(SMALL.remedies())
                .flatExtracting(remedy -> remedy.sources())
                .allSatisfy(id -> assertThat(SMALL.findSource(id)).isPresent());
        assertThat(Samples.EVERY_KIND_OF_ANSWER.given())
                .allSatisfy(given ->
                        assertThat(SMALL.findQuestion(given.questionId())).isPresent());
    }
}
