package dev.operandi.config;

import dev.operandi.chat.Person;
import dev.operandi.config.Part.Scalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    private static final Pattern HOSTS = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[?[0-9a-fA-F:.]{2,45}]?");

    private static final URI NOWHERE = URI.create("");

    static final SettingsType<Path> FOLDER = new SettingsType<>(
            "a folder",
            (part, name, values, base) -> base.resolve(path(part, name, values, "a folder", "/var/lib/operandi")));

    static final SettingsType<Path> FILE = new SettingsType<>(
            "a file",
            (part, name, values, base) -> base.resolve(path(part, name, values, "a file", "/var/log/operandi.log")));

    static final SettingsType<String> SET =
            new SettingsType<>("the id of a question set", (part, name, values, base) -> setId(part, name, values));

    /** Whoever opens it says what is wrong with it. */
    static final SettingsType<Secret> DATABASE_URL = new SettingsType<>(
            "a url",
            (part, name, values, base) -> new Secret(
                    text(part, name, values, "a url", "Write it as in postgresql://operandi@localhost:5432/operandi.")
                            .orElse("")));

    static final SettingsType<String> HOST = new SettingsType<>(
            "an address or a name of this machine", (part, name, values, base) -> host(part, name, values));

    static final SettingsType<URI> URL =
            new SettingsType<>("a URL", (part, name, values, base) -> url(part, name, values));

    static final SettingsType<Set<Person>> PEOPLE =
            new SettingsType<>(People.TOLD, (part, name, values, base) -> People.read(part, name, values));

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

    private static String host(Part part, String name, Values values) {
        String host = text(part, name, values, "an address", "Write it as in 127.0.0.1.")
                .orElse("");
        if (!host.isEmpty() && !HOSTS.matcher(host).matches())
            values.notes()
                    .add(
                            part.at(),
                            Notes.quoted(name) + " is " + Notes.quoted(host) + ", where an address belongs.",
                            "Write it without a port, as in 127.0.0.1.");
        return host;
    }

    /** What was written is not repeated where it may hold a password. */
    private static URI url(Part part, String name, Values values) {
        String wayOut = "Write it as in https://slack.com/api/.";
        String written = text(part, name, values, "a URL", wayOut).orElse("");
        if (written.isEmpty()) return NOWHERE;
        try {
            URI url = new URI(written.endsWith("/") ? written : written + "/");
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null && !written.matches(".*[?#].*")) return url;
        } catch (URISyntaxException e) {
            // told below, as every other that is none
        }
        String shown = written.contains("@")
                ? " holds more than an address of the web, which would begin"
                : " is " + Notes.quoted(written) + ", which is no address of the web beginning";
        values.notes().add(part.at(), Notes.quoted(name) + shown + " with http:// or https://.", wayOut);
        return NOWHERE;
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
