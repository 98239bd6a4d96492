package dev.operandi.polls;

import dev.operandi.polls.QuickWords.Part;
import dev.operandi.texts.Misspelling;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a quick poll of the parts of a command, or tells everything that keeps it from being one. */
final class QuickReading {
    /** Characters of somebody's text that a sentence repeats. */
    private static final int TOLD_CHARS = 30;

    /** Nobody reads more, and nobody makes so many unless for fun. */
    private static final int MOST_FAULTS = 20;

    /** Mistakes in an option's name that still show what was meant. */
    private static final int NEAR = 2;

    private final List<String> quoted = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private final Map<QuickOption, String> options = new EnumMap<>(QuickOption.class);
    private final List<QuickFault> faults = new ArrayList<>();
    private final List<QuickFault> ofOptions = new ArrayList<>();

    private QuickReading() {}

    static QuickCommand of(QuickWords words, ZoneId zone, Instant now) {
        var reading = new QuickReading();
        reading.sort(words.parts());
        // of a line that fell apart, numbers of choices tell nothing
        if (!words.unclosed().isEmpty()) reading.faults.add(new QuickFault.QuoteLeftOpen(cut(words.unclosed())));
        if (!reading.loose.isEmpty())
            reading.faults.add(new QuickFault.NotInQuotes(cut(String.join(" ", reading.loose))));
        boolean whole = reading.faults.isEmpty();
        String question = reading.quoted.isEmpty() ? "" : reading.quoted.get(0);
        List<String> choices = reading.quoted.isEmpty() ? List.of() : reading.quoted.subList(1, reading.quoted.size());
        reading.noteQuestion(question, whole);
        reading.noteChoices(choices, whole);
        int most = reading.most(choices.size(), whole);
        Instant closes = reading.closes(zone, now);
        reading.faults.addAll(reading.ofOptions);
        if (!reading.faults.isEmpty())
            return new QuickCommand.Faulty(
                    reading.faults.stream().distinct().limit(MOST_FAULTS).toList());
        return new QuickCommand.Asked(new QuickPoll(
                question,
                choices,
                most,
                closes,
                reading.options.containsKey(QuickOption.HIDE),
                reading.options.containsKey(QuickOption.ANONYMOUS),
                reading.options.containsKey(QuickOption.GUESTS)));
    }

    /** An option takes the words behind it where it wants some; all others are loose. */
    private void sort(List<Part> parts) {
        int at = 0;
        while (at < parts.size()) {
            Part part = parts.get(at++);
            if (part instanceof Part.Quoted text) quoted.add(text.text());
            if (part instanceof Part.Word word) loose.add(word.text());
            if (!(part instanceof Part.Option named)) continue;
            QuickOption option =
                    QuickOption.named(named.name().toLowerCase(Locale.ROOT)).orElse(null);
            if (option == null) {
                ofOptions.add(new QuickFault.UnknownOption(cut(named.name()), near(named.name())));
                while (at < parts.size() && parts.get(at) instanceof Part.Word) at++; // they were its value
                continue;
            }
            List<String> value = new ArrayList<>();
            int most = option == QuickOption.CLOSE ? Integer.MAX_VALUE : option == QuickOption.MULTIPLE ? 1 : 0;
            while (value.size() < most && at < parts.size() && parts.get(at) instanceof Part.Word word) {
                value.add(word.text());
                at++;
            }
            boolean quotedValue = option == QuickOption.CLOSE && value.isEmpty() && at < parts.size();
            if (quotedValue && parts.get(at) instanceof Part.Quoted text) {
                value.add(text.text());
                at++;
            }
            if (options.put(option, String.join(" ", value)) != null)
                ofOptions.add(new QuickFault.RepeatedOption(named.name()));
        }
    }

    private static @Nullable String near(String name) {
        String typed = name.toLowerCase(Locale.ROOT);
        return QuickOption.allNames()
                .filter(known -> Misspelling.distance(typed, known) <= Math.min(NEAR, known.length() / 2))
                .min(Comparator.comparing(known -> Misspelling.distance(typed, known)))
                .orElse(null);
    }

    private void noteQuestion(String question, boolean whole) {
        if (question.isEmpty() && whole) faults.add(new QuickFault.NoQuestion());
        if (chars(question) > Bounds.QUESTION_CHARS) faults.add(new QuickFault.QuestionTooLong(chars(question)));
    }

    private void noteChoices(List<String> choices, boolean whole) {
        if (choices.size() < Bounds.MIN_CHOICES && whole) faults.add(new QuickFault.TooFewChoices(choices.size()));
        if (choices.size() > Bounds.MAX_CHOICES) faults.add(new QuickFault.TooManyChoices(choices.size()));
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < Math.min(choices.size(), Bounds.MAX_CHOICES); i++) {
            String choice = choices.get(i);
            if (choice.isEmpty()) faults.add(new QuickFault.EmptyChoice(i + 1));
            else if (!seen.add(compared(choice)) && told.add(compared(choice)))
                faults.add(new QuickFault.DoubledChoice(cut(choice)));
            if (chars(choice) > Bounds.CHOICE_CHARS)
                faults.add(new QuickFault.ChoiceTooLong(cut(choice), chars(choice)));
        }
    }

    /** How many choices each may pick: one without the option, all with the option alone. */
    private int most(int choices, boolean whole) {
        String typed = options.get(QuickOption.MULTIPLE);
        if (typed == null) return 1;
        if (typed.isEmpty()) return choices;
        boolean number = typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) > 0;
        boolean countable = whole && choices >= Bounds.MIN_CHOICES && choices <= Bounds.MAX_CHOICES;
        if (number && (!countable || Integer.parseInt(typed) <= choices)) return Integer.parseInt(typed);
        ofOptions.add(new QuickFault.NoSuchNumber(cut(typed), countable ? choices : Bounds.MAX_CHOICES));
        return 1;
    }

    private @Nullable Instant closes(ZoneId zone, Instant now) {
        String typed = options.get(QuickOption.CLOSE);
        if (typed == null) return null;
        Deadline read = Deadlines.read(typed, zone, now);
        if (read instanceof Deadline.At at) return at.instant();
        if (read instanceof Deadline.Fault fault) ofOptions.add(new QuickFault.BadDeadline(fault));
        return null;
    }

    private static String compared(String choice) {
        return Normalizer.normalize(choice, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
    }

    private static int chars(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text) {
        return chars(text) <= TOLD_CHARS ? text : text.substring(0, text.offsetByCodePoints(0, TOLD_CHARS)) + "…";
    }
}
