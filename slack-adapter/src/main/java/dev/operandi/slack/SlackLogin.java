package dev.operandi.slack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.slack.SlackState.Phase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack in the background whether it takes our token and who we are: again and again until it answers, and now and then
 * afterwards, so that a token that was revoked shows before somebody waits for a message. A Slack that is away at the start
 * stops nobody.
 */
public final class SlackLogin implements AutoCloseable {
    static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    static final Duration WHEN_READY = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(SlackLogin.class);

    private final SlackApi api;
    private final SlackWorkspace workspace;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "slack-login");
        made.setDaemon(true);
        return made;
    });
    private int failures;

    public SlackLogin(SlackApi api) {
        this.api = api;
        this.workspace = api.workspace();
    }

    /** Begins; returns at once. */
    public void start() {
        askIn(Duration.ZERO);
    }

    private void askIn(Duration pause) {
        try {
            Future<?> unusedNext = thread.schedule(() -> askIn(ask()), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            log.debug("Closed while asking");
        }
    }

    /**
     * Asks once.
     *
     * @return when to ask again
     */
    Duration ask() {
        if (workspace.isStopped()) return LONGEST_PAUSE; // somebody may install it again
        try {
            learn(api.call("auth.test", SlackApi.fields()));
            failures = 0;
            return WHEN_READY;
        } catch (SlackFault fault) {
            failures++;
            boolean known = workspace.state().phase() != Phase.CONNECTING; // what Slack said before still counts
            if (known) log.debug("Slack did not say who we are ({})", fault.getMessage());
            else log.warn("Slack does not let us in yet ({}); will be tried again", fault.getMessage());
        } catch (RuntimeException e) { // a fault of ours must not end the asking
            failures++;
            log.error("Slack could not be asked who we are", e);
        }
        return pause(failures);
    }

    private void learn(JsonNode answer) {
        SlackIdentity before = workspace.identity().orElse(null);
        SlackIdentity identity = new SlackIdentity(
                answer.path("team_id").asText(),
                answer.path("user_id").asText(),
                textOrNull(answer, "bot_id"),
                before == null ? null : before.app());
        workspace.is(identity);
        if (identity.app() == null && identity.bot() != null) learnApp(identity, identity.bot());
    }

    /** Only the bot's own entry tells its app; without it the bot does everything but lead to its page. */
    private void learnApp(SlackIdentity identity, String bot) {
        try {
            JsonNode answer = api.call("bots.info", SlackApi.fields().put("bot", bot));
            String app = textOrNull(answer.path("bot"), "app_id");
            if (app != null) workspace.is(identity.withApp(app));
        } catch (SlackFault fault) {
            log.info("The app's own id is not known yet ({})", fault.getMessage());
        }
    }

    private static @Nullable String textOrNull(JsonNode node, String name) {
        String text = node.path(name).asText();
        return text.isEmpty() ? null : text;
    }

    /** 1, 2, 4 … seconds, up to two minutes. */
    private static Duration pause(int failures) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
