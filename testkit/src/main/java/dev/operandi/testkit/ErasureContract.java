package dev.operandi.testkit;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.STRANGER;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static dev.operandi.testkit.Samples.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.desk.Contact;
import dev.operandi.texts.Language;
import dev.operandi.turn.Store;
import dev.operandi.turn.Store.Due;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Store} must forget of a person. */
public abstract class ErasureContract extends StoreFixture {
    @Test
    void anErasedPersonIsNotKnownAnyMoreAndOthersAre() {
        turn(tx -> {
            for (Person person : List.of(ANN, MIA, STRANGER)) {
                tx.save(new Contact(person, Language.GERMAN, 4, null, null));
                tx.save(interview("of-" + person.id() + person.tenant(), person));
                tx.enqueue(List.of(post(new Place.Direct(person), 1)), NOON);
            }
        });

        erase(ANN);

        assertThat(contact(ANN)).isEqualTo(Contact.of(ANN));
        assertThat(list(ANN)).isEmpty();
        for (Person other : List.of(MIA, STRANGER)) {
            assertThat(contact(other).messages()).isEqualTo(4);
            assertThat(list(other)).hasSize(1);
        }
        assertThat(lease(NOON))
                .extracting(Due::output)
                .containsExactly(post(TO_MIA, 1), post(new Place.Direct(STRANGER), 1));
    }

    @Test
    void everyMessageThatReachedAnErasedPersonIsTakenBack() {
        send(post(TO_ANN, 1), "m1");
        send(post(TO_ANN, 2), "m2");
        send(post(TO_MIA, 1), "m3");
        enqueue(post(TO_ANN, 2), post(TO_ANN, 3));

        erase(ANN);

        Due first = lease(NOON).get(0);
        assertThat(first.output()).isEqualTo(remove(TO_ANN, 1));
        assertThat(first.reference()).isEqualTo("m1");
        turn(tx -> tx.sent(first, null));
        Due second = lease(NOON).get(0);
        assertThat(second.output()).isEqualTo(remove(TO_ANN, 2));
        assertThat(second.reference()).isEqualTo("m2");
        turn(tx -> tx.sent(second, null));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void aMessageOnItsWayToAnErasedPersonIsTakenBackToo() {
        enqueue(post(TO_ANN, 1));
        Due onItsWay = lease(NOON).get(0);

        erase(ANN);
        turn(tx -> tx.sent(onItsWay, "m1"));

        assertThat(lease(NOON)).singleElement().satisfies(next -> {
            assertThat(next.output()).isEqualTo(remove(TO_ANN, 1));
            assertThat(next.reference()).isEqualTo("m1");
        });
    }

    @Test
    void erasingAgainAsksForNoSecondRemoval() {
        send(post(TO_ANN, 1), "m1");

        erase(ANN);
        erase(ANN);

        assertThat(sendOne(NOON)).isEqualTo(remove(TO_ANN, 1));
        assertThat(lease(NOON)).isEmpty();
    }

    @Test
    void erasingSomebodyUnknownIsHarmless() {
        erase(ANN);

        assertThat(lease(NOON)).isEmpty();
    }
}
