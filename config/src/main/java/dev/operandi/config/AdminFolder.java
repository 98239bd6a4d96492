package dev.operandi.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which an admin keeps question sets. */
final class AdminFolder {
    private AdminFolder() {}

    /** Its files by the id of their set; what cannot be read is added to the problems. */
    static Map<String, Path> list(@Nullable Path folder, List<Problem> problems) {
        Map<String, Path> byId = new TreeMap<>();
        if (folder == null) return byId;
        for (Path file : files(folder, problems)) {
            String name = file.getFileName().toString();
            Optional<String> id = SetNames.idOf(name);
            if (id.isEmpty()) problems.add(SetNames.unfit(name));
            else if (byId.putIfAbsent(id.get(), file) != null) problems.add(twice(name));
        }
        return byId;
    }

    /** In the order of their names; hidden files and those that are not YAML are none of ours. */
    private static List<Path> files(Path folder, List<Problem> problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.ya?ml"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem(
                    folder.toString(),
                    null,
                    "The folder of question sets cannot be read.",
                    "Create it, or correct the setting that names it."));
            return List.of();
        }
    }

    static Problem unreadable(String fileName) {
        return new Problem(fileName, null, "The file cannot be read.", "Is it a file, and may the bot's user read it?");
    }

    private static Problem twice(String fileName) {
        return new Problem(
                fileName,
                null,
                "The same name stands there with .yaml too.",
                "Keep one of the two files; until then the one that ends in .yaml counts.");
    }
}
