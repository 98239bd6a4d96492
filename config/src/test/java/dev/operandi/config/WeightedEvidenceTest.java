package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedEvidenceTest {
    private static final double[] EQUALLY_COMMON = {1, 1};

    @Test
    void oneStepIsAFactorOfTwo() {
        double[][] likelihood = WeightedEvidence.likelihood(new int[][] {{1, -1}, {0, 0}}, EQUALLY_COMMON);

        assertThat(likelihood[0][0] / likelihood[1][0]).isCloseTo(2, within(1e-12));
        assertThat(likelihood[0][1] / likelihood[1][1]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void eachModelsColumnSumsToOne() {
        double[][] likelihood =
                WeightedEvidence.likelihood(new int[][] {{2, -2, 0}, {-1, 1, 0}, {0, 2, 0}}, new double[] {1, 3, 0.5});

        for (int k = 0; k < 3; k++)
            assertThat(likelihood[0][k] + likelihood[1][k] + likelihood[2][k]).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatIsMoreCommonIsMoreLikelyUnderEveryModel() {
        double[][] likelihood = WeightedEvidence.likelihood(new int[][] {{0, 0}, {0, 0}}, new double[] {3, 1});

        assertThat(likelihood[0]).containsExactly(0.75, 0.75);
    }
}
