package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {
    private final Random chance = new Random(20_261_123);

    /** Whichever of the two is asked, the same question wins. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 66, 87, 861})
    void allColumnsAtOnceAreEachOfThemAloneToTheLastBit(int points) {
        double[] weight = chance.doubles(points).toArray();
        double[][] columns = new double[7][];
        for (int c = 0; c < columns.length; c++)
            columns[c] = chance.doubles(points).toArray();
        double[][] rows = new double[points][columns.length];
        for (int s = 0; s < points; s++) for (int c = 0; c < columns.length; c++) rows[s][c] = columns[c][s];

        double[] together = Sums.dots(weight, rows);

        for (int c = 0; c < columns.length; c++) assertThat(together[c]).isEqualTo(Sums.dot(weight, columns[c]));
    }
}
