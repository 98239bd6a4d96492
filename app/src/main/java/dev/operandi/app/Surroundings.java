package dev.operandi.app;

import dev.operandi.texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * What the process finds around it. Read once, in {@link Main}; everybody else is told.
 *
 * @param in what is typed or piped in
 * @param out where messages go
 * @param err where faults go
 * @param typed whether somebody types, rather than a file or a pipe
 * @param style what the output can show
 * @param language what the system's user reads; empty when it does not say
 * @param user the system's name of the user
 * @param data the folder for what is kept, unless the command line names another
 * @param environment the variables of the process
 * @param command how the person called the program, to tell them how to call it again
 */
public record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean typed,
        TerminalStyle style,
        Optional<Language> language,
        String user,
        Path data,
        Environment environment,
        String command) {

    /**
     * @param properties Java's, with those of the launcher script: {@code operandi.home}, its folder; {@code
     *     operandi.terminal}, {@code in} and {@code out} where these are terminals; {@code operandi.columns}; {@code
     *     operandi.command}
     */
    static Surroundings of(
            Map<String, String> env, Properties properties, InputStream in, OutputStream out, OutputStream err) {
        String terminal = properties.getProperty("operandi.terminal", "");
        boolean plain = "dumb".equals(env.getOrDefault("TERM", "dumb"))
                || !env.getOrDefault("NO_COLOR", "").isEmpty();
        var style = new TerminalStyle(
                columns(properties.getProperty("operandi.columns", "")),
                terminal.contains("out") && !plain,
                isUtf8(properties.getProperty("native.encoding", "")));
        return new Surroundings(
                in,
                out,
                err,
                terminal.contains("in"),
                style,
                language(env),
                properties.getProperty("user.name", "somebody"),
                Path.of(properties.getProperty("operandi.home", ""), "data"),
                new Environment(env),
                properties.getProperty("operandi.command", "operandi"));
    }

    private static int columns(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : TerminalStyle.WIDEST;
    }

    private static boolean isUtf8(String encoding) {
        return !encoding.isEmpty()
                && Charset.isSupported(encoding)
                && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
    }

    /** In the order in which the system's own programs look. */
    private static Optional<Language> language(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String tag = env.getOrDefault(name, "");
            if (!tag.isEmpty()) return Language.ofTag(tag);
        }
        return Optional.empty();
    }

    /** Writes to where faults go, whatever the text holds. */
    public void complain(String text) {
        write(err, text);
    }

    /** Writes to where results go, whatever the text holds. */
    public void print(String text) {
        write(out, text);
    }

    private void write(OutputStream to, String text) {
        String safe = SafeText.clean(text);
        String shown = style.unicode() ? safe : SafeText.ascii(safe);
        try {
            to.write((shown + "\n").getBytes(StandardCharsets.UTF_8));
            to.flush();
        } catch (IOException e) {
            // nobody reads it
        }
    }
}
