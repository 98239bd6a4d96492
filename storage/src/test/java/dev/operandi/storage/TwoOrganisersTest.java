package dev.operandi.storage;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field.Value;
import dev.operandi.chat.Form;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.chat.RoomFacts;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Polling;
import dev.operandi.turn.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two organisers post the same questions in the same place at the same moment. */
class TwoOrganisersTest {
    private static final int PLACES = 12;
    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 99, 1000, 5, true);

    @TempDir
    Path folder;

    @RegisterExtension
    final Postgres postgres = new Postgres();

    private final AtomicInteger ids = new AtomicInteger();

    @Test
    void oneIsPostedAndTheOtherIsToldKindlyOnSqlite() {
        try (var store = JdbcStore.open(folder)) {
            postTwice(store);
        }
    }

    @Test
    void oneIsPostedAndTheOtherIsToldKindlyOnPostgresql() {
        try (var store = postgres.open()) {
            postTwice(store);
        }
    }

    private void postTwice(Store store) {
        Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> "salt");
        Engines engines = new Engines(new OneSet(), Duration.ofDays(14), polling);
        Inbox inbox = new Inbox(store, engines, () -> "id" + ids.incrementAndGet(), () -> {}, Meter.NONE);
        for (int n = 0; n < PLACES; n++) {
            Place.Channel place = new Place.Channel("slack", MIA.tenant(), "C" + n);
            Form hers = preview(inbox, MIA, place);
            Form his = preview(inbox, ANN, place);
            int before = waiting(store);

            List<CompletableFuture<String>> posting = new ArrayList<>();
            posting.add(CompletableFuture.supplyAsync(() -> post(inbox, MIA, hers)));
            posting.add(CompletableFuture.supplyAsync(() -> post(inbox, ANN, his)));
            List<String> told = posting.stream().map(CompletableFuture::join).toList();

            assertThat(told)
                    .anyMatch(sentence -> sentence.startsWith("Posted in"))
                    .anyMatch(sentence -> sentence.contains("open there already"));
            assertThat(store.<List<Run>>transact(tx -> tx.runs().listOpen(place)))
                    .hasSize(1);
            assertThat(waiting(store)).isEqualTo(before + 1);
        }
    }

    private static int waiting(Store store) {
        return store.<Integer>transact(tx -> tx.waiting(NOON).rows());
    }

    private Form preview(Inbox inbox, Person who, Place.Channel place) {
        Value somewhere = new Value.Somewhere(place, new RoomFacts("Operations", 20, true, false));
        Map<String, Value> values = Map.of(
                "set", new Value.Picked("small"),
                "where", somewhere,
                "closes", new Value.Picked("IN_A_WEEK"),
                "privacy", new Value.Picked("anonymous"));
        Reply reply = receive(inbox, who, new Input.Submitted(new ActionId("p//preview"), values));
        assertThat(reply).isInstanceOf(Reply.Open.class);
        return ((Reply.Open) reply).form();
    }

    private String post(Inbox inbox, Person who, Form preview) {
        Reply reply = receive(inbox, who, new Input.Submitted(preview.action(), Map.of(), preview.carried()));
        assertThat(reply).isInstanceOf(Reply.Whisper.class);
        return ((Reply.Whisper) reply).message().fallback();
    }

    private Reply receive(Inbox inbox, Person who, Input input) {
        String id = "e" + ids.incrementAndGet();
        return inbox.receive(new Envelope(id, who, new Place.Direct(who), NOON, null, input))
                .orElseThrow();
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
