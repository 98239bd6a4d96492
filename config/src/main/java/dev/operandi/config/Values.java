package dev.operandi.config;

import dev.operandi.config.Part.Entry;
import dev.operandi.config.Part.Listing;
import dev.operandi.config.Part.Mapping;
import dev.operandi.config.Part.Scalar;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads single values: texts, ids, numbers, lists.
 *
 * <p>What is not as it should be is noted, and a stand-in given, so that reading goes on and finds the other faults too.
 * Nothing made of stand-ins leaves the reader: one note is enough to refuse the file.
 *
 * @param original the language of texts that do not say theirs
 */
record Values(Notes notes, Language original) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    /**
     * @param key as the admin wrote it
     */
    LocalText text(Part part, String key, int maxChars) {
        if (part instanceof Mapping mapping) return byLanguage(mapping, key, maxChars);
        return LocalText.of(original, line(part, key, maxChars));
    }

    private LocalText byLanguage(Mapping mapping, String key, int maxChars) {
        Map<Language, String> texts = new HashMap<>();
        for (Entry entry : distinct(mapping)) {
            String code = entry.key().value();
            if (code.matches("[a-z]{2,3}")) texts.put(new Language(code), line(entry.value(), code, maxChars));
            else
                notes.add(
                        entry.key().at(),
                        "There is no language " + Notes.quoted(code) + ".",
                        "Write the two letters of its code, such as en or de.");
        }
        if (!texts.containsKey(original)) {
            notes.add(
                    mapping.at(),
                    Notes.quoted(key) + " has no text in the set's own language, " + original.code() + ".",
                    "Add " + original.code() + ": \"…\" to it.");
            texts.put(original, "");
        }
        return new LocalText(original, texts);
    }

    /** A text in one language, without the spaces around it. */
    String line(Part part, String key, int maxChars) {
        if (!(part instanceof Scalar scalar) || scalar.value().isBlank() || scalar.isNothing()) {
            wrong(part, key, ", where a text belongs", "Write a text, in quotation marks if it holds a colon or a #.");
            return "";
        }
        String text = scalar.value().strip();
        int length = text.codePointCount(0, text.length());
        if (length > maxChars) {
            notes.add(
                    part.at(),
                    Notes.quoted(key) + " has " + length + " characters.",
                    "Shorten it to " + maxChars + ": more does not fit where it is shown.");
        }
        return text;
    }

    String id(Part part, String key) {
        String id = line(part, key, Integer.MAX_VALUE);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            notes.add(
                    part.at(),
                    Notes.quoted(id) + " cannot be an id.",
                    "Use up to 40 letters a to z, digits and hyphens, such as once-a-week.");
        }
        return id;
    }

    <T> T oneOf(Part part, String key, Map<String, T> words) {
        T meant = part instanceof Scalar scalar ? words.get(scalar.value()) : null;
        if (meant != null) return meant;
        wrong(part, key, "", "Use one of: " + String.join(", ", words.keySet()) + ".");
        return words.values().iterator().next();
    }

    boolean flag(Part part, String key) {
        if (part instanceof Scalar scalar && scalar.value().equals("true")) return true;
        if (!(part instanceof Scalar scalar && scalar.value().equals("false"))) {
            wrong(part, key, ", where true or false belongs", "Write true or false.");
        }
        return false;
    }

    int whole(Part part, String key, int min, int max) {
        String range = "Write a whole number from " + min + " to " + max + ".";
        BigDecimal number = number(part, key, min, max, range);
        if (number.stripTrailingZeros().scale() > 0) wrong(part, key, "", range);
        return number.intValue();
    }

    BigDecimal number(Part part, String key, double min, double max) {
        return number(part, key, min, max, "Write a number from " + plain(min) + " to " + plain(max) + ".");
    }

    private BigDecimal number(Part part, String key, double min, double max, String range) {
        if (!(part instanceof Scalar scalar && NUMBER.matcher(scalar.value()).matches())) {
            wrong(part, key, ", where a number belongs", range);
            return BigDecimal.valueOf(min);
        }
        var number = new BigDecimal(scalar.value());
        if (number.doubleValue() >= min && number.doubleValue() <= max) return number;
        wrong(part, key, "", range);
        return BigDecimal.valueOf(min);
    }

    List<Part> items(Part part, String key) {
        if (part instanceof Listing listing) return listing.items();
        wrong(
                part,
                key,
                ", where a list belongs",
                "Write each item on a line of its own that begins with \"- \", or all in [ ].");
        return List.of();
    }

    List<Entry> entries(Part part, String key) {
        if (part instanceof Mapping mapping) return distinct(mapping);
        wrong(part, key, ", where keys with values belong", "Write them as in {IT: 2, ENG: 1}.");
        return List.of();
    }

    /** The entries without those whose key stood before; these are noted. */
    List<Entry> distinct(Mapping mapping) {
        Map<String, Entry> first = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            Entry before = first.putIfAbsent(entry.key().value(), entry);
            if (before == null) continue;
            notes.add(
                    entry.key().at(),
                    Notes.quoted(entry.key().value()) + " stands here a second time; the first is at "
                            + before.key().at().place() + ".",
                    "Keep one of the two.");
        }
        return new ArrayList<>(first.values());
    }

    private void wrong(Part part, String key, String rest, String wayOut) {
        if (!(part instanceof Part.Unreadable)) notes.add(part.at(), here(key, part) + rest + ".", wayOut);
    }

    private static String here(String key, Part part) {
        if (!(part instanceof Scalar scalar) || scalar.value().isBlank())
            return Notes.quoted(key) + " is " + part.kind();
        boolean number = NUMBER.matcher(scalar.value()).matches();
        return Notes.quoted(key) + " is " + (number ? scalar.value() : Notes.quoted(scalar.value()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
