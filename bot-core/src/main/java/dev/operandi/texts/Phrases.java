package dev.operandi.texts;

import java.util.List;

/**
 * The bot's own sentences in one language. A method is a key; its parameters are what the sentence is about, so that a
 * language that lacks one, or forgets a number, does not compile.
 */
public interface Phrases {
    Language language();

    /** Around the questions. */
    InterviewPhrases interview();

    /** On the result and what follows it. */
    ResultPhrases result();

    /** What to try, and why. */
    RemedyPhrases remedies();

    /** What can be looked up. */
    ReferencePhrases reference();

    /** Outside an interview. */
    DeskPhrases desk();

    /** Outside the direct conversation. */
    ElsewherePhrases elsewhere();

    /** About the runs of polls. */
    RunPhrases runs();

    /** About polls. */
    PollPhrases polls();

    TypedWords typed();

    /** The languages the bot speaks, its first one first. */
    static List<Language> languages() {
        return all().stream().map(Phrases::language).toList();
    }

    /** The sentences in {@code language}, or in English where the bot does not speak it. */
    static Phrases in(Language language) {
        return all().stream()
                .filter(phrases -> phrases.language().equals(language))
                .findFirst()
                .orElse(English.PHRASES);
    }

    private static List<Phrases> all() {
        return List.of(English.PHRASES, German.PHRASES);
    }
}
