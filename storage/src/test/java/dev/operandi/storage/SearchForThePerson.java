package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL_REF;
import static dev.operandi.testkit.Samples.TO_ANN;
import static dev.operandi.testkit.Samples.TO_MIA;
import static dev.operandi.testkit.Samples.interview;
import static dev.operandi.testkit.Samples.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Output;
import dev.operandi.chat.Place;
import dev.operandi.chat.View;
import dev.operandi.desk.Contact;
import dev.operandi.interview.Screen;
import dev.operandi.texts.Language;
import dev.operandi.turn.Room;
import dev.operandi.turn.Store.Due;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erased means erased: looked for in everything a database holds. */
abstract class SearchForThePerson {
    /** What only Ann brought in. The interview is {@code k3v9}. */
    private static final List<String> OF_ANN = List.of(ANN.id(), "k3v9", "1583635577.758298", "D-ann");

    private Database database;
    private JdbcStore store;

    abstract Database open();

    /** Reads every table there is. */
    abstract List<String> tablesThatHold(List<String> words);

    /** Looks where a database leaves traces beside its tables. */
    abstract List<String> tracesOf(List<String> words) throws IOException;

    @BeforeEach
    void annAndMiaTalked() {
        database = open();
        store = new JdbcStore(database);
        store.<Boolean>transact(tx -> {
            tx.firstSight("envelope of " + ANN.id(), NOON);
            tx.keepContent(SMALL_REF, "models:", NOON);
            tx.save(new Contact(ANN, Language.GERMAN, 2, new View("interview", "k3v9"), "k3v9"));
            tx.save(interview(new Screen.Asking("deploys")));
            tx.save(new Contact(MIA, null, 1, new View("interview", "x1y2"), "x1y2"));
            tx.save(interview("x1y2", MIA));
            tx.rooms().save(new Room("slack", "T024BE7LD", "D-ann", ANN, "https://a", "", true), NOON);
            tx.rooms().save(new Room("slack", "T024BE7LD", "D-mia", MIA, "https://a", "", true), NOON);
            tx.carryOut(new Output.StartTimer("remind k3v9", NOON.plusSeconds(60)));
            tx.carryOut(new Output.StartTimer("remind x1y2", NOON.plusSeconds(60)));
            tx.enqueue(List.of(post(TO_ANN, 1), post(TO_MIA, 1), post(new Place.Home(ANN), 1)), NOON);
            return true;
        });
        for (Due due : lease())
            store.<Boolean>transact(tx -> {
                tx.sent(due, due.output().slot().place().equals(TO_MIA) ? "m9" : "1583635577.758298");
                return true;
            });
        store.<Boolean>transact(tx -> {
            tx.enqueue(List.of(post(TO_ANN, 2), post(new Place.Home(ANN), 1)), NOON);
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void annIsEverywhereFirst() {
        assertThat(tablesThatHold(OF_ANN))
                .containsExactlyInAnyOrder("contact", "interview", "outbox", "message", "scheduled_tasks", "room");
    }

    @Test
    void onlyWhatTakesHerMessagesBackStillNamesAnn() {
        erase();

        assertThat(tablesThatHold(OF_ANN)).containsExactlyInAnyOrder("outbox", "message");
        assertThat(lease())
                .extracting(Due::output)
                .containsExactly(new Output.Remove(post(TO_ANN, 1).slot()));
    }

    @Test
    void afterThatNoTableAndNoFileHoldsAnythingOfHers() throws IOException {
        erase();
        Due removal = lease().get(0);

        store.<Boolean>transact(tx -> {
            tx.sent(removal, null);
            return true;
        });

        assertThat(tablesThatHold(OF_ANN)).isEmpty();
        assertThat(tracesOf(OF_ANN)).isEmpty();
    }

    @Test
    void nothingIsLeftEitherWhenAMessageCannotBeTakenBack() throws IOException {
        erase();
        Due removal = lease().get(0);

        store.<Boolean>transact(tx -> {
            tx.giveUp(removal);
            return true;
        });

        assertThat(tablesThatHold(OF_ANN)).isEmpty();
        assertThat(tracesOf(OF_ANN)).isEmpty();
    }

    @Test
    void nothingOfMiasGoes() {
        List<String> ofMia = List.of(MIA.id(), "x1y2", "m9", "D-mia");
        List<String> before = tablesThatHold(ofMia);

        erase();

        assertThat(tablesThatHold(ofMia)).isEqualTo(before).hasSize(5);
        assertThat(store.<String>transact(tx -> tx.findContent(SMALL_REF).orElseThrow()))
                .isEqualTo("models:");
    }

    @Test
    void noEnvelopesIdIsEverStored() throws IOException {
        assertThat(tablesThatHold(List.of("envelope of"))).isEmpty();
        assertThat(tracesOf(List.of("envelope of"))).isEmpty();
    }

    private void erase() {
        store.<Boolean>transact(tx -> {
            tx.carryOut(new Output.Erase(ANN));
            return true;
        });
    }

    private List<Due> lease() {
        return store.transact(tx -> tx.lease(NOON, NOON.plusSeconds(30), 10, Set.of("slack")));
    }

    Jdbi jdbi() {
        return database.jdbi();
    }
}
