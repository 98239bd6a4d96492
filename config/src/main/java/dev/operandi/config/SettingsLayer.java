package dev.operandi.config;

import dev.operandi.config.Part.Mapping;
import dev.operandi.texts.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is set in one place, by key: in the file, or in the environment.
 *
 * @param inFiles the keys of those that stand in a file of their own, which a variable names; what such a file holds is
 *     quoted by no fault, for it may be another file than was meant
 * @param called how a setting is called there
 * @param base where relative paths begin
 * @param placed whether a fault has a line and a column there
 */
record SettingsLayer(
        Map<String, Part> byKey,
        Set<String> inFiles,
        Function<Setting<?>, String> called,
        Path base,
        Values values,
        boolean placed) {
    private static final Path STARTED_IN = Path.of("");

    /** What Kubernetes sets OPERANDI_PORT to, next to a service called operandi. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("(tcp|udp|sctp)://");

    static final SettingsLayer EMPTY = ofEnvironment(Map.of());

    static SettingsLayer ofEnvironment(Map<String, String> variables) {
        var notes = new Notes(SourceText.of("environment", ""));
        Map<String, Part> byKey = new HashMap<>();
        Set<String> inFiles = new HashSet<>();
        Map<String, String> ours = ours(variables);
        for (Setting<?> setting : SettingsTable.ALL) {
            boolean named = SettingsTable.mayStandInAFile(setting);
            Secrets given = new Secrets(named ? ours : without(setting.variable() + Secrets.FILE, ours));
            String what = SettingsTable.isSecret(setting) ? "the secret" : "a value";
            given.note(setting.variable(), what, notes).ifPresent(value -> {
                byKey.put(setting.key(), written(value.reveal().strip()));
                if (!ours.containsKey(setting.variable())) inFiles.add(setting.key());
            });
        }
        noteMisspelt(variables, notes);
        var values = new Values(notes, Language.ENGLISH);
        return new SettingsLayer(byKey, inFiles, Setting::variable, STARTED_IN, values, false);
    }

    private static Map<String, String> ours(Map<String, String> variables) {
        String port = variables.getOrDefault(SettingsTable.PORT.variable(), "");
        return OF_KUBERNETES.matcher(port).lookingAt() ? without(SettingsTable.PORT.variable(), variables) : variables;
    }

    private static Map<String, String> without(String name, Map<String, String> variables) {
        Map<String, String> others = new HashMap<>(variables);
        others.remove(name);
        return others;
    }

    private static Part written(String value) {
        return new Part.Scalar(new Span(1, 1, 1), value, false);
    }

    /** Others may begin with the same word, such as those that Kubernetes sets for a service of our name. */
    private static void noteMisspelt(Map<String, String> variables, Notes notes) {
        int prefix = Setting.VARIABLES_BEGIN_WITH.length();
        List<String> rests = SettingsTable.variables().stream()
                .filter(variable -> variable.startsWith(Setting.VARIABLES_BEGIN_WITH))
                .map(variable -> variable.substring(prefix))
                .toList();
        for (String name : new TreeSet<>(variables.keySet())) {
            if (!name.startsWith(Setting.VARIABLES_BEGIN_WITH)) continue;
            String rest = name.substring(prefix);
            if (rests.contains(rest)) continue;
            NearMiss.find(rest, rests)
                    .ifPresent(meant -> notes.addToFile(
                            "There is no setting " + Notes.quoted(name) + ".",
                            "Did you mean " + Setting.VARIABLES_BEGIN_WITH + meant + "?"));
        }
    }

    /**
     * @param folder the file's
     */
    static Result<SettingsLayer> ofFile(String name, byte[] content, Path folder) {
        Result<SourceText> decoded = Decoder.decode(name, content);
        if (decoded instanceof Result.Refused<SourceText> refused)
            return new Result.Refused<>(withoutSecrets(refused.problems(), name, content));
        var cleared = SettingsWithoutSecrets.of(((Result.Read<SourceText>) decoded).value());
        var notes = new Notes(cleared.source());
        cleared.noteSecrets(notes);
        boolean readable = Decoder.noteStrangeSigns(cleared.source(), notes);
        Optional<Part> document = readable ? YamlParser.parse(cleared.source(), notes) : Optional.empty();
        var values = new Values(notes, Language.ENGLISH);
        Map<String, Part> byKey = new HashMap<>();
        document.filter(part -> !(part instanceof Part.Scalar scalar && scalar.isNothing())) // only comments
                .ifPresent(part -> {
                    var fields = Fields.of(withoutSecrets(part), "settings file", SettingsTable.keys(), values);
                    SettingsTable.keys().forEach(key -> fields.find(key).ifPresent(value -> byKey.put(key, value)));
                });
        return new Result.Read<>(new SettingsLayer(byKey, Set.of(), Setting::key, folder, values, true));
    }

    /** The problems with lines that show no secret, of a file whose text is not readable as it should be. */
    private static Problems withoutSecrets(Problems problems, String name, byte[] content) {
        SourceText shown = SettingsWithoutSecrets.of(SourceText.of(name, new String(content, StandardCharsets.UTF_8)))
                .source();
        return new Problems(problems.list().stream()
                .map(problem -> new Problem(
                        name,
                        problem.spot() == null
                                ? null
                                : shown.spot(new Span(
                                        problem.spot().line(), problem.spot().column(), 1)),
                        problem.fact(),
                        problem.wayOut()))
                .toList());
    }

    /** The document without the keys whose values were taken out and noted already. */
    private static Part withoutSecrets(Part document) {
        if (!(document instanceof Mapping mapping)) return document;
        List<Part.Entry> kept = new ArrayList<>(mapping.entries());
        kept.removeIf(SettingsWithoutSecrets::isTakenOut);
        return new Mapping(mapping.at(), kept);
    }

    /** What the setting is set to here. */
    <T> Optional<T> find(Setting<T> setting) {
        return Optional.ofNullable(byKey.get(setting.key()))
                .map(part -> inFiles.contains(setting.key()) ? inAFile(setting, part) : read(setting, part, values));
    }

    private <T> T inAFile(Setting<T> setting, Part part) {
        Values unquoted = new Values(new Notes(SourceText.of("a file", "")), Language.ENGLISH);
        T value = read(setting, part, unquoted);
        if (unquoted.notes().count() > 0)
            values.notes()
                    .addToFile(
                            "The file that " + Notes.quoted(setting.variable() + Secrets.FILE) + " names does not hold "
                                    + setting.type().told() + ".",
                            "Correct what stands in it, or name another file.");
        return value;
    }

    private <T> T read(Setting<T> setting, Part part, Values noting) {
        return setting.type().reading().read(part, called.apply(setting), noting, base);
    }

    List<Problem> problems() {
        List<Problem> found = values.notes().problems().list();
        return placed
                ? found
                : found.stream()
                        .map(problem -> new Problem(problem.file(), null, problem.fact(), problem.wayOut()))
                        .toList();
    }
}
