package dev.operandi.config;

import dev.operandi.config.Part.Scalar;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a setting can be set to. What is not as it should be is noted, and a stand-in given.
 *
 * @param told type, unit and range, as an operator reads them
 */
record SettingsType<T>(String told, Reading<T> reading) {
    /** How a value is read from what was written. */
    interface Reading<T> {
        /**
         * @param name what the operator calls the setting there
         * @param base where relative paths begin
         */
        T read(Part part, String name, Values values, Path base);
    }

    static final SettingsType<Path> FOLDER = new SettingsType<>(
            "a folder",
            (part, name, values, base) -> base.resolve(path(part, name, values, "a folder", "/var/lib/operandi")));

    static final SettingsType<Path> FILE = new SettingsType<>(
            "a file",
            (part, name, values, base) -> base.resolve(path(part, name, values, "a file", "/var/log/operandi.log")));

    static final SettingsType<String> SET =
            new SettingsType<>("the id of a question set", (part, name, values, base) -> setId(part, name, values));

    /** Whoever opens it says what is wrong with it. */
    static final SettingsType<Secret> URL = new SettingsType<>(
            "a url",
            (part, name, values, base) -> new Secret(
                    text(part, name, values, "a url", "Write it as in postgresql://operandi@localhost:5432/operandi.")
                            .orElse("")));

    static SettingsType<Integer> whole(String unit, int min, int max) {
        return new SettingsType<>(
                unit + ", a whole number from " + min + " to " + max,
                (part, name, values, base) -> values.whole(part, name, min, max));
    }

    /**
     * @param words in the order to tell them
     */
    static <T> SettingsType<T> oneOf(Map<String, T> words) {
        return new SettingsType<>(
                "one of " + String.join(", ", words.keySet()),
                (part, name, values, base) -> word(part, name, values, words));
    }

    private static <T> T word(Part part, String name, Values values, Map<String, T> words) {
        boolean unknown = part instanceof Scalar scalar
                && !scalar.value().isBlank()
                && !scalar.isNothing()
                && !words.containsKey(scalar.value());
        if (!unknown) return values.oneOf(part, name, words);
        String written = ((Scalar) part).value();
        values.notes()
                .add(
                        part.at(),
                        Notes.quoted(name) + " is " + Notes.quoted(written) + ".",
                        NearMiss.wayOut(written, words.keySet()));
        return words.values().iterator().next();
    }

    private static String setId(Part part, String name, Values values) {
        Optional<String> id = text(part, name, values, "the id of a question set", "Write it as in operating-model.");
        if (id.isEmpty() || SetNames.idOf(SetNames.fileOf(id.get())).isPresent()) return id.orElse("");
        values.notes()
                .add(
                        part.at(),
                        Notes.quoted(name) + " is " + Notes.quoted(id.get())
                                + ", where the id of a question set belongs.",
                        SetNames.idOf(id.get())
                                .map(meant -> "Did you mean " + meant + "?")
                                .orElse("Write the name of its file without the ending, such as operating-model."));
        return "";
    }

    private static Path path(Part part, String name, Values values, String kind, String sample) {
        String wayOut = "Write its path, such as " + sample + ", in quotation marks if it holds a colon or a #.";
        Optional<String> written = text(part, name, values, kind, wayOut);
        if (written.isEmpty()) return Path.of("");
        String path = written.get();
        if (path.equals("~") || path.startsWith("~/")) {
            values.notes()
                    .add(
                            part.at(),
                            Notes.quoted(name) + " is " + Notes.quoted(path) + "; only a shell knows what ~ means.",
                            "Write the path out, such as " + sample + ".");
        }
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            values.notes()
                    .add(
                            part.at(),
                            Notes.quoted(name) + " is " + Notes.quoted(path)
                                    + ", which this system cannot use as a path.",
                            "Use plain letters, or begin the program with a locale that knows yours, such as"
                                    + " LC_ALL=C.UTF-8.");
            return Path.of("");
        }
    }

    /** The text without the spaces around it; empty, and noted, when there is none. */
    private static Optional<String> text(Part part, String name, Values values, String kind, String wayOut) {
        if (part instanceof Scalar scalar && !scalar.value().isBlank() && !scalar.isNothing())
            return Optional.of(scalar.value().strip());
        boolean blank = part instanceof Scalar scalar && !scalar.isNothing();
        if (!(part instanceof Part.Unreadable))
            values.notes()
                    .add(
                            part.at(),
                            Notes.quoted(name) + " is " + (blank ? "empty" : part.kind()) + ", where " + kind
                                    + " belongs.",
                            wayOut);
        return Optional.empty();
    }
}
