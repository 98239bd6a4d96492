package dev.operandi.teams;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.desk.Desk;
import dev.operandi.teams.connector.BotIdentity;
import dev.operandi.teams.connector.BotService;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.ConnectorHttp;
import dev.operandi.teams.connector.Credential;
import dev.operandi.teams.connector.EntraTokens;
import dev.operandi.teams.connector.JwksCache;
import dev.operandi.teams.connector.ServiceHosts;
import dev.operandi.teams.connector.TokenSource;
import dev.operandi.teams.connector.TokenValidator;
import dev.operandi.teams.connector.UploadClient;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.Seal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything between Teams and the core, once. Made without a network; {@link #open} begins to connect. */
public final class TeamsAdapter implements AutoCloseable {
    /** How often it is looked whether Microsoft still gives us a token; one that is good is kept. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(TeamsAdapter.class);

    private final InstantSource clock;
    private final ConnectorHttp http = new ConnectorHttp(ConnectorHttp.Timeouts.USUAL, null);
    private final BotIdentity identity;
    private final BotService service;
    private final ServiceHosts hosts;
    private final JwksCache jwks;
    private final @Nullable EntraTokens tokens;
    private final ConnectorClient connector;
    private final TeamsApp app;
    private final Seal seal;
    private final Conversations conversations;
    private final OpenAnswers answers;
    private final TeamsChannel channel;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "teams-token");
        thread.setDaemon(true);
        return thread;
    });
    private TeamsState last;

    /**
     * What Teams and we know each other by.
     *
     * @param app the id of the app registration
     * @param tenant the id of the one company the bot works for
     * @param secret of the app; null where it has a certificate
     * @param certificate of the app and its key, as PEM; null where it has a secret
     * @param openIdMetadata where Microsoft's keys are told of; null for those of the cloud that the login is of, usually the public one
     * @param login where tokens are given out, without the tenant; null for that of the cloud that the keys are of
     * @param hosts besides Microsoft's own that may be answered
     * @param auth false where everybody is believed and nobody is shown a token, for trying it on one machine
     */
    public record Keys(
            String app,
            String tenant,
            @Nullable String secret,
            @Nullable String certificate,
            @Nullable String openIdMetadata,
            @Nullable String login,
            List<String> hosts,
            boolean auth) {
        public Keys {
            hosts = List.copyOf(hosts);
        }

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
         * What one of the bot's messages to a person shows now; empty when it only tells what was shown before.
         *
         * @throws dev.operandi.turn.StoreException when it cannot be read
         */
        Optional<Message> draw(Slot slot);

        /** What all processes know of conversations; any call may throw a {@link dev.operandi.turn.StoreException}. */
        Rooms rooms();
    }

    /**
     * @throws IllegalArgumentException when a key cannot be one; its text is for the operator and quotes no secret
     */
    public TeamsAdapter(Keys keys, InstantSource clock) {
        this.clock = clock;
        identity = new BotIdentity(keys.app(), keys.tenant());
        service = BotService.of(keys.login(), keys.openIdMetadata());
        hosts = new ServiceHosts(keys.hosts());
        tokens = keys.auth() ? new EntraTokens(http, service, identity, credential(keys), clock::instant) : null;
        jwks = new JwksCache(http, service, clock::instant);
        connector = new ConnectorClient(http, tokens == null ? new NoToken() : tokens, hosts, clock::instant);
        app = new TeamsApp(identity.app(), action -> Desk.opensForm(action) || Desk.tellsMuch(action));
        seal = new Seal(sealedWith(keys));
        answers = new OpenAnswers(clock);
        conversations = new Conversations(clock);
        channel = new TeamsChannel(
                connector, new AdaptiveCardRenderer(app), "28:" + identity.app(), conversations, answers);
        last = new TeamsState(TeamsState.Phase.CONNECTING, clock.instant());
    }

    private static Credential credential(Keys keys) {
        if (keys.certificate() != null) return Credential.certificate(keys.certificate());
        return Credential.secret(keys.secret() == null ? "" : keys.secret());
    }

    /** All processes share it, and no client knows it. */
    private static String sealedWith(Keys keys) {
        if (keys.certificate() != null) return keys.certificate();
        return keys.secret() == null ? "" : keys.secret();
    }

    /** The way out; ready before {@link #open}. */
    public Channel channel() {
        return channel;
    }

    /**
     * Begins to connect, in the background: a Teams that cannot be reached stops no start.
     *
     * @return what takes Teams' requests
     */
    public TeamsEndpoint open(Turns turns) {
        conversations.remember(turns.rooms());
        Rosters rosters = new Rosters(connector, clock);
        Receiver receiver = new Receiver(turns, rosters);
        TeamsDialogs dialogs = new TeamsDialogs(
                receiver,
                new TaskModuleRenderer(app, seal),
                new FormValues(new Offers(connector, conversations, rosters)),
                seal,
                clock);
        TeamsTurn turn = new TeamsTurn(turns, receiver, channel, new AdaptiveCardRenderer(app), answers, clock);
        FileConsents consents = new FileConsents(receiver, channel, new UploadClient(http, hosts), clock);
        @Nullable TokenValidator validator = null;
        if (tokens == null) {
            log.warn("TEAMS_AUTH is off: whoever reaches this machine's port is believed to be Teams");
        } else {
            validator = new TokenValidator(identity, service, jwks, hosts, clock::instant);
            jwks.start();
            Future<?> unusedLooks =
                    looks.scheduleWithFixedDelay(() -> look(tokens), 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
        return new TeamsEndpoint(validator, hosts, new TeamsBot(turn, dialogs, consents, conversations), clock);
    }

    /** A wrong secret shows at the start, not with the first message that cannot be sent. */
    private static void look(TokenSource tokens) {
        try {
            String unusedToken = tokens.token(new Budget(LONGEST_LOOK));
        } catch (ConnectorException e) { // it stands in the state, and in the log
            log.debug("No token ({})", e.getMessage());
        } catch (RuntimeException e) { // thrown on, it would end the looking
            log.error("It could not be asked for a token", e);
        }
    }

    /** How we stand with Teams. */
    public synchronized TeamsState state() {
        TeamsState.Phase phase = phase();
        if (phase != last.phase()) last = new TeamsState(phase, clock.instant());
        return last;
    }

    private TeamsState.Phase phase() {
        if (tokens == null) return TeamsState.Phase.READY;
        if (tokens.trouble().isPresent()) return TeamsState.Phase.REFUSED;
        return jwks.isReady() ? TeamsState.Phase.READY : TeamsState.Phase.CONNECTING;
    }

    @Override
    public void close() {
        looks.shutdownNow();
        jwks.close();
        http.close();
    }

    /** Where nobody is asked who they are, we do not say who we are either. */
    private static final class NoToken implements TokenSource {
        @Override
        public String token(Budget budget) {
            return "none";
        }

        @Override
        public boolean drop(String token) {
            return false;
        }
    }
}
