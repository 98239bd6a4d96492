package dev.operandi.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Slack sends, from the files under {@code payloads}; the ids in them are invented. */
final class Payloads {
    private static final Path FOLDER = Path.of("src", "test", "resources", "payloads");

    private Payloads() {}

    /** The names of all files, sorted. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Events come as JSON; commands, and what is pressed or sent off, as forms. */
    static boolean isJson(String name) {
        return name.startsWith("event-") || name.startsWith("url-");
    }

    /** The body of the HTTP request. */
    static byte[] body(String name) {
        String text = text(name);
        boolean wrapped = name.endsWith(".json") && !isJson(name);
        return (wrapped ? "payload=" + URLEncoder.encode(text, StandardCharsets.UTF_8) : text)
                .getBytes(StandardCharsets.UTF_8);
    }
}
