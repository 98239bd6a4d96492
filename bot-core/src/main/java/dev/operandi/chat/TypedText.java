package dev.operandi.chat;

import dev.operandi.texts.Misspelling;
import dev.operandi.texts.TypedWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what typed text means among the buttons of the message somebody is looking at: a number ("2", "b)", "the second
 * one"), a label, its beginning, some of its words, or a near miss.
 */
public final class TypedText {
    /** Longer text is a message to somebody, not a pick. */
    private static final int MAX_CHARS = 200;

    /** What typed text may mean. */
    public sealed interface Match {
        record One(Button button) implements Match {}

        /**
         * @param buttons two or more
         */
        record Several(List<Button> buttons) implements Match {
            public Several {
                buttons = List.copyOf(buttons);
            }
        }

        record None() implements Match {}
    }

    private TypedText() {}

    /** Like {@link #plainly}, and where nothing is said plainly: a beginning, some words of a label, or a near miss. */
    public static Match match(String text, Message message, TypedWords words) {
        Match plainly = plainly(text, message, words);
        if (!(plainly instanceof Match.None) || text.length() > MAX_CHARS) return plainly;
        String typed = plain(text);
        if (typed.length() < 2) return plainly;
        List<Button> all = all(message);
        List<Button> beginning = which(all, name -> name.startsWith(typed));
        if (!beginning.isEmpty()) return match(beginning);
        List<String> tokens = List.of(typed.split(" "));
        List<String> telling = tokens.stream()
                .filter(token -> !words.fillers().contains(token))
                .toList();
        List<Button> holding = which(all, name -> typed.length() > 2 && holdsAll(name, telling));
        if (!holding.isEmpty()) return match(holding);
        List<Button> quoted = which(all, name -> quotes(typed, tokens.size(), name));
        if (!quoted.isEmpty()) return match(quoted);
        return match(which(all, name -> nearlyFits(typed, telling, name)));
    }

    /** Only a whole label, another whole word for it, or a number. */
    public static Match plainly(String text, Message message, TypedWords words) {
        if (text.length() > MAX_CHARS) return new Match.None();
        String typed = plain(text);
        if (typed.isEmpty()) return new Match.None();
        List<Button> all = all(message);
        List<Button> exact = which(all, name -> name.equals(typed));
        if (!exact.isEmpty()) return match(exact);
        List<Button> numbered = message.numbered();
        OptionalInt number = number(typed, numbered.size(), words);
        if (number.isEmpty()) return new Match.None();
        Set<Button> both = new LinkedHashSet<>();
        both.add(numbered.get(number.getAsInt() - 1));
        // "one" may be the first choice or the beginning of "One team"; a digit or a letter is a number
        if (Character.isLetter(typed.charAt(0)) && typed.length() > 1 && !typed.contains(" "))
            both.addAll(which(all, name -> name.startsWith(typed)));
        return match(List.copyOf(both));
    }

    private static List<Button> all(Message message) {
        List<Button> all = new ArrayList<>(message.numbered());
        all.addAll(message.named());
        return all;
    }

    /** Whether the text, taken whole, is the label or one of the other words for it. */
    public static boolean means(String text, String label, List<String> alsoTyped) {
        String typed = plain(text);
        return typed.equals(plain(label)) || alsoTyped.contains(typed);
    }

    /**
     * Text as it is compared: lower case, without accents, punctuation and doubled blanks; ß is ss, ä is a.
     *
     * @return empty when nothing of it is a letter or a digit
     */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || c == '’') continue; // "don't" and "dont" are one word
            if (!Character.isLetterOrDigit(c)) {
                blank = true;
                continue;
            }
            if (blank && plain.length() > 0) plain.append(' ');
            blank = false;
            plain.append(withoutAccent(Character.toLowerCase(c)));
        }
        return plain.toString();
    }

    private static String withoutAccent(char c) {
        int at = "äàáâãåæçèéêëìíîïñöòóôõøùúûüýÿ".indexOf(c);
        if (at >= 0) return String.valueOf("aaaaaaaceeeeiiiinoooooouuuuyy".charAt(at));
        return c == 'ß' ? "ss" : c == 'œ' ? "oe" : String.valueOf(c);
    }

    private static Match match(List<Button> found) {
        if (found.isEmpty()) return new Match.None();
        return found.size() == 1 ? new Match.One(found.get(0)) : new Match.Several(found);
    }

    private static List<Button> which(List<Button> buttons, Predicate<String> fits) {
        List<Button> found = new ArrayList<>();
        for (Button button : buttons) {
            boolean any = fits.test(plain(button.label()));
            for (String word : button.alsoTyped()) any = any || fits.test(plain(word));
            if (any) found.add(button);
        }
        return found;
    }

    private static OptionalInt number(String typed, int highest, TypedWords words) {
        List<String> core = new ArrayList<>(Arrays.asList(typed.split(" ")));
        String lastWord = core.get(core.size() - 1);
        core.removeIf(words.fillers()::contains);
        if (core.isEmpty()) core.add(lastWord); // "number one": both words may stand around a number
        if (core.size() != 1) return OptionalInt.empty();
        String word = core.get(0);
        if (words.last().contains(word) && highest > 0) return OptionalInt.of(highest);
        int number = 0;
        if (word.matches("[0-9]{1,3}")) number = Integer.parseInt(word);
        else if (word.matches("[a-z]")) number = word.charAt(0) - 'a' + 1;
        else
            for (int i = 0; i < words.numbers().size(); i++)
                if (words.numbers().get(i).contains(word)) number = i + 1;
        return number >= 1 && number <= highest ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static boolean holdsAll(String name, List<String> tokens) {
        List<String> words = List.of(name.split(" "));
        return !tokens.isEmpty()
                && tokens.stream()
                        .allMatch(token -> words.stream()
                                .anyMatch(
                                        word -> word.equals(token) || (token.length() > 2 && word.startsWith(token))));
    }

    /** "I think it is a change board" quotes "a change board"; a long text that happens to hold "back" does not. */
    private static boolean quotes(String typed, int words, String name) {
        boolean inside = (" " + typed + " ").contains(" " + name + " ");
        return inside && (words <= 4 || name.contains(" "));
    }

    /** A slip of the finger: in the whole label, at its beginning, or in single words of it. */
    private static boolean nearlyFits(String typed, List<String> telling, String name) {
        if (near(typed, name)) return true;
        if (typed.length() < name.length() && near(typed, name.substring(0, typed.length()))) return true;
        List<String> words = List.of(name.split(" "));
        return !telling.isEmpty()
                && telling.stream()
                        .allMatch(token -> words.stream().anyMatch(word -> word.equals(token) || near(token, word)));
    }

    /** One edit apart from four letters on, two from seven on. */
    private static boolean near(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 4) return false;
        int allowed = shorter < 7 ? 1 : 2;
        return Math.abs(a.length() - b.length()) <= allowed && Misspelling.distance(a, b) <= allowed;
    }
}
