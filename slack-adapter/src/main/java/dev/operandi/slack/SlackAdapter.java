package dev.operandi.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Seal;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything between Slack and the core, once. Made without a network; {@link #open} begins to connect. */
public final class SlackAdapter implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SlackAdapter.class);

    private final Keys keys;
    private final InstantSource clock;
    private final SlackWorkspace workspace;
    private final SlackApi api;
    private final SlackRendering rendering;
    private final SlackLogin login;
    private final SlackChannel channel;
    private final SlackConfig config;
    private final Slack slack;
    private @Nullable SlackBot bot;
    private @Nullable SlackSocket socket;

    /**
     * What Slack and we know each other by.
     *
     * @param botToken speaks for the bot
     * @param signingSecret what Slack signs its requests with; null when it sends none by HTTP
     * @param appToken opens connections of our own, in Socket Mode; null when there are none
     * @param api where its Web API is asked; null for Slack itself
     */
    public record Keys(
            String botToken,
            @Nullable String signingSecret,
            @Nullable String appToken,
            @Nullable String api) {
        /** Secrets belong in no log. */
        @Override
        public String toString() {
            return "Keys";
        }
    }

    /** Where what reaches the bot is handed in. */
    public interface Turns {
        /**
         * One turn.
         *
         * @throws dev.operandi.turn.StoreException when nothing of it was kept
         */
        Optional<Reply> receive(Envelope envelope);

        /**
         * The bot was taken away from a workspace: nothing that waits for it is sent any more.
         *
         * @param tenant the workspace, or the organisation
         * @throws dev.operandi.turn.StoreException when that was not kept
         */
        void removed(String tenant);
    }

    /**
     * @throws IllegalArgumentException when a key cannot be one; its text is for the operator and quotes none
     */
    public SlackAdapter(Keys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
        String url = keys.api() == null ? SlackApi.SLACK : keys.api();
        workspace = new SlackWorkspace(clock::instant);
        api = new SlackApi(url, keys.botToken(), SlackTimeouts.USUAL, null, workspace, clock::instant);
        rendering = new SlackRendering(workspace::identity);
        login = new SlackLogin(api);
        channel = new SlackChannel(api, rendering);
        config = new SlackConfig();
        config.setProxyUrl(null); // the SDK would take it from the environment
        config.setStatsEnabled(false); // which would start threads of its own
        config.setMethodsEndpointUrlPrefix(url.endsWith("/") ? url : url + "/");
        slack = Slack.getInstance(config);
    }

    /** The way out; ready before {@link #open}. */
    public Channel channel() {
        return channel;
    }

    /**
     * Begins to connect, in the background: a Slack that cannot be reached stops no start.
     *
     * @return what takes Slack's requests; empty when it sends none
     */
    public synchronized Optional<SlackEndpoint> open(Turns turns) {
        SlackPorts ports = new SlackPorts(
                envelope -> {
                    workspace.resume(); // what is heard from is installed
                    return turns.receive(envelope);
                },
                SlackActions::read,
                rendering,
                answers(new SlackReplies(api, rendering)),
                new SlackProfile(api, clock::instant),
                new SlackPicked(api)::asked,
                tenant -> {
                    turns.removed(tenant);
                    workspace.stop();
                });
        SlackBot opened = new SlackBot(slack, ports, new Seal(keys.botToken()), clock);
        bot = opened;
        login.start();
        if (keys.appToken() != null) {
            socket = new SlackSocket(slack, keys.appToken(), opened);
            socket.start();
        }
        return keys.signingSecret() == null
                ? Optional.empty()
                : Optional.of(new SlackEndpoint(keys.signingSecret(), opened, clock));
    }

    private static SlackPorts.Answers answers(SlackReplies replies) {
        return new SlackPorts.Answers() {
            @Override
            public void whisper(Message message, SlackPorts.Asker asker) {
                boolean unusedHeard = replies.whisper(of(asker), message);
            }

            @Override
            public void open(Reply.Open form, SlackPorts.Asker asker) {
                if (asker.trigger() == null) whisper(form.again(), asker);
                else {
                    boolean unusedSeen = replies.open(of(asker), asker.trigger(), form);
                }
            }

            private SlackReplies.Asker of(SlackPorts.Asker asker) {
                return new SlackReplies.Asker(asker.person(), asker.place(), asker.responseUrl());
            }
        };
    }

    /** How we stand with Slack: with its Web API, and in Socket Mode also with its connections. */
    public synchronized SlackState state() {
        SlackState state = workspace.state();
        boolean unheard = socket != null && socket.connected() == 0;
        return state.phase() == SlackState.Phase.READY && unheard
                ? new SlackState(SlackState.Phase.CONNECTING, state.since())
                : state;
    }

    /** Takes nothing more in by connections of our own; turns under way are finished. */
    public synchronized void stop() {
        if (socket != null) socket.close();
        socket = null;
    }

    @Override
    public synchronized void close() {
        stop();
        login.close();
        if (bot != null) bot.close();
        api.close();
        try {
            slack.close();
            config.close();
        } catch (Exception e) { // the SDK declares all of them
            log.warn("Slack's client did not end well ({})", e.getClass().getSimpleName());
        }
    }
}
