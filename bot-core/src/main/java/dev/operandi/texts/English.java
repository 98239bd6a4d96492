package dev.operandi.texts;

import java.util.List;
import java.util.Set;

/** The bot in English. */
final class English implements Phrases, TypedWords {
    static final Phrases PHRASES = new English();

    private final InterviewPhrases interview = new EnglishInterview();
    private final ResultPhrases result = new EnglishResult();
    private final RemedyPhrases remedies = new EnglishRemedies();
    private final ReferencePhrases reference = new EnglishReference();
    private final DeskPhrases desk = new EnglishDesk();
    private final ElsewherePhrases elsewhere = new EnglishElsewhere();
    private final RunPhrases runs = new EnglishRuns();
    private final PollPhrases polls = new EnglishPolls();

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public InterviewPhrases interview() {
        return interview;
    }

    @Override
    public ResultPhrases result() {
        return result;
    }

    @Override
    public RemedyPhrases remedies() {
        return remedies;
    }

    @Override
    public ReferencePhrases reference() {
        return reference;
    }

    @Override
    public DeskPhrases desk() {
        return desk;
    }

    @Override
    public ElsewherePhrases elsewhere() {
        return elsewhere;
    }

    @Override
    public RunPhrases runs() {
        return runs;
    }

    @Override
    public PollPhrases polls() {
        return polls;
    }

    @Override
    public TypedWords typed() {
        return this;
    }

    @Override
    public List<List<String>> numbers() {
        return List.of(
                List.of("first", "1st", "one"),
                List.of("second", "2nd", "two"),
                List.of("third", "3rd", "three"),
                List.of("fourth", "4th", "four"),
                List.of("fifth", "5th", "five"),
                List.of("sixth", "6th", "six"),
                List.of("seventh", "7th", "seven"),
                List.of("eighth", "8th", "eight"),
                List.of("ninth", "9th", "nine"),
                List.of("tenth", "10th", "ten"),
                List.of("eleventh", "11th", "eleven"),
                List.of("twelfth", "12th", "twelve"));
    }

    @Override
    public Set<String> last() {
        return Set.of("last");
    }

    @Override
    public Set<String> fillers() {
        return Set.of(
                "the", "one", "number", "no", "nr", "option", "answer", "choice", "please", "its", "it", "is", "i");
    }

    @Override
    public List<String> askingForMeaning() {
        return List.of(
                "what does the word",
                "what is the meaning of",
                "what is meant by",
                "what do you mean by",
                "what does",
                "what is a",
                "what is an",
                "what is",
                "whats a",
                "whats an",
                "whats",
                "what are",
                "explain",
                "define",
                "meaning of");
    }
}
