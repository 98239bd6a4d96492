package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.desk.Contact;
import dev.operandi.turn.KeptRooms;
import dev.operandi.turn.Room;
import dev.operandi.turn.Rooms;
import dev.operandi.turn.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must do with the conversations that adapters keep. */
public abstract class RoomsContract extends StoreFixture {
    private static final String TENANT = ANN.tenant();
    private static final Room OPERATIONS = room("C1", null, "Operations", false);
    private static final Room OF_ANN = room("D-ann", ANN, "", true);

    @Test
    void aRoomIsFoundAgainAfterARestart() {
        assertThat(kept("C1")).isEmpty();

        rooms().save(OPERATIONS, NOON);
        store.close();
        store = open();

        assertThat(kept("C1")).contains(OPERATIONS);
        assertThat(rooms().find("teams", TENANT, "C1")).isEmpty();
        assertThat(rooms().find("slack", "T0G9PQBBK", "C1")).isEmpty();
    }

    @Test
    void whatIsSavedTakesThePlaceOfWhatWasKept() {
        rooms().save(OPERATIONS, NOON);

        Room moved = new Room("slack", TENANT, "C1", null, "https://elsewhere", "Ops", true);
        rooms().save(moved, NOON);

        assertThat(kept("C1")).contains(moved);
    }

    @Test
    void withoutANameItKeepsTheOneItHad() {
        rooms().save(OPERATIONS, NOON);
        rooms().save(room("C1", null, "", true), NOON);

        assertThat(kept("C1")).map(Room::name).contains("Operations");
        assertThat(kept("C1")).map(Room::closed).contains(true);
    }

    @Test
    void whatIsPartOfSomethingIsClosedAndOpenedWithIt() {
        Room platform = part("C2", "Platform", "T-1");
        rooms().save(OPERATIONS, NOON);
        rooms().save(platform, NOON);
        rooms().save(part("C3", "Finance", "T-2"), NOON);
        rooms().save(room("C2", null, "", false), NOON); // nobody told what it is part of
        assertThat(kept("C2")).contains(platform);

        rooms().close("slack", TENANT, "T-1");
        rooms().close("slack", TENANT, "");
        rooms().close("slack", "T0G9PQBBK", "T-2");
        rooms().close("teams", TENANT, "T-2");
        assertThat(open(10)).extracting(Room::id).containsExactly("C1", "C3");

        rooms().open("slack", TENANT, "T-1");
        assertThat(kept("C2")).contains(platform);
    }

    @Test
    void thoseThatOthersReadAreListedTheOneHeardFromLastFirst() {
        know(ANN);
        Room newest = room("C0", null, "Newest", false);
        rooms().save(OPERATIONS, NOON);
        rooms().save(newest, NOON.plus(Duration.ofDays(1)));
        rooms().save(room("C2", null, "Closed", true), NOON);
        rooms().save(room("D-ann", ANN, "", false), NOON);
        rooms().save(new Room("slack", "T0G9PQBBK", "C1", null, "https://a", "Elsewhere", false), NOON);

        assertThat(open(10)).containsExactly(newest, OPERATIONS);
        assertThat(open(1)).containsExactly(newest);
    }

    @Test
    void aRoomThatIsRemovedIsNotFound() {
        rooms().save(OPERATIONS, NOON);

        rooms().remove("slack", TENANT, "C1");
        rooms().remove("slack", TENANT, "C1");

        assertThat(kept("C1")).isEmpty();
    }

    @Test
    void aPersonsOwnIsKeptOnlyWhileSomethingElseIs() {
        rooms().save(OF_ANN, NOON);
        assertThat(kept("D-ann")).isEmpty();

        know(ANN);
        rooms().save(OF_ANN, NOON);
        assertThat(kept("D-ann")).contains(OF_ANN);
    }

    @Test
    void anErasedPersonLeavesNoRoom() {
        know(ANN);
        know(MIA);
        rooms().save(OF_ANN, NOON);
        rooms().save(room("D-mia", MIA, "", true), NOON);
        rooms().save(OPERATIONS, NOON);

        erase(ANN);
        rooms().save(OF_ANN, NOON); // the bot was found to be blocked when it took a message back

        assertThat(kept("D-ann")).isEmpty();
        assertThat(kept("D-mia")).isPresent();
        assertThat(kept("C1")).isPresent();
    }

    @Test
    void whatWasNotHeardFromForAYearIsForgotten() {
        know(ANN);
        rooms().save(OF_ANN, NOON.plus(Duration.ofDays(1)));
        rooms().save(OPERATIONS, NOON);

        sweepAfterADay(NOON.plus(Duration.ofDays(365)));
        assertThat(kept("C1")).isPresent();

        sweepAfterADay(NOON.plus(Duration.ofDays(366)));
        assertThat(kept("C1")).isEmpty();
        assertThat(kept("D-ann")).isPresent();
    }

    private Rooms rooms() {
        return new KeptRooms(store);
    }

    private Optional<Room> kept(String id) {
        return rooms().find("slack", TENANT, id);
    }

    private List<Room> open(int limit) {
        return rooms().listOpen("slack", TENANT, limit);
    }

    private void know(Person person) {
        turn(tx -> tx.save(Contact.of(person)));
    }

    private void sweepAfterADay(Instant now) {
        turn(tx -> tx.sweep(now, Duration.ofDays(1)));
    }

    private static Room part(String id, String name, String whole) {
        return new Room("slack", TENANT, id, null, "https://slack.example", name, whole, false);
    }

    private static Room room(String id, @Nullable Person person, String name, boolean closed) {
        return new Room("slack", TENANT, id, person, "https://slack.example", name, closed);
    }
}
