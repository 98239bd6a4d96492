package dev.operandi.storage.storm;

import static dev.operandi.testkit.Samples.ANN;
import static dev.operandi.testkit.Samples.MIA;
import static dev.operandi.testkit.Samples.NOON;
import static dev.operandi.testkit.Samples.ROOM;
import static dev.operandi.testkit.Samples.SMALL;
import static dev.operandi.testkit.Samples.TO_ANN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Field;
import dev.operandi.chat.Input;
import dev.operandi.chat.Place;
import dev.operandi.chat.Reply;
import dev.operandi.polls.PollRules;
import dev.operandi.polls.Run;
import dev.operandi.polls.Subject;
import dev.operandi.polls.Terms;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.JdbcStore;
import dev.operandi.texts.Language;
import dev.operandi.turn.Authors;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import dev.operandi.turn.Polling;
import dev.operandi.turn.RunStore;
import dev.operandi.turn.Store;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A turn that adds a ballot asks the store nothing that takes longer the more ballots there are. */
class OneMoreBallotTest {
    /** What reads every ballot of a run. */
    private static final Set<String> LONG =
            Set.of("countBallots", "forEachBallot", "countPicked", "listParticipations", "dropBallots");

    private static final PollRules RULES = new PollRules(true, Set.of(), Set.of(), 5, 1000, 5, true);
    private static final Terms ANONYMOUS =
            new Terms(true, 5, true, 10, List.of(), true, false, true, ZoneOffset.UTC, Language.ENGLISH);

    @TempDir
    Path folder;

    private final AtomicInteger ids = new AtomicInteger();
    private final Set<String> asked = new HashSet<>();

    @Test
    void whetherItIsAVoteTheLastAnswerOrTakenBack() {
        try (var store = JdbcStore.open(folder)) {
            store.change(tx -> {
                tx.runs().save(run("quick", new Subject.Quick("Lunch?", List.of("Soup", "Salad"), 1, false)), "salt");
                tx.runs().save(run("long", new Subject.Diagnosis(SMALL.ref())), "salt");
            });
            Polling polling = new Polling(RULES, Authors.of("a secret of sixteen or more"), () -> "salt");
            Engines engines = new Engines(new OneSet(), Duration.ofDays(14), polling);
            Inbox inbox = new Inbox(
                    new Watched(store, asked), engines, () -> "id" + ids.incrementAndGet(), () -> {}, Meter.NONE);

            send(inbox, new Input.Chose(new ActionId("p/quick/vote/0")));
            send(inbox, new Input.Chose(new ActionId("p/quick/unvote")));
            Reply reply = send(inbox, new Input.Submitted(new ActionId("p/long/begin"), Map.of()));
            while (reply instanceof Reply.Open open)
                reply = send(
                        inbox,
                        new Input.Submitted(
                                open.form().action(), Map.of("answer", new Field.Value.Picked("not-sure"))));
            int ballots = store.<Integer>transact(tx -> tx.runs().countBallots("long"));
            assertThat(ballots).isEqualTo(1);
            Map<String, Field.Value> withdraws = Map.of("wish", new Field.Value.Picked("withdraw"));
            send(inbox, new Input.Submitted(new ActionId("p/long/finished"), withdraws));

            assertThat(asked).contains("admit", "share", "findParticipation", "removeParticipation");
            assertThat(asked).doesNotContainAnyElementsOf(LONG);
        }
    }

    private Reply send(Inbox inbox, Input input) {
        return inbox.receive(new Envelope("e" + ids.incrementAndGet(), ANN, TO_ANN, NOON, null, input))
                .orElseThrow();
    }

    private static Run run(String id, Subject subject) {
        Place.Channel place = (Place.Channel) ROOM;
        return Run.open(id, subject, ANONYMOUS, MIA, place, NOON, NOON.plus(Duration.ofDays(7)), 40);
    }

    /** Notes what turns ask. */
    private record Watched(Store store, Set<String> asked) implements Store {
        @Override
        public <R> R transact(Function<Transaction, R> work) {
            return store.transact(tx -> work.apply(watched(Transaction.class, tx)));
        }

        private <T> T watched(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        asked.add(method.getName());
                        Object answer = method.invoke(real, arguments);
                        return answer instanceof RunStore runs ? watched(RunStore.class, runs) : answer;
                    }));
        }

        @Override
        public void close() {
            store.close();
        }
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
