package dev.operandi.config;

import java.util.Locale;

/**
 * One thing an operator can set.
 *
 * @param key its name in the settings file
 * @param otherwise what holds when it is not set, in words that go on after "otherwise"
 * @param sample what the example file shows: the value that holds anyway, where that can be written down
 * @param explanation what it does; whole sentences
 */
record Setting<T>(String key, SettingsType<T> type, String otherwise, String sample, String explanation) {
    static final String VARIABLES_BEGIN_WITH = "OPERANDI_";

    /** What the settings of a platform begin with: there its own word stands for ours. */
    private static final String OF_SLACK = "SLACK_";

    /** Its name in the environment. */
    String variable() {
        String name = key.toUpperCase(Locale.ROOT);
        return name.startsWith(OF_SLACK) ? name : VARIABLES_BEGIN_WITH + name;
    }
}
