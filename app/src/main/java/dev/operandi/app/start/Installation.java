package dev.operandi.app.start;

import dev.operandi.app.Environment;
import dev.operandi.config.NearMiss;
import dev.operandi.config.Problem;
import dev.operandi.config.Problems;
import dev.operandi.config.Result;
import dev.operandi.config.Secret;
import dev.operandi.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What an operator set up: which platforms come up, and how.
 *
 * @param slack empty when the bot is not to be on Slack
 * @param teams empty when the bot is not to be on Teams
 */
public record Installation(Settings settings, Optional<SlackKeys> slack, Optional<TeamsKeys> teams) {
    private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
    private static final String APP_TOKEN = "SLACK_APP_TOKEN";

    /** The settings' reader knows it too, and reads it. */
    private static final String API_URL = "SLACK_API_URL";

    private static final List<String> ALL = List.of(BOT_TOKEN, SIGNING_SECRET, APP_TOKEN, API_URL);
    private static final String FILE = "_FILE";

    /**
     * Reads the secrets, and judges all there is together.
     *
     * @param settings as they were read; their faults are told with the others
     */
    public static Result<Installation> of(Result<Settings> settings, Environment environment) {
        Reading reading = new Reading(environment);
        Installed slack = reading.slack();
        @Nullable String host = settings instanceof Result.Read<Settings> good
                ? good.value().server().host()
                : null;
        Optional<TeamsKeys> teams = new TeamsReading(environment, reading.problems).read(host);
        if (settings instanceof Result.Refused<Settings> refused)
            reading.problems.addAll(refused.problems().list());
        if (reading.problems.isEmpty() && slack.isNothing() && teams.isEmpty()) reading.note(NOTHING, NOTHING_WAY_OUT);
        if (!reading.problems.isEmpty()) return new Result.Refused<>(new Problems(reading.problems));
        Settings read = ((Result.Read<Settings>) settings).value();
        return new Result.Read<>(new Installation(read, slack.keys(read), teams));
    }

    private static final String NOTHING = "No platform is set up, so there is nothing to start.";

    private static final String NOTHING_WAY_OUT = "For Slack, set " + BOT_TOKEN + ", and with it " + SIGNING_SECRET
            + " (requests by HTTP) or " + APP_TOKEN
            + " (Socket Mode). For Teams, set TEAMS_APP_ID, TEAMS_TENANT_ID and TEAMS_APP_PASSWORD. docs/operations.md says where to find them."
            + " To try Operandi without a platform: operandi chat";

    /** Slack's secrets as they were found. */
    private record Installed(
            @Nullable Secret bot,
            @Nullable Secret signing,
            @Nullable Secret app) {
        boolean isNothing() {
            return bot == null && signing == null && app == null;
        }

        Optional<SlackKeys> keys(Settings settings) {
            return bot == null
                    ? Optional.empty()
                    : Optional.of(new SlackKeys(
                            bot,
                            Optional.ofNullable(signing),
                            Optional.ofNullable(app),
                            settings.server().slackApi()));
        }
    }

    /** Collects what is wrong. No fault quotes a secret. */
    private static final class Reading {
        final List<Problem> problems = new ArrayList<>();
        private final Environment environment;

        Reading(Environment environment) {
            this.environment = environment;
        }

        Installed slack() {
            noteMisspelt();
            int before = problems.size();
            Installed found = new Installed(
                    find(BOT_TOKEN, token("xoxb-")),
                    find(SIGNING_SECRET, Reading::signing),
                    find(APP_TOKEN, token("xapp-")));
            if (problems.size() == before) noteHalf(found);
            return found;
        }

        private void noteHalf(Installed found) {
            if (found.isNothing()) return;
            boolean hasWayIn = found.signing != null || found.app != null;
            if (found.bot == null) {
                String there = found.signing == null
                        ? APP_TOKEN + " is"
                        : found.app == null ? SIGNING_SECRET + " is" : SIGNING_SECRET + " and " + APP_TOKEN + " are";
                note(
                        there + " set, and " + BOT_TOKEN + " is missing.",
                        "Set " + BOT_TOKEN + " too: it begins with xoxb-.");
            } else if (!hasWayIn) {
                note(
                        BOT_TOKEN + " is set, and both " + SIGNING_SECRET + " and " + APP_TOKEN + " are missing.",
                        "Set " + SIGNING_SECRET + " for requests by HTTP, or " + APP_TOKEN + " for Socket Mode.");
            }
        }

        private @Nullable Secret find(String name, BiFunction<String, String, @Nullable Problem> check) {
            Result<Optional<Secret>> result = environment.secrets().find(name);
            if (result instanceof Result.Refused<Optional<Secret>> refused) {
                problems.addAll(refused.problems().list());
                return null;
            }
            @Nullable Secret secret = ((Result.Read<Optional<Secret>>) result).value().orElse(null);
            if (secret == null) return null;
            @Nullable Problem problem = check.apply(name, secret.reveal());
            if (problem != null) problems.add(problem);
            return secret;
        }

        private static BiFunction<String, String, @Nullable Problem> token(String beginning) {
            return (name, value) -> value.startsWith(beginning) && !hasBlanks(value)
                    ? null
                    : problem(name + " holds " + kind(value) + ".", "It should begin with " + beginning + ".");
        }

        private static @Nullable Problem signing(String name, String value) {
            return kind(value).equals(OTHER) && !hasBlanks(value)
                    ? null
                    : problem(
                            name + " holds " + kind(value) + ".",
                            "It is the Signing Secret of the app's page Basic Information, without spaces.");
        }

        private static final String OTHER = "something else";

        private static String kind(String value) {
            if (hasBlanks(value)) return "spaces or several lines";
            if (value.startsWith("xoxb-")) return "a bot token";
            if (value.startsWith("xapp-")) return "an app-level token";
            if (value.startsWith("xoxp-")) return "a user token";
            return OTHER;
        }

        private static boolean hasBlanks(String value) {
            return value.chars().anyMatch(sign -> Character.isWhitespace(sign) || Character.isISOControl(sign));
        }

        private void noteMisspelt() {
            List<String> known = new ArrayList<>(ALL);
            for (String name : ALL) known.add(name + FILE);
            List<String> rests = known.stream().map(Reading::rest).toList();
            for (String name : new TreeSet<>(environment.names()))
                if (name.startsWith(SLACK) && !known.contains(name))
                    NearMiss.find(rest(name), rests)
                            .ifPresent(meant ->
                                    note("There is no setting " + name + ".", "Did you mean " + SLACK + meant + "?"));
        }

        private static final String SLACK = "SLACK_";

        private static String rest(String name) {
            return name.substring(SLACK.length());
        }

        void note(String fact, String wayOut) {
            problems.add(problem(fact, wayOut));
        }

        private static Problem problem(String fact, String wayOut) {
            return new Problem("environment", null, fact, wayOut);
        }
    }
}
