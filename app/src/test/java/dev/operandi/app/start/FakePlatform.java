package dev.operandi.app.start;

import dev.operandi.app.http.HttpAnswer;
import dev.operandi.app.http.HttpRoute;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** A platform where Ann talks: the body of each request to /fake is a command of hers, its header X-Id the envelope's. */
final class FakePlatform implements Platform, Channel {
    static final Person ANN = new Person("fake", "T1", "ann");

    final LinkedBlockingQueue<Message> shown = new LinkedBlockingQueue<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    volatile boolean away;

    @Override
    public Channel channel() {
        return this;
    }

    @Override
    public List<HttpRoute> open(Turns turns) {
        events.add("opened");
        return List.of(HttpRoute.post("/fake", request -> {
            String command = new String(request.body(), StandardCharsets.UTF_8);
            turns.receive(new Envelope(
                    request.header("X-Id").orElseThrow(),
                    ANN,
                    new Place.Direct(ANN),
                    Instant.now(),
                    null,
                    new Input.Commanded(command)));
            return HttpAnswer.of(200);
        }));
    }

    @Override
    public Standing standing() {
        return new Standing("fake", away ? Standing.State.CONNECTING : Standing.State.READY, Instant.EPOCH);
    }

    @Override
    public void stop() {
        events.add("stopped");
    }

    @Override
    public void close() {
        events.add("closed");
    }

    @Override
    public String platform() {
        return ANN.platform();
    }

    @Override
    public String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
        if (away) throw ChannelException.passing("away", null);
        shown.add(message);
        return "1";
    }

    @Override
    public void remove(Slot slot, String reference) {}
}
