package dev.operandi.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files of question sets are called, and the ids that follow from it. */
final class SetNames {
    private static final Pattern FILE = Pattern.compile("([a-z0-9][a-z0-9-]{0,39})\\.ya?ml");

    private SetNames() {}

    static Optional<String> idOf(String fileName) {
        Matcher name = FILE.matcher(fileName);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    static String fileOf(String id) {
        return id + ".yaml";
    }

    static Problem unfit(String fileName) {
        return new Problem(
                fileName,
                null,
                "A question set cannot be called by this name.",
                "Use up to 40 lower-case letters, digits and hyphens, then .yaml, as in change-health.yaml.");
    }
}
