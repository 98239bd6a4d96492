package dev.operandi.config;

import dev.operandi.config.Part.Mapping;
import dev.operandi.texts.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What is set in one place, by key: in the file, or in the environment.
 *
 * @param called how a setting is called there
 * @param base where relative paths begin
 * @param placed whether a fault has a line and a column there
 */
record SettingsLayer(
        Map<String, Part> byKey, Function<Setting<?>, String> called, Path base, Values values, boolean placed) {
    private static final Path STARTED_IN = Path.of("");

    /** What Kubernetes sets OPERANDI_PORT to, next to a service called operandi. */
    private static final Pattern OF_KUBERNETES = Pattern.compile("(tcp|udp|sctp)://");

    static final SettingsLayer EMPTY = ofEnvironment(Map.of());

    static SettingsLayer ofEnvironment(Map<String, String> variables) {
        var notes = new Notes(SourceText.of("environment", ""));
        Map<String, Part> byKey = new HashMap<>();
        var secrets = new Secrets(variables);
        for (Setting<?> setting : SettingsTable.ALL) {
            if (SettingsTable.isSecret(setting)) {
                secrets.note(setting.variable(), notes)
                        .ifPresent(secret -> byKey.put(setting.key(), written(secret.reveal())));
                continue;
            }
            String value = variables.get(setting.variable());
            if (value == null || OF_KUBERNETES.matcher(value).lookingAt()) continue;
            if (!value.isBlank()) byKey.put(setting.key(), written(value));
            else
                notes.addToFile(
                        Notes.quoted(setting.variable()) + " is set, and empty.", "Give it a value, or unset it.");
        }
        noteMisspelt(variables, notes);
        return new SettingsLayer(byKey, Setting::variable, STARTED_IN, new Values(notes, Language.ENGLISH), false);
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
        return new Result.Read<>(new SettingsLayer(byKey, Setting::key, folder, values, true));
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
                .map(part -> setting.type().reading().read(part, called.apply(setting), values, base));
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
