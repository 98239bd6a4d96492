package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplexTest {
    @ParameterizedTest
    @CsvSource({"2,100,101", "3,40,861", "4,20,1771", "5,12,1820", "6,8,1287", "7,7,1716", "8,6,1716"})
    void itHasEverySplitOfItsPartsOnce(int models, int parts, int size) {
        Simplex simplex = Simplex.fine(models);

        assertThat(simplex.parts()).isEqualTo(parts);
        assertThat(simplex.size()).isEqualTo(size);
        assertThat(IntStream.range(0, size).mapToObj(s -> point(simplex, s)).distinct())
                .hasSize(size)
                .allSatisfy(point ->
                        assertThat(point.stream().mapToInt(p -> p).sum()).isEqualTo(parts));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5", "6", "7", "8"})
    void thePureModelsAreAmongThePoints(int models) {
        for (Simplex simplex : new Simplex[] {Simplex.fine(models), Simplex.coarse(models)})
            for (int k = 0; k < models; k++) {
                int s = simplex.pure(k);

                assertThat(simplex.share(k)[s]).isEqualTo(1);
                assertThat(simplex.leads(k)[s]).isEqualTo(1);
                assertThat(simplex.entropy()[s]).isZero();
                assertThat(simplex.nearlyPure()[s]).isEqualTo(1);
                assertThat(simplex.mixed()[s]).isZero();
            }
    }

    @Test
    void aTieIsSplitAndAnEvenMixtureIsMixed() {
        Simplex simplex = Simplex.fine(2);
        int even = 50;

        assertThat(simplex.share(0)[even]).isEqualTo(0.5);
        assertThat(simplex.leads(0)[even]).isEqualTo(0.5);
        assertThat(simplex.entropy()[even]).isCloseTo(1, within(1e-12));
        assertThat(simplex.mixed()[even]).isEqualTo(1);
    }

    private static List<Integer> point(Simplex simplex, int s) {
        return IntStream.range(0, simplex.models())
                .mapToObj(k -> simplex.level(k)[s])
                .toList();
    }
}
