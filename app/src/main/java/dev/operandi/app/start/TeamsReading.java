package dev.operandi.app.start;

import dev.operandi.app.Environment;
import dev.operandi.config.Problem;
import dev.operandi.config.Result;
import dev.operandi.config.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was set for Teams, and judges it together. No fault quotes a secret. */
final class TeamsReading {
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private final Environment environment;
    private final List<Problem> problems;

    /**
     * @param problems is given what is wrong
     */
    TeamsReading(Environment environment, List<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /**
     * Empty when the bot is not to be on Teams, and when something is wrong.
     *
     * @param host what the server listens to; null where the settings could not be read
     */
    Optional<TeamsKeys> read(@Nullable String host) {
        noteMisspelt();
        if (!TeamsNames.isMeant(environment.names())) return Optional.empty();
        int before = problems.size();
        boolean auth = !find(TeamsNames.AUTH).filter(this::isOff).isPresent();
        Optional<Secret> password = secret(TeamsNames.PASSWORD);
        Optional<Secret> certificate = secret(TeamsNames.CERTIFICATE);
        Optional<String> app = find(TeamsNames.APP);
        Optional<String> tenant = find(TeamsNames.TENANT);
        noteId(TeamsNames.APP, app);
        noteId(TeamsNames.TENANT, tenant);
        if (auth) noteMissing(app, tenant, password, certificate);
        else if (host != null && !LOOPBACK.contains(host))
            note(
                    TeamsNames.AUTH + " is off, and the server listens to more than this machine.",
                    "Set OPERANDI_HOST=127.0.0.1, or leave " + TeamsNames.AUTH + " out.");
        if (problems.size() > before) return Optional.empty();
        return Optional.of(new TeamsKeys(
                app.orElse(NOBODY),
                tenant.orElse(NOBODY),
                password,
                certificate,
                find(TeamsNames.METADATA),
                find(TeamsNames.LOGIN),
                hosts(),
                auth));
    }

    private void noteMisspelt() {
        for (String name : new TreeSet<>(environment.names()))
            TeamsNames.meant(name, environment.names())
                    .ifPresent(meant -> note("There is no setting " + name + ".", "Did you mean " + meant + "?"));
    }

    private boolean isOff(String value) {
        if (!value.equals("off") && !value.equals("on"))
            note(
                    TeamsNames.AUTH + " is neither on nor off.",
                    "Leave it out; off is only for trying the bot on one machine.");
        return value.equals("off");
    }

    private void noteMissing(
            Optional<String> app, Optional<String> tenant, Optional<Secret> password, Optional<Secret> certificate) {
        List<String> missing = new ArrayList<>();
        if (app.isEmpty()) missing.add(TeamsNames.APP);
        if (tenant.isEmpty()) missing.add(TeamsNames.TENANT);
        if (password.isEmpty() && certificate.isEmpty())
            missing.add(TeamsNames.PASSWORD + " (or " + TeamsNames.PASSWORD + "_FILE, or " + TeamsNames.CERTIFICATE
                    + "_FILE)");
        if (!missing.isEmpty())
            note(
                    "The bot is to be on Teams, and " + String.join(" and ", missing)
                            + (missing.size() == 1 ? " is" : " are") + " missing.",
                    "docs/teams.md says where to find them.");
        if (password.isPresent() && certificate.isPresent())
            note(
                    TeamsNames.PASSWORD + " and " + TeamsNames.CERTIFICATE + " are both set.",
                    "Keep the one that is to count.");
    }

    private void noteId(String name, Optional<String> value) {
        if (value.isPresent() && !ID.matcher(value.get()).matches())
            note(name + " is no id of the form " + NOBODY + ".", "The page of the app registration in Entra shows it.");
    }

    private Optional<String> find(String name) {
        return secret(name).map(Secret::reveal).map(String::strip);
    }

    private List<String> hosts() {
        return find(TeamsNames.HOSTS)
                .map(text -> Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private Optional<Secret> secret(String name) {
        Result<Optional<Secret>> result = environment.secrets().find(name);
        if (result instanceof Result.Refused<Optional<Secret>> refused) {
            for (Problem problem : refused.problems().list()) if (!problems.contains(problem)) problems.add(problem);
            return Optional.empty();
        }
        return ((Result.Read<Optional<Secret>>) result).value();
    }

    private void note(String fact, String wayOut) {
        problems.add(new Problem("environment", null, fact, wayOut));
    }
}
