package dev.operandi.config;

import java.util.List;

/**
 * A text that lacks languages the rest of its file has.
 *
 * @param path its key, such as {@code questions.deploy-frequency.choices.daily.label}; what has no id is counted from 1
 * @param languages codes of those it lacks, in alphabetical order
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record MissingText(String path, List<String> languages, int line, int column) {
    public MissingText {
        languages = List.copyOf(languages);
    }
}
