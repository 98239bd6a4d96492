package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.TestPostgres;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Polling;
import dev.operandi.turn.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand people vote in one anonymous poll, two hundred at once, one in ten twice, and one in ten takes it back. */
@Tag("thorough")
class ManyVotesStormTest {
    private static final int PEOPLE = 10_000;
    private static final int IN_SO_MANY = 10;
    private static final int CONNECTIONS = 10;
    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, true);

    @TempDir
    Path folder;

    private final AtomicInteger envelopes = new AtomicInteger();

    @Test
    void eachIsCountedOnceOnSqlite() throws Exception {
        try (var store = JdbcStore.open(folder)) {
            vote(store);
        }
    }

    @Test
    void eachIsCountedOnceOnPostgresql() throws Exception {
        try (var store = JdbcStore.open(TestPostgres.shared().newDatabase(), CONNECTIONS)) {
            vote(store);
        }
    }

    private void vote(Store store) throws Exception {
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> "salt");
        Engines engines = new Engines(new OneSet(), Duration.ofDays(14), polling);
        Inbox inbox = new Inbox(store, engines, () -> "id" + envelopes.incrementAndGet(), () -> {}, Meter.NONE);
        store.change(tx -> tx.runs().save(lunch(), "salt"));
        AtOnce.all(PEOPLE, who -> votes(inbox, who));

        Map<List<Integer>, Integer> picked = store.transact(tx -> tx.runs().countPicked("r1"));

        int each = PEOPLE / IN_SO_MANY;
        assertThat(picked).isEqualTo(Map.of(List.of(0), PEOPLE - 2 * each, List.of(1), each));
        int ballots = store.<Integer>transact(tx -> tx.runs().countBallots("r1"));
        assertThat(ballots).isEqualTo(PEOPLE - each);
    }

    private void votes(Inbox inbox, int who) {
        presses(inbox, who, "p/r1/vote/0");
        if (who % IN_SO_MANY == 1) presses(inbox, who, "p/r1/vote/1");
        if (who % IN_SO_MANY == 2) presses(inbox, who, "p/r1/unvote");
    }

    private void presses(Inbox inbox, int who, String action) {
        Person person = new Person("slack", MIA.tenant(), "U" + who);
        Envelope envelope = new Envelope(
                        "e" + envelopes.incrementAndGet(),
                        person,
                        ROOM,
                        NOON,
                        null,
                        new Input.Chose(new ActionId(action)))
                .knowing(null, Standing.MEMBER);
        AtOnce.deliver(inbox, envelope);
        AtOnce.deliver(inbox, envelope); // platforms deliver again
    }

    private static Run lunch() {
        Terms terms = new Terms(true, 5, true, 0, List.of(), true, false, false, ZoneOffset.UTC, Language.ENGLISH);
        Subject lunch = new Subject.Quick("Lunch?", List.of("Soup", "Salad"), 1, false);
        return Run.open("r1", lunch, terms, MIA, (Place.Channel) ROOM, NOON, NOON.plus(Duration.ofDays(7)), 40);
    }

    private static final class OneSet implements Catalog {
        @Override
        public List<Offered> offered() {
            return List.of(new Offered(SMALL, "small"));
        }

        @Override
        public QuestionSet read(String id, String content) {
            return SMALL;
        }
    }
}
