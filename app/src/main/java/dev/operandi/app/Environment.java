package dev.operandi.app;

import dev.operandi.config.Result;
import dev.operandi.config.Secrets;
import dev.operandi.config.Settings;
import dev.operandi.config.SettingsReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of the process. Prints none of them, for there may be secrets among them. */
public final class Environment {
    private final Map<String, String> variables;

    /**
     * @param variables all of them, by name
     */
    public Environment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /**
     * The settings of these variables and of the file.
     *
     * @param file the settings file; null when none was named
     * @param data the data folder, when nothing else says where it is
     */
    public Result<Settings> settings(@Nullable Path file, Path data) {
        return SettingsReader.read(file, variables, data);
    }

    /** The secrets among these variables, and in the files that they name. */
    public Secrets secrets() {
        return new Secrets(variables);
    }

    /** The value of one that is no secret. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    /** The names of these variables. */
    public Set<String> names() {
        return variables.keySet();
    }

    @Override
    public String toString() {
        return "Environment";
    }
}
