package dev.operandi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.Step;
import dev.operandi.chat.View;
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
        assertThat(Desk.standingIn(slot(1), contact, lookup)).contains(new View("desk", "welcome"));

        commanded("start");
        assertThat(Desk.standingIn(slot(1), contact, lookup)).isEmpty();
        assertThat(Desk.standingIn(slot(2), contact, lookup))
                .contains(new View("interview", current().id()));
    }

    private void from(Place place, String address) {
        Envelope envelope = new Envelope("e", ANN, place, now, null, new Input.Commanded("help"), address);
        contact = Desk.step(contact, envelope, "id", lookup).state().contact();
    }
}
