package dev.operandi.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares text with a file under {@code src/test/resources/golden} of the module whose test is running.
 *
 * <p>{@code -Dgolden.update=true} writes the files instead; the difference is then reviewed like code.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final int LINES_AROUND = 3;

    private Golden() {}

    /**
     * @param name the file's, with its ending; may name folders
     * @param actual lines end with a line feed; one at the end of the file makes no difference
     * @throws AssertionError when they differ, with the first lines that do; or when there is no such file
     */
    public static void assertMatches(String name, String actual) {
        assertMatches(FOLDER, name, actual, Boolean.getBoolean("golden.update"));
    }

    static void assertMatches(Path folder, String name, String actual, boolean update) {
        Path file = folder.resolve(name);
        String wanted = withLineFeed(actual);
        try {
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, wanted, StandardCharsets.UTF_8);
                return;
            }
            if (!Files.exists(file))
                throw new AssertionError("There is no " + file + ".\n\n" + wanted + "\n" + wayOut());
            String golden = withLineFeed(Files.readString(file, StandardCharsets.UTF_8));
            if (!golden.equals(wanted)) throw new AssertionError(difference(file, golden, wanted));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read or written", e);
        }
    }

    private static String withLineFeed(String text) {
        String unix = text.replace("\r\n", "\n");
        return unix.endsWith("\n") ? unix : unix + "\n";
    }

    /** The lines between what both begin with and what both end with. */
    private static String difference(Path file, String golden, String actual) {
        List<String> was = golden.lines().toList();
        List<String> is = actual.lines().toList();
        int start = 0;
        while (start < was.size() && start < is.size() && was.get(start).equals(is.get(start))) start++;
        int end = 0;
        while (end < was.size() - start
                && end < is.size() - start
                && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) end++;

        var text = new StringBuilder(file + " differs from line " + (start + 1) + " on:\n\n");
        was.subList(Math.max(0, start - LINES_AROUND), start).forEach(line -> add(text, ' ', line));
        was.subList(start, was.size() - end).forEach(line -> add(text, '-', line));
        is.subList(start, is.size() - end).forEach(line -> add(text, '+', line));
        was.subList(was.size() - end, Math.min(was.size(), was.size() - end + LINES_AROUND))
                .forEach(line -> add(text, ' ', line));
        return text + "\n" + wayOut();
    }

    private static void add(StringBuilder text, char sign, String line) {
        text.append(sign).append(' ').append(line).append('\n');
    }

    private static String wayOut() {
        return "If that is what it should be, run with -Dgolden.update=true and review the difference.";
    }
}
