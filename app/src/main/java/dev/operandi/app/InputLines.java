package dev.operandi.app;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is typed or piped in, line by line. Whatever comes, a line comes out of it. */
final class InputLines {
    /** What is longer is cut: nobody answers at such length, and a binary file must not fill the memory. */
    static final int MOST_CHARS = 4_000;

    /** No character of UTF-8 takes more than four bytes. */
    private static final int MOST_BYTES = 4 * MOST_CHARS;

    private final InputStream in;

    InputLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line without its end, as text that steers no terminal; empty at the end of the input. */
    Optional<String> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = read();
        if (next < 0) return Optional.empty();
        for (; next >= 0 && next != '\n'; next = read()) if (line.size() < MOST_BYTES) line.write(next);
        String text = SafeText.clean(line.toString(StandardCharsets.UTF_8)).replace('\n', ' ');
        return Optional.of(cut(text.strip()));
    }

    /** A terminal that was closed ends the input as any end does. */
    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARS) return text;
        boolean splits = Character.isHighSurrogate(text.charAt(MOST_CHARS - 1));
        return text.substring(0, splits ? MOST_CHARS - 1 : MOST_CHARS);
    }
}
