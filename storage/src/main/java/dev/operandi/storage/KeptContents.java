package dev.operandi.storage;

import dev.operandi.questions.QuestionSetRef;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which contents of question sets this process knows to be kept, and on which day it saw to that. */
final class KeptContents {
    private final Map<QuestionSetRef, Long> days = new ConcurrentHashMap<>();

    boolean isKept(QuestionSetRef ref, long day) {
        return days.getOrDefault(ref, Long.MIN_VALUE) >= day;
    }

    void keep(QuestionSetRef ref, long day) {
        days.merge(ref, day, Math::max);
    }
}
