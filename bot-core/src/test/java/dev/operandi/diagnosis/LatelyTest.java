package dev.operandi.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatelyTest {
    private final List<Integer> computed = new ArrayList<>();
    private final Lately<Integer, String> lately = new Lately<>(2);

    private String get(int key) {
        return lately.get(key, asked -> {
            computed.add(asked);
            return "v" + asked;
        });
    }

    @Test
    void theSameIsComputedOnce() {
        assertThat(get(1)).isEqualTo(get(1)).isEqualTo("v1");
        assertThat(computed).containsExactly(1);
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        get(1);
        get(2);
        get(1);
        get(3);
        get(1);
        get(2);

        assertThat(computed).containsExactly(1, 2, 3, 2);
    }
}
