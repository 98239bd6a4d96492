package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.util.json.GsonFactory;
import dev.operandi.chat.Envelope;
import dev.operandi.slack.SlackInputs.DirectMessage;
import dev.operandi.slack.SlackPorts.Asker;
import dev.operandi.turn.Seal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way in from Slack behind HTTP and Socket Mode: Bolt reads the payload, but of a press or a form, and calls the one handler of
 * its kind, which makes it an envelope. What this class acknowledges is kept.
 */
final class SlackBot implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SlackBot.class);

    /** Also what holds a line feed: an id comes back as the client sent it. */
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private static final String PRESSED = "block_actions";
    private static final String SUBMITTED = "view_submission";

    /** Whatever else Slack may send is acknowledged unread; Bolt would write it to the log. */
    private static final Set<String> KINDS =
            Set.of("command", PRESSED, SUBMITTED, "view_closed", "shortcut", "event_callback", "url_verification");

    /**
     * Bolt makes one anew, with all it learns about the payload's classes, for each press and each form: that took an eighth of
     * the processor time of an answer. So these two are read here.
     */
    private static final Gson READER = GsonFactory.createSnakeCase();

    private static final RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

    private final App app;
    private final SlackRequestParser parser;
    private final SlackPorts ports;
    private final SlackTurn turn;
    private final InstantSource clock;

    /**
     * Calls nobody.
     *
     * @param slack stays the caller's to close
     * @param seal for what forms carry
     */
    SlackBot(Slack slack, SlackPorts ports, Seal seal, InstantSource clock) {
        this.ports = ports;
        this.clock = clock;
        turn = new SlackTurn(ports, new CarriedForms(seal), clock);
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null) // Bolt would take them from the environment
                .signingSecret(null)
                .requestVerificationEnabled(false) // SlackSignature does it
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
        parser = new SlackRequestParser(config);
        app = register(new App(config, slack, List.of())); // no middleware: Bolt's own asks Slack who we are
    }

    /** One handler of each kind: which of several Bolt takes is undefined. */
    private App register(App slack) {
        slack.command(ANY, (request, context) -> {
            var payload = request.getPayload();
            Envelope envelope = SlackInputs.command(payload, clock.instant());
            return turn.ofCommand(envelope, asker(envelope, payload.getTriggerId(), payload.getResponseUrl(), null));
        });
        slack.globalShortcut(ANY, (request, context) -> {
            Envelope envelope = SlackInputs.shortcut(request.getPayload(), clock.instant());
            return turn.ofPress(envelope, asker(envelope, request.getPayload().getTriggerId(), null, null));
        });
        slack.viewClosed(ANY, (request, context) -> Response.ok()); // nothing was begun that would have to be undone
        return registerEvents(slack);
    }

    private App registerEvents(App slack) {
        slack.event(AppMentionEvent.class, (payload, context) -> event(SlackInputs.mention(payload, clock.instant())));
        slack.event(AppHomeOpenedEvent.class, (payload, context) -> event(SlackInputs.home(payload, clock.instant())));
        slack.event(MessageEvent.class, (payload, context) -> {
            MessageEvent m = payload.getEvent();
            var message = new DirectMessage(m.getUser(), m.getBotId(), m.getChannel(), m.getChannelType(), m.getText());
            return event(SlackInputs.message(payload, message, clock.instant()));
        });
        slack.event(MessageFileShareEvent.class, (payload, context) -> { // the words beside the file count
            MessageFileShareEvent m = payload.getEvent();
            var message = new DirectMessage(m.getUser(), null, m.getChannel(), m.getChannelType(), m.getText());
            return event(SlackInputs.message(payload, message, clock.instant()));
        });
        slack.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            MessageThreadBroadcastEvent m = payload.getEvent();
            var message = new DirectMessage(m.getUser(), null, m.getChannel(), m.getChannelType(), m.getText());
            return event(SlackInputs.message(payload, message, clock.instant()));
        });
        slack.event(UserChangeEvent.class, (payload, context) -> event(SlackInputs.left(payload, clock.instant())));
        slack.event(
                AppUninstalledEvent.class,
                (payload, context) ->
                        turn.ofRemoval(SlackInputs.tenants(payload).installed()));
        slack.event(TokensRevokedEvent.class, (payload, context) -> {
            var tokens = payload.getEvent().getTokens();
            boolean ours = tokens != null
                    && tokens.getBot() != null
                    && !tokens.getBot().isEmpty();
            return ours ? turn.ofRemoval(SlackInputs.tenants(payload).installed()) : Response.ok();
        });
        return slack;
    }

    private Response event(Optional<Envelope> envelope) {
        return envelope.isPresent() ? turn.ofEvent(envelope.get()) : Response.ok();
    }

    private Response pressed(BlockActionPayload payload) {
        Optional<Envelope> envelope = SlackInputs.action(payload, ports.actions(), clock.instant());
        if (envelope.isEmpty()) return Response.ok();
        var view = payload.getView();
        String modal = view == null || "home".equals(view.getType()) ? null : view.getId();
        Asker asker = asker(envelope.get(), payload.getTriggerId(), payload.getResponseUrl(), modal);
        return turn.ofPress(envelope.get(), asker);
    }

    private Response submitted(ViewSubmissionPayload payload) {
        Envelope envelope = SlackInputs.submission(payload, clock.instant());
        Asker asker =
                asker(envelope, payload.getTriggerId(), null, payload.getView().getId());
        return turn.ofSubmission(envelope, asker, FieldReading.blocks(payload.getView()));
    }

    private static Asker asker(
            Envelope envelope, @Nullable String trigger, @Nullable String responseUrl, @Nullable String view) {
        return new Asker(envelope.from(), envelope.place(), trigger, responseUrl, view);
    }

    /**
     * What Slack is to be told, and what to do once that was written.
     *
     * @param status 200, or 500 when Slack shall send it again
     * @param body none when {@code contentType} is null
     */
    record Taken(
            int status,
            @Nullable String contentType,
            @Nullable String body,
            List<Runnable> afterwards) {
        private static final Taken ARRIVED = new Taken(200, null, null, List.of());
        private static final Taken AGAIN = new Taken(500, null, null, List.of());

        Taken {
            afterwards = List.copyOf(afterwards);
        }

        /** What the bot says belongs in no log. */
        @Override
        public String toString() {
            return "Taken with status " + status;
        }
    }

    /** Takes in one payload of which it is certain that Slack sent it. */
    Taken take(ObjectNode payload) {
        String kind = SlackPayload.kind(payload);
        if (!KINDS.contains(kind)) {
            log.debug("Acknowledged something of a kind that means nothing here");
            return Taken.ARRIVED;
        }
        List<ObjectNode> each = SlackPayload.single(SlackPayload.slim(payload));
        if (each.size() == 1) return takeOne(kind, each.get(0));
        List<Runnable> afterwards = new ArrayList<>();
        for (ObjectNode one : each) afterwards.addAll(takeOne(kind, one).afterwards());
        return new Taken(200, null, null, afterwards);
    }

    private Taken takeOne(String kind, ObjectNode payload) {
        try {
            Response response = switch (kind) {
                case PRESSED -> pressed(READER.fromJson(payload.toString(), BlockActionPayload.class));
                case SUBMITTED -> submitted(READER.fromJson(payload.toString(), ViewSubmissionPayload.class));
                default -> byBolt(payload);
            };
            List<Runnable> afterwards =
                    response instanceof Acknowledged acknowledged ? acknowledged.afterwards() : List.of();
            if (response.getBody() == null) return new Taken(200, null, null, afterwards);
            return new Taken(200, response.getContentType(), response.getBody(), afterwards);
        } catch (SlackTurn.NotKept e) {
            return Taken.AGAIN;
        } catch (Exception e) { // Bolt declares all of them
            // The same payload could not be read the next time either. The exception may quote it: not for the log.
            log.warn(
                    "Slack sent something unexpected, left aside: {} ({})",
                    kind,
                    e.getClass().getSimpleName());
            return Taken.ARRIVED;
        }
    }

    private Response byBolt(ObjectNode payload) throws Exception {
        Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .socketMode(true) // the payload as such: HTTP's wrapping is off already
                .requestUri("")
                .remoteAddress("")
                .requestBody(payload.toString())
                .headers(NO_HEADERS)
                .build());
        return request == null ? Response.ok() : app.run(request);
    }

    /** Ends Bolt's threads. */
    @Override
    public void close() {
        app.stop();
        app.executorService().shutdownNow();
    }
}
