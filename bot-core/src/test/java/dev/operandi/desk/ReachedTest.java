package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** How a person is reached where their id alone is not enough, and how they are greeted there. */
class ReachedTest extends DeskFixture {
    private static final Place ROOM = new Place.Channel("test", "t", "room");

    @Test
    void theDirectConversationIsKeptAndAnythingElseOnlyUntilItIsKnown() {
        from(ROOM, "by id");
        assertThat(contact.address()).isEqualTo("by id");

        from(new Place.Direct(ANN), "directly");
        from(ROOM, "by id");
        assertThat(contact.address()).isEqualTo("directly");
    }

    @Test
    void whoOpensTheConversationIsWelcomedOnce() {
        Step<Talk> first = step(ANN, new Input.Opened(), new Place.Direct(ANN));
        Step<Talk> second = step(ANN, new Input.Opened(), new Place.Direct(ANN));

        assertThat(first.outputs()).containsExactly(new Output.Post(slot(1), new View("desk", "welcome")));
        assertThat(second.outputs()).isEmpty();
    }

    @Test
    void aMessageIsThereForTheInterviewInItOrForThePageShownLast() {
        step(ANN, new Input.Opened(), new Place.Direct(ANN));
        assertThat(standing(1)).contains(draw(slot(1), new View("desk", "welcome")));

        commanded("start");
        assertThat(standing(1)).isEmpty();
        assertThat(standing(2)).contains(shown());
    }

    /** Drawn when nothing can be looked up any more. */
    private Optional<Message> standing(int number) {
        AtomicBoolean over = new AtomicBoolean();
        Lookup ending = (Lookup) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Lookup.class}, (proxy, asked, with) -> {
                    if (over.get()) throw new IllegalStateException("The turn is over");
                    return asked.invoke(lookup, with);
                });
        Optional<Supplier<Message>> drawing = Desk.drawing(slot(number), contact, ending);
        over.set(true);
        return drawing.map(Supplier::get);
    }

    private void from(Place place, String address) {
        Envelope envelope = new Envelope("e", ANN, place, now, null, new Input.Commanded("help"), address);
        contact = Desk.step(contact, envelope, "id", lookup).state().contact();
    }
}
