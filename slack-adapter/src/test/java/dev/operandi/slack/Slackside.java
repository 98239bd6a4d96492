package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.slack.SlackEndpoint.Answer;
import dev.operandi.slack.SlackPorts.Profile;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A bot that writes down what reaches it, and Slack in front of it. */
final class Slackside implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    final MovableClock clock = new MovableClock(NOON);
    final SlackSignature signature = new SlackSignature(SECRET, clock);

    /** What reached the inbox for the first time, in order. */
    final List<Envelope> kept = Collections.synchronizedList(new ArrayList<>());

    /** What was called afterwards, in order. */
    final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    final List<String> removed = Collections.synchronizedList(new ArrayList<>());

    /** What the bot replies; may throw. */
    volatile Function<Envelope, Optional<Reply>> replies = envelope -> Optional.empty();

    /** Run before each turn, on its thread. */
    volatile Runnable before = () -> {};

    volatile Optional<Profile> profile = Optional.empty();

    /** What Slack says of what was picked. */
    volatile UnaryOperator<Envelope> picks = envelope -> envelope;

    private final Set<String> seen = new HashSet<>();
    private final SlackConfig config = new SlackConfig();
    private final Slack slack;
    final SlackBot bot;
    final SlackEndpoint endpoint;

    Slackside() {
        config.setStatsEnabled(false);
        config.setProxyUrl(null);
        slack = Slack.getInstance(config);
        var ports = new SlackPorts(
                this::receive,
                Slackside::read,
                new PlainDrawing(),
                new Calls(),
                person -> profile,
                envelope -> picks.apply(envelope),
                this::remove);
        bot = new SlackBot(slack, ports, new Seal(SECRET), clock);
        endpoint = new SlackEndpoint(SECRET, bot, clock);
    }

    /** The SDK, talking to a stand-in of Slack's Web API. */
    Slack at(String address) {
        config.setMethodsEndpointUrlPrefix(address);
        return slack;
    }

    private Optional<Reply> receive(Envelope envelope) {
        before.run();
        return receiveOne(envelope);
    }

    private synchronized Optional<Reply> receiveOne(Envelope envelope) {
        if (seen.contains(envelope.id())) return Optional.empty();
        Optional<Reply> reply = replies.apply(envelope);
        seen.add(envelope.id());
        kept.add(envelope);
        if (envelope.input() instanceof Input.Learned) calls.add("learned " + envelope.language());
        return reply;
    }

    private void remove(String installed) {
        removed.add(installed);
    }

    private static Optional<ActionId> read(String actionId, @org.jspecify.annotations.Nullable String value) {
        if (actionId.startsWith("ignored|")) return Optional.empty();
        return Optional.of(
                new ActionId(actionId.startsWith("pick|") && value != null ? actionId.substring(5) + value : actionId));
    }

    /** As Slack sends the file. */
    Answer send(String file) {
        return send(
                Payloads.isJson(file) ? "application/json" : "application/x-www-form-urlencoded", Payloads.body(file));
    }

    /** Signed now. */
    Answer send(String contentType, byte[] body) {
        return endpoint.handle("POST", SlackEndpoint.PATH, signed(contentType, body), body);
    }

    Map<String, List<String>> signed(String contentType, byte[] body) {
        String now = String.valueOf(clock.instant().getEpochSecond());
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of(contentType));
        headers.put("x-slack-request-timestamp", List.of(now));
        headers.put("x-slack-signature", List.of(signature.sign(now, body)));
        return headers;
    }

    static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static void finish(Answer answer) {
        answer.afterwards().forEach(Runnable::run);
    }

    @Override
    public void close() throws Exception {
        bot.close();
        slack.close();
        config.close();
    }

    private static final class PlainDrawing implements SlackPorts.Drawing {
        @Override
        public ObjectNode message(Message message) {
            return JsonNodeFactory.instance.objectNode().put("text", message.fallback());
        }

        @Override
        public ObjectNode modal(Form form) {
            return JsonNodeFactory.instance.objectNode().put("title", form.title());
        }

        @Override
        public ObjectNode modalMessage(Message message) {
            return JsonNodeFactory.instance.objectNode().put("shows", message.fallback());
        }
    }

    private final class Calls implements SlackPorts.Answers {
        @Override
        public void whisper(Message message, SlackPorts.Asker asker) {
            calls.add("whisper " + message.fallback() + " by " + asker.responseUrl());
        }

        @Override
        public void open(Reply.Open form, SlackPorts.Asker asker) {
            calls.add("open " + form.form().title() + " with " + asker.trigger() + " above " + asker.view());
        }
    }
}
