package dev.operandi.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers for an {@code in (...)}. The last one is repeated until there are 1, 2, 4, 8 … of them, so that few texts are
 * prepared, and each of them often enough to pay.
 *
 * @param marks question marks in brackets
 */
record NumberList(String marks, List<Object> bound) {
    /** The next of 1, 2, 4, 8 … */
    static int roundedUp(int size) {
        return Integer.highestOneBit(2 * size - 1);
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    static NumberList of(List<Long> numbers) {
        if (numbers.isEmpty()) throw new IllegalArgumentException("No numbers");
        List<Object> bound = new ArrayList<>(numbers);
        int size = roundedUp(numbers.size());
        while (bound.size() < size) bound.add(numbers.get(numbers.size() - 1));
        return new NumberList("(?" + ", ?".repeat(size - 1) + ")", List.copyOf(bound));
    }
}
