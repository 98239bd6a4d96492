package dev.operandi.app.start;

import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRequest;
import dev.operandi.app.http.HttpRoute;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Message;
import dev.operandi.chat.Reply;
import dev.operandi.chat.Slot;
import dev.operandi.config.Secret;
import dev.operandi.teams.TeamsAdapter;
import dev.operandi.teams.TeamsChannel;
import dev.operandi.teams.TeamsEndpoint;
import dev.operandi.teams.TeamsState;
import dev.operandi.turn.Channel;
import dev.operandi.turn.Rooms;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Teams, as the server sees it. */
final class TeamsPlatform implements Platform {
    private static final String PLAIN = "text/plain; charset=utf-8";

    /** The app's package links to these two. */
    private static final String PRIVACY = """
            Operandi: privacy

            What you tell the bot is kept on the server of the company that runs it, and nowhere else. A private interview
            belongs to you alone; nobody sees it unless you share your result. Write "my data" to the bot to see what is kept
            and to have it erased. Whoever runs this server in your company answers further questions.
            """;

    private static final String TERMS = """
            Operandi: terms of use

            This bot is free software under the Apache License 2.0, without warranty. It is run by your company, whose rules
            for its use apply.
            """;

    private final TeamsAdapter teams;

    TeamsPlatform(TeamsKeys keys, InstantSource clock) {
        teams = new TeamsAdapter(
                new TeamsAdapter.Keys(
                        keys.app(),
                        keys.tenant(),
                        keys.secret().map(Secret::reveal).orElse(null),
                        keys.certificate().map(Secret::reveal).orElse(null),
                        keys.openIdMetadata().orElse(null),
                        keys.login().orElse(null),
                        keys.hosts(),
                        keys.auth()),
                clock);
    }

    @Override
    public Channel channel() {
        return teams.channel();
    }

    @Override
    public List<HttpRoute> open(Turns turns) {
        TeamsEndpoint endpoint = teams.open(new TeamsAdapter.Turns() {
            @Override
            public Optional<Reply> receive(Envelope envelope) {
                return turns.receive(envelope);
            }

            @Override
            public Optional<Message> draw(Slot slot) {
                return turns.draw(slot);
            }

            @Override
            public Rooms rooms() {
                return turns.rooms();
            }
        });
        return List.of(
                HttpRoute.post(TeamsEndpoint.PATH, request -> answer(endpoint, request)),
                HttpRoute.tells("/privacy", request -> HttpAnswer.of(200, PLAIN, PRIVACY)),
                HttpRoute.tells("/terms", request -> HttpAnswer.of(200, PLAIN, TERMS)));
    }

    private static HttpAnswer answer(TeamsEndpoint endpoint, HttpRequest request) {
        TeamsEndpoint.Answer answer =
                endpoint.handle(request.method(), request.path(), request.headers(), request.body());
        return new HttpAnswer(answer.status(), answer.contentType(), Map.of(), answer.body(), answer.afterwards());
    }

    @Override
    public Standing standing() {
        TeamsState state = teams.state();
        return new Standing(TeamsChannel.PLATFORM, standing(state.phase()), state.since());
    }

    private static Standing.State standing(TeamsState.Phase phase) {
        return switch (phase) {
            case CONNECTING -> Standing.State.CONNECTING;
            case READY -> Standing.State.READY;
            case REFUSED -> Standing.State.REFUSED;
        };
    }

    /** Requests come by the server, which is stopped by itself. */
    @Override
    public void stop() {}

    @Override
    public void close() {
        teams.close();
    }
}
