package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedEvidenceTest {
    @Test
    void oneStepOfWeightIsAFactorOfTwo() {
        double[][] likelihood =
                WeightedEvidence.likelihood(new int[][] {{2, -2}, {0, 0}, {-1, 1}}, new double[] {1, 1, 1});

        assertThat(likelihood[0][0]).isCloseTo(4 / 5.5, within(1e-12));
        assertThat(likelihood[1][0]).isCloseTo(1 / 5.5, within(1e-12));
        assertThat(likelihood[2][0]).isCloseTo(0.5 / 5.5, within(1e-12));
        assertThat(likelihood[0][1]).isCloseTo(0.25 / 3.25, within(1e-12));
    }

    @Test
    void aCommonChoiceIsCommonInEveryModel() {
        double[][] likelihood = WeightedEvidence.likelihood(new int[][] {{0, 0}, {0, 0}}, new double[] {3, 1});

        assertThat(likelihood[0]).containsExactly(0.75, 0.75);
    }

    @Test
    void whatIsNoWeightIsRefused() {
        double[] common = {1, 1};

        assertThatThrownBy(() -> WeightedEvidence.likelihood(new int[][] {{3, 0}, {0, 0}}, common))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedEvidence.likelihood(new int[][] {{1, 0}, {0}}, common))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedEvidence.likelihood(new int[][] {{1, 0}}, common))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedEvidence.likelihood(new int[][] {{1, 0}, {0, 0}}, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
