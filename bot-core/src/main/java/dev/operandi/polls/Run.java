package dev.operandi.polls;

import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Slot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a poll. Who took part is no part of it: ballots are rows of their own, and go when it closes.
 *
 * @param id short, unique, says nothing
 * @param predecessor the run this one repeats, or null
 * @param organiser who owns it; whoever it was handed to, once it was
 * @param place where its card stands
 * @param openedAt when it was posted
 */
public record Run(
        String id,
        @Nullable String predecessor,
        Subject subject,
        Terms terms,
        Person organiser,
        Place.Channel place,
        Instant openedAt,
        Course course) {
    /** So many numbers of slots belong to a run: the card, the report, the reminder, and one to spare. */
    private static final int MESSAGES = 4;

    /** Of more people than these nobody is written to in private. */
    private static final int REMINDED_ALONE = 200;

    private static final int FAR_UP = 1 << 30;

    /** No platform calls anybody so. */
    private static final String NOBODY = "";

    private static final String FORGOTTEN = "forgotten-";

    /** How far a run is. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED,
        /** Gone for everybody; what is left is whom it asked, or how many, with which later polls are compared. */
        DELETED
    }

    /**
     * @param card the number of a slot that is free in the place, like the three after it
     */
    public static Run open(
            String id,
            Subject subject,
            Terms terms,
            Person organiser,
            Place.Channel place,
            Instant at,
            Instant closesAt,
            int card) {
        return new Run(id, null, subject, terms, organiser, place, at, Course.open(at, closesAt, card));
    }

    public boolean isOpen() {
        return course.state() == State.OPEN;
    }

    public Instant closesAt() {
        return course.closesAt();
    }

    /** What may be told of it, in an anonymous run. */
    public DisclosureRule rule() {
        return DisclosureRule.of(terms.threshold(), terms.organiserAsked());
    }

    public boolean isOf(Person person) {
        return organiser.equals(person);
    }

    public Slot cardSlot() {
        return new Slot(place, course.card());
    }

    public Slot reportSlot() {
        return new Slot(place, course.card() + 1);
    }

    public Slot reminderSlot() {
        return new Slot(place, course.card() + 2);
    }

    /**
     * In somebody's direct conversation, where messages are counted: far above all numbers that are reached so. The same
     * wherever the card stands.
     *
     * @param message which of the run's messages to them, from 0 on
     */
    public Slot slotFor(Person person, int message) {
        return new Slot(new Place.Direct(person), ((id.hashCode() & Integer.MAX_VALUE & -MESSAGES) | FAR_UP) + message);
    }

    /** Those who are reminded one by one, each in private; empty where one message in the place is for all. */
    public List<Person> remindedAlone() {
        List<Person> listed = terms.listed();
        return listed.size() > REMINDED_ALONE
                ? List.of()
                : listed.stream().filter(Run::isSomebody).toList();
    }

    /** Whether one of its messages stands there. */
    public boolean stands(Slot slot) {
        int card = course.card();
        return slot.place().equals(place) && slot.number() >= card && slot.number() < card + MESSAGES;
    }

    /** With another deadline. */
    public Run until(Instant deadline, Instant now) {
        return with(course.until(deadline, now));
    }

    /** When it is time to tell what becomes of unfinished answers. */
    public Instant lastHours() {
        return course.lastHours();
    }

    /** Whose card tells what becomes of unfinished answers. */
    public Run asEnding() {
        return with(course.asEnding());
    }

    /** With its card in another message. */
    public Run cardIn(int number) {
        return with(course.cardIn(number));
    }

    /** With another count on its card. */
    public Run showing(CardCount count) {
        return with(course.showing(count));
    }

    /** Whose place cannot be reached any more, and whose organiser knows. */
    public Run asTroubled() {
        return with(course.asTroubled());
    }

    /** Whose organiser cannot be reached any more, and whose admins know. */
    public Run asOrphaned() {
        return with(course.orphaned(true));
    }

    public Run closed(Instant at, Report made) {
        return with(course.ended(State.CLOSED, at, made, null));
    }

    /** Of a quick poll. */
    public Run closed(Instant at, QuickTally.Shown tally) {
        return with(course.ended(State.CLOSED, at, null, tally));
    }

    public Run cancelled(Instant at) {
        return with(course.ended(State.CANCELLED, at, null, null));
    }

    /** Without a report, an organiser, or anything but whom it asked. */
    public Run deleted(Instant at) {
        return with(course.ended(State.DELETED, at, null, null)).ofNobody();
    }

    public boolean isDeleted() {
        return course.state() == State.DELETED;
    }

    /** Whose reminder was sent. */
    public Run reminded() {
        return new Run(id, predecessor, subject, terms.reminded(), organiser, place, openedAt, course);
    }

    public Run handedTo(Person other) {
        return new Run(id, predecessor, subject, terms, other, place, openedAt, course.orphaned(false));
    }

    /** Of an organiser who asked to be forgotten. */
    public Run ofNobody() {
        return handedTo(new Person(organiser.platform(), organiser.tenant(), NOBODY));
    }

    public boolean isOfSomebody() {
        return !organiser.id().equals(NOBODY);
    }

    /**
     * Nobody, who takes the place of somebody forgotten.
     *
     * @param fresh an id that nothing has yet
     */
    public static Person nobodyFor(Person forgotten, String fresh) {
        return new Person(forgotten.platform(), forgotten.tenant(), FORGOTTEN + fresh);
    }

    private static boolean isSomebody(Person person) {
        return !person.id().startsWith(FORGOTTEN);
    }

    /**
     * On whose list somebody else stands in the place of a person who asked to be forgotten: as many people as before, so
     * that lists can still be compared.
     *
     * @param instead who is nobody
     */
    public Run asking(Person forgotten, Person instead) {
        return new Run(id, predecessor, subject, terms.asking(forgotten, instead), organiser, place, openedAt, course);
    }

    private Run with(Course next) {
        return new Run(id, predecessor, subject, terms, organiser, place, openedAt, next);
    }

    /** An id and no more: this may stand in a log. */
    @Override
    public String toString() {
        return "Run " + id;
    }
}
