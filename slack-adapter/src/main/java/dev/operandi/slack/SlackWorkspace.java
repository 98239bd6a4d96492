package dev.operandi.slack;

import dev.operandi.slack.SlackState.Phase;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace the token belongs to: whether it lets us in, and who we are there. Safe for several threads. */
public final class SlackWorkspace {
    private static final Logger log = LoggerFactory.getLogger(SlackWorkspace.class);

    private final Supplier<Instant> now;
    private SlackState state;
    private @Nullable SlackIdentity identity;

    public SlackWorkspace(Supplier<Instant> now) {
        this.now = now;
        this.state = new SlackState(Phase.CONNECTING, now.get());
    }

    public synchronized SlackState state() {
        return state;
    }

    /** Who we are; empty until Slack has answered for the first time. */
    public synchronized Optional<SlackIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /** The app was removed from the workspace or its token revoked: from now on nothing is sent. */
    public synchronized void stop() {
        become(Phase.STOPPED);
    }

    /** Something came in from the workspace: where sending was stopped, the app must have been installed again. */
    public synchronized void resume() {
        if (isStopped()) become(Phase.CONNECTING);
    }

    synchronized boolean isStopped() {
        return state.phase() == Phase.STOPPED;
    }

    /** Slack took the token. An answer that was on its way when the app was removed changes nothing. */
    synchronized void accepted() {
        if (!isStopped()) become(Phase.READY);
    }

    /** Slack did not take the token. */
    synchronized void refused() {
        if (!isStopped()) become(Phase.REFUSED);
    }

    synchronized void is(SlackIdentity known) {
        identity = known;
    }

    private void become(Phase phase) {
        if (state.phase() == phase) return;
        state = new SlackState(phase, now.get());
        if (phase == Phase.REFUSED)
            log.warn("Slack does not take the bot token; give the bot the token its app has now, and start it again.");
        else log.info("Slack: {}", phase);
    }
}
