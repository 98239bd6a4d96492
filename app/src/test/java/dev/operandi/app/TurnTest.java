package dev.operandi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import dev.operandi.config.FileCatalog;
import dev.operandi.config.Result;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Screen;
import dev.operandi.questions.QuestionSet;
import dev.operandi.storage.JdbcStore;
import dev.operandi.testkit.MovableClock;
import dev.operandi.turn.Catalog;
import dev.operandi.turn.Channel;
import dev.operandi.turn.ChannelException;
import dev.operandi.turn.Dispatcher;
import dev.operandi.turn.Engines;
import dev.operandi.turn.Inbox;
import dev.operandi.turn.Meter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inbox and the dispatcher with a real database, a clock that is moved and a channel that can fail. */
class TurnTest {
    private static final Person ANN = new Person("test", "t", "ann");
    private static final Place TO_ANN = new Place.Direct(ANN);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-12-01T12:00:00Z"));
    private final TestChannel channel = new TestChannel();
    private final EditedCatalog catalog = new EditedCatalog();
    private JdbcStore store;
    private Inbox inbox;
    private Dispatcher dispatcher;
    private int ids;
    private int envelopes;

    @BeforeEach
    void open() {
        store = JdbcStore.open(folder);
        Engines engines = new Engines(catalog, InterviewEngine.KEPT_UNFINISHED);
        inbox = new Inbox(store, engines, () -> "id" + ++ids, () -> {}, Meter.NONE);
        dispatcher = new Dispatcher(store, engines, inbox, List.of(channel), clock::instant, () -> 0, Meter.NONE);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anEnvelopeDeliveredTwiceCountsOnceAndIsShownOnce() {
        say("start");
        Envelope begin = said("begin");

        inbox.receive(begin);
        dispatcher.dispatchDue();
        int shown = channel.shown.size();
        inbox.receive(begin);
        dispatcher.dispatchDue();

        assertThat(channel.shown).hasSize(shown);
        assertThat(interview().answers().asked()).isZero();
    }

    @Test
    void whatThePlatformDoesNotTakeNowIsShownLater() {
        channel.fault = ChannelException.passing("away", null);
        say("start");
        assertThat(channel.shown).isEmpty();

        channel.fault = null;
        dispatcher.dispatchDue();
        assertThat(channel.shown).as("not before the pause is over").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        dispatcher.dispatchDue();

        assertThat(channel.shown).hasSize(1);
    }

    @Test
    void aPlatformThatSaysWhenToComeBackIsLeftAloneUntilThen() {
        channel.fault = ChannelException.limited("too fast", Duration.ofSeconds(30));
        say("start");
        channel.fault = null;

        clock.advance(Duration.ofSeconds(29));
        assertThat(dispatcher.dispatchDue()).isZero();
        clock.advance(Duration.ofSeconds(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
    }

    @Test
    void whatWillNeverWorkIsGivenUpAndShownInANewMessageWhenThePersonWritesAgain() {
        channel.fault = ChannelException.lasting("gone", null);
        say("start");
        channel.fault = null;

        say("begin"); // which nobody had offered yet
        assertThat(interview().screen()).isEqualTo(new Screen.Introduction());
        assertThat(channel.shown).hasSize(1);
        say("begin");

        assertThat(channel.shown)
                .last()
                .extracting(Message::fallback)
                .isEqualTo("Who is called first when a service fails at night?");
    }

    @Test
    void whatIsShownLateIsTheNewestState() {
        channel.fault = ChannelException.passing("away", null);
        say("start");
        say("begin");
        say("1");
        channel.fault = null;

        clock.advance(Duration.ofMinutes(1));
        dispatcher.dispatchDue();

        assertThat(channel.shown)
                .extracting(Message::numbered)
                .filteredOn(choices -> !choices.isEmpty())
                .hasSize(1);
    }

    @Test
    void aMessageThatCannotBeDrawnHoldsUpNoOtherAndIsTriedAgain() {
        channel.bug = new IllegalStateException("ours");
        inbox.receive(said("start"));
        assertThatThrownBy(dispatcher::dispatchDue).isSameAs(channel.bug);

        channel.bug = null;
        assertThat(dispatcher.dispatchDue()).as("not before the pause is over").isZero();
        clock.advance(Duration.ofSeconds(1));

        assertThat(dispatcher.dispatchDue()).isEqualTo(1);
    }

    @Test
    void anInterviewKeepsTheVersionItBeganWith() {
        say("start");
        say("begin");
        var began = interview().set();

        catalog.addition = "# a newer version\n";
        reopen();
        say("1");
        assertThat(interview().set()).isEqualTo(began);
        assertThat(interview().answers().asked()).isEqualTo(1);

        say("start again");
        say("yes");
        assertThat(interview().set().version()).isNotEqualTo(began.version());
    }

    @Test
    void anUnfinishedInterviewGoesThirtyDaysAfterTheLastMoveHoweverOftenItIsRungFor() {
        say("start");
        say("begin");
        String id = interview().id();

        clock.advance(Duration.ofDays(29));
        inbox.rang("forget/" + id, "ring 1", clock.instant());
        assertThat(interviews()).hasSize(1);

        clock.advance(Duration.ofDays(1));
        inbox.rang("forget/" + id, "ring 2", clock.instant());
        inbox.rang("forget/" + id, "ring 2", clock.instant());
        inbox.rang("forget/" + id, "ring 3", clock.instant());
        assertThat(interviews()).isEmpty();
    }

    @Test
    void deletingTakesBackEveryMessageAndKeepsNothing() {
        say("start");
        say("begin");
        say("delete my data");
        say("yes");

        assertThat(channel.removed).containsExactly("message 1", "message 2", "message 3");
        assertThat(interviews()).isEmpty();
        assertThat(store.<Boolean>transact(tx -> tx.findContact(ANN).isPresent()))
                .isFalse();
    }

    @Test
    void whoWasDeletedBeginsAsAStranger() {
        say("start");
        say("delete my data");
        say("yes");

        say("hello");

        assertThat(channel.shown).last().extracting(Message::fallback).isEqualTo("Hello, I am Operandi");
    }

    @Test
    void theResultOutlivesARestart() {
        say("start");
        say("begin");
        while (interview().screen() instanceof Screen.Asking) say("1");
        int answers = interview().answers().asked();

        reopen();
        say("result");

        assertThat(interview().answers().asked()).isEqualTo(answers);
        assertThat(channel.shown)
                .last()
                .satisfies(message -> assertThat(message.named()).isNotEmpty());
    }

    private void reopen() {
        store.close();
        open();
    }

    private void say(String text) {
        inbox.receive(said(text));
        dispatcher.dispatchDue();
    }

    private Envelope said(String text) {
        return new Envelope(
                "e" + ++envelopes,
                ANN,
                TO_ANN,
                clock.instant(),
                null,
                text.equals("start") ? new Input.Commanded(text) : new Input.Said(text));
    }

    private Interview interview() {
        return interviews().get(0);
    }

    private List<Interview> interviews() {
        return store.transact(tx -> tx.listInterviews(ANN));
    }

    /** Shows what it is given, unless it has a fault. */
    private static final class TestChannel implements Channel {
        private final List<Message> shown = new ArrayList<>();
        private final List<String> removed = new ArrayList<>();
        private @Nullable ChannelException fault;
        private @Nullable RuntimeException bug;

        @Override
        public String platform() {
            return ANN.platform();
        }

        @Override
        public String show(Slot slot, @Nullable String reference, Message message) throws ChannelException {
            if (fault != null) throw fault;
            if (bug != null) throw bug;
            shown.add(message);
            return "message " + slot.number();
        }

        @Override
        public void remove(Slot slot, String reference) {
            removed.add(reference);
        }
    }

    /** The default set, as an admin may edit it. */
    private static final class EditedCatalog implements Catalog {
        private String addition = "";

        @Override
        public List<Offered> offered() {
            if (!(FileCatalog.ofShippedSets().get("operating-model") instanceof Result.Read<FileCatalog.Entry> read))
                throw new IllegalStateException();
            String content = read.value().content() + addition;
            return List.of(new Offered(read("operating-model", content), content));
        }

        @Override
        public QuestionSet read(String id, String content) {
            if (FileCatalog.read(content, id) instanceof Result.Read<QuestionSet> read)
                return Objects.requireNonNull(read.value());
            throw new IllegalStateException();
        }
    }
}
