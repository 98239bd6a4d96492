package dev.operandi.texts;

import java.util.List;

/** A list as it stands in a sentence: "a", "a and b", "a, b and c". */
final class Listed {
    private Listed() {}

    static String of(List<String> parts, String and) {
        if (parts.size() < 2) return String.join("", parts);
        int last = parts.size() - 1;
        return String.join(", ", parts.subList(0, last)) + " " + and + " " + parts.get(last);
    }
}
