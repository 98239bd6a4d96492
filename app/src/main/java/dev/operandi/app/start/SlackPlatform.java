package dev.operandi.app.start;

import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRequest;
import dev.operandi.app.http.HttpRoute;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Reply;
import dev.operandi.config.Secret;
import dev.operandi.slack.SlackAdapter;
import dev.operandi.slack.SlackChannel;
import dev.operandi.slack.SlackEndpoint;
import dev.operandi.slack.SlackState;
import dev.operandi.turn.Channel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Slack, as the server sees it. */
final class SlackPlatform implements Platform {
    private final SlackAdapter slack;

    SlackPlatform(SlackKeys keys, InstantSource clock) {
        slack = new SlackAdapter(
                new SlackAdapter.Keys(
                        keys.botToken().reveal(),
                        keys.signingSecret().map(Secret::reveal).orElse(null),
                        keys.appToken().map(Secret::reveal).orElse(null),
                        keys.api() == null ? null : keys.api().toString()),
                clock);
    }

    @Override
    public Channel channel() {
        return slack.channel();
    }

    @Override
    public List<HttpRoute> open(Turns turns) {
        Optional<SlackEndpoint> endpoint = slack.open(new SlackAdapter.Turns() {
            @Override
            public Optional<Reply> receive(Envelope envelope) {
                return turns.receive(envelope);
            }

            @Override
            public void removed(String tenant) {
                turns.removed(SlackChannel.PLATFORM, tenant);
            }
        });
        return endpoint.map(way -> List.of(HttpRoute.post(SlackEndpoint.PATH, request -> answer(way, request))))
                .orElse(List.of());
    }

    private static HttpAnswer answer(SlackEndpoint endpoint, HttpRequest request) {
        SlackEndpoint.Answer answer =
                endpoint.handle(request.method(), request.path(), request.headers(), request.body());
        return new HttpAnswer(answer.status(), answer.contentType(), Map.of(), answer.body(), answer.afterwards());
    }

    @Override
    public Standing standing() {
        SlackState state = slack.state();
        return new Standing(SlackChannel.PLATFORM, standing(state.phase()), state.since());
    }

    private static Standing.State standing(SlackState.Phase phase) {
        return switch (phase) {
            case CONNECTING -> Standing.State.CONNECTING;
            case READY -> Standing.State.READY;
            case REFUSED -> Standing.State.REFUSED;
            case STOPPED -> Standing.State.STOPPED;
        };
    }

    @Override
    public void stop() {
        slack.stop();
    }

    @Override
    public void close() {
        slack.close();
    }
}
