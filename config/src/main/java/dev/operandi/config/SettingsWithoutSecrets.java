package dev.operandi.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A settings file after everything in it that looks like a secret was taken out: before the file is parsed, so that no
 * fault, whatever it is about, can quote it.
 *
 * @param source the file with {@value #GAP} in place of secrets
 * @param keys where a key stands that names a secret
 * @param values where a value stood that looks like one
 */
record SettingsWithoutSecrets(SourceText source, List<Span> keys, List<Span> values) {
    private static final String GAP = "(secret)";
    private static final int NONE = -1;

    private static final String NAMES_ONE =
            "(?:secret|token|passw|passphrase|pwd|credential|private[ _-]?key|api[ _-]?key|signing)";

    /** A key, with spaces in it where a colon follows; without a colon, its first word. */
    private static final Pattern KEY = Pattern.compile("(?i)(?:^[\\s#]*+(?:-\\s++)?+|^[^#{]*\\{(?:.*,)?\\s*)"
            + "(?<key>[\"']?(?:[\\w .-]*" + NAMES_ONE + "[\\w .-]*[\"']?(?=\\s*:(?:\\s|$))|[\\w.-]*" + NAMES_ONE
            + "[\\w.-]*[\"']?))\\s*[:=]?\\s*");

    private static final Pattern IN_BRACES = Pattern.compile("[^,}]*");

    /** Slack's tokens, a private key, a password in a URL, before an @ or as a parameter. */
    private static final Pattern VALUE =
            Pattern.compile("xox[a-z]-[\\w-]+|xapp-[\\w-]+|-----BEGIN [A-Z ]*PRIVATE KEY.*|(?<=://)[^\\s/:@]*:\\S+(?=@)"
                    + "|(?<=[?&](?:ssl)?password=)[^\\s&\"']+");

    private static final String WAY_OUT =
            "Take it out: this file may be copied and shown around. A secret is given in a"
                    + " variable of the environment, or in a file that such a variable names.";

    static SettingsWithoutSecrets of(SourceText written) {
        List<String> lines = new ArrayList<>();
        List<Span> keys = new ArrayList<>();
        List<Span> values = new ArrayList<>();
        int secretAbove = NONE; // the indentation of the secret's key: what is indented more belongs to it
        for (String line : written.lines()) {
            int number = lines.size() + 1;
            boolean goesOn = secretAbove != NONE && (line.isBlank() || indentation(line) > secretAbove || isItem(line));
            Matcher key = KEY.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (goesOn) {
                lines.add(gap(line));
            } else if (key.find()) {
                lines.add(line.substring(0, key.end()) + gap(line, key));
                boolean comment = line.stripLeading().startsWith("#");
                if (!comment) keys.add(span(number, line, key.start("key"), key.end("key")));
                secretAbove = comment || line.contains("{") ? NONE : indentation(line);
            } else {
                lines.add(value.replaceAll(Matcher.quoteReplacement(GAP)));
                if (value.reset().find()) values.add(span(number, line, value.start(), value.start() + 1));
                secretAbove = NONE;
            }
        }
        boolean untouched = lines.equals(written.lines());
        String text = untouched ? written.text() : String.join("\n", lines);
        return new SettingsWithoutSecrets(new SourceText(written.file(), text, lines), keys, values);
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** A line that belongs to a secret as a whole. */
    private static String gap(String line) {
        if (line.isBlank()) return line;
        return line.substring(0, indentation(line)) + (isItem(line) ? "- " : "") + GAP;
    }

    private static boolean isItem(String line) {
        return line.stripLeading().startsWith("- ");
    }

    /** What stands behind the key afterwards. */
    private static String gap(String line, Matcher key) {
        String rest = line.substring(key.end());
        if (rest.isBlank()) return rest;
        if (!line.contains("{")) return GAP;
        Matcher entry = IN_BRACES.matcher(rest);
        return entry.lookingAt() ? GAP + rest.substring(entry.end()) : GAP;
    }

    private static Span span(int line, String text, int from, int to) {
        return new Span(line, text.codePointCount(0, from) + 1, text.codePointCount(from, to));
    }

    void noteSecrets(Notes notes) {
        for (Span at : keys) notes.add(at, "By its name, this is a secret, and none may stand in this file.", WAY_OUT);
        for (Span at : values)
            notes.add(at, "Here stands what looks like a secret, and none may stand in this file.", WAY_OUT);
    }

    /** Whether the entry's value was taken out because of its key. */
    static boolean isTakenOut(Part.Entry entry) {
        return KEY.matcher(entry.key().value() + ":").lookingAt();
    }
}
