package dev.operandi.app.start;

import dev.operandi.config.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the variables for Teams, and what others were probably meant to be. A name is nobody's mistake while the one it
 * could have been is set as well: other tools for Teams have names of their own.
 */
final class TeamsNames {
    static final String APP = "TEAMS_APP_ID";
    static final String TENANT = "TEAMS_TENANT_ID";
    static final String PASSWORD = "TEAMS_APP_PASSWORD";
    static final String CERTIFICATE = "TEAMS_APP_CERTIFICATE";
    static final String METADATA = "TEAMS_OPENID_METADATA_URL";
    static final String LOGIN = "TEAMS_LOGIN_URL";
    static final String HOSTS = "TEAMS_SERVICE_HOSTS";
    static final String AUTH = "TEAMS_AUTH";

    /** Any of these says that the bot is to be on Teams. */
    private static final List<String> MEANT = List.of(APP, TENANT, PASSWORD, CERTIFICATE, AUTH);

    private static final List<String> ALL = List.of(APP, TENANT, PASSWORD, CERTIFICATE, METADATA, LOGIN, HOSTS, AUTH);
    private static final String FILE = "_FILE";
    private static final String PREFIX = "TEAMS_";
    private static final Pattern PREFIXES = Pattern.compile("(?:MS_?)?TEAMS?_(.+)");

    /** What Entra and Azure call the same; told only where something else says that Teams is meant. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "CLIENT_ID", APP,
            "BOT_ID", APP,
            "APP_SECRET", PASSWORD,
            "CLIENT_SECRET", PASSWORD,
            "SECRET", PASSWORD,
            "PASSWORD", PASSWORD,
            "TENANT", TENANT,
            "DIRECTORY_ID", TENANT,
            "CERTIFICATE", CERTIFICATE);

    private TeamsNames() {}

    /** Whether the bot is to be on Teams. */
    static boolean isMeant(Set<String> set) {
        return MEANT.stream().anyMatch(name -> isSet(name, set));
    }

    /** Which name a variable that is none of ours was probably meant to have. */
    static Optional<String> meant(String variable, Set<String> set) {
        Matcher name = PREFIXES.matcher(variable);
        if (!name.matches() || isOurs(variable) || isKubernetes(variable, set)) return Optional.empty();
        String rest = name.group(1);
        return NearMiss.find(rest, rests())
                .map(one -> PREFIX + one)
                .or(() -> isMeant(set) ? otherWord(rest) : Optional.empty())
                .filter(one -> !isSet(withoutFile(one), set));
    }

    private static Optional<String> otherWord(String rest) {
        String end = rest.endsWith(FILE) ? FILE : "";
        return Optional.ofNullable(OTHER_WORDS.get(withoutFile(rest))).map(one -> one + end);
    }

    private static boolean isOurs(String variable) {
        return ALL.contains(withoutFile(variable));
    }

    /** Kubernetes gives these to every process where a service is called teams. */
    private static boolean isKubernetes(String variable, Set<String> set) {
        String port = "TEAMS_SERVICE_PORT";
        return variable.startsWith(port) || (variable.equals("TEAMS_SERVICE_HOST") && set.contains(port));
    }

    private static boolean isSet(String name, Set<String> set) {
        return set.contains(name) || set.contains(name + FILE);
    }

    private static String withoutFile(String name) {
        return name.endsWith(FILE) ? name.substring(0, name.length() - FILE.length()) : name;
    }

    private static List<String> rests() {
        List<String> rests = new ArrayList<>();
        for (String name : ALL) {
            rests.add(name.substring(PREFIX.length()));
            rests.add(name.substring(PREFIX.length()) + FILE);
        }
        return rests;
    }
}
