package dev.operandi.polls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.polls.QuickCommand.Asked;
import dev.operandi.polls.QuickCommand.Faulty;
import dev.operandi.polls.QuickFault.BadDeadline;
import dev.operandi.polls.QuickFault.ChoiceTooLong;
import dev.operandi.polls.QuickFault.DoubledChoice;
import dev.operandi.polls.QuickFault.EmptyChoice;
import dev.operandi.polls.QuickFault.NoQuestion;
import dev.operandi.polls.QuickFault.NoSuchNumber;
import dev.operandi.polls.QuickFault.NotInQuotes;
import dev.operandi.polls.QuickFault.QuestionTooLong;
import dev.operandi.polls.QuickFault.QuoteLeftOpen;
import dev.operandi.polls.QuickFault.RepeatedOption;
import dev.operandi.polls.QuickFault.TooFewChoices;
import dev.operandi.polls.QuickFault.TooManyChoices;
import dev.operandi.polls.QuickFault.UnknownOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickCommandTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday, 10:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final Instant IN_TWO_HOURS = NOW.plus(Duration.ofHours(2));
    private static final QuickPoll LUNCH =
            new QuickPoll("Lunch?", List.of("Soup", "Salad"), 1, null, false, false, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poll \"Lunch?\" \"Soup\" \"Salad\"",
                "Poll “Lunch?” “Soup” “Salad”",
                "umfrage „Lunch?“ „Soup“ „Salad“",
                "poll „Lunch?” „Soup” „Salad”",
                "poll »Lunch?« »Soup« »Salad«",
                "poll « Lunch? » « Soup » « Salad »",
                "poll ‹Lunch?› ‹Soup› ‹Salad›",
                "poll 'Lunch?' 'Soup' 'Salad'",
                "poll ‘Lunch?’ ‘Soup’ ‘Salad’",
                "poll ‚Lunch?‘ ‚Soup‘ ‚Salad‘",
                "poll 「Lunch?」 「Soup」 「Salad」",
                "poll 『Lunch?』「Soup」「Salad」",
                "poll “Lunch?\" ”Soup“ \"Salad”",
                "poll \"Lunch?\"\"Soup\"\"Salad\"",
                "poll\"Lunch?\" \"Soup\" \"Salad\"",
                "poll: \"Lunch?\", \"Soup\", \"Salad\"",
                "  POLL\n\"Lunch?\"\n\"Soup\"\n\"Salad\"\n",
                "poll \"Lunch?\" \"Soup\" — \"Salad\"",
                "poll\u00a0\"\u200bLunch?\" \"So\u00adup\" \"\u202eSalad\u202c\""
            })
    void quotesOfEveryKindWillDo(String typed) {
        assertThat(read(typed)).isEqualTo(new Asked(LUNCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "poll \"Lunch?\" \"Soup\" \"Salad\" --multiple 2 --close 2h --hide --anonymous --guests",
                "poll --multiple 2 --close 2h --hide --anonymous \"Lunch?\" \"Soup\" \"Salad\" --guests",
                "poll --close 2h \"Lunch?\" \"Soup\" --hide \"Salad\" --multiple --anonymous --guests",
                "poll \"Lunch?\" \"Soup\" \"Salad\" —multiple 2 —close 2h —hide —anonymous --guests",
                "poll \"Lunch?\" \"Soup\" \"Salad\" –multiple 2 –close 2h –hide –anonymous --guests",
                "poll \"Lunch?\" \"Soup\" \"Salad\"—multiple=2 −−close=2h -hide ---Anonymous --guests",
                "umfrage „Lunch?“ „Soup“ „Salad“ --mehrere 2 --bis 2h --verdeckt --anonym --gäste",
                "umfrage „Lunch?“ „Soup“ „Salad“ --mehrere: 2, --bis: 12 Uhr, --verdeckt, --anonym --Gaeste",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close \"today 12:00\" --multi 2 --hidden --anon --guests",
                "poll --close “today 12:00” --multi “Lunch?” “Soup” “Salad” --hide --anon --guests",
                "poll \"Lunch?\" \"Soup\" \"Salad\" --close 2026-11-23 12:00 --multiple 2 --hide --anonymous --guests"
            })
    void optionsMayStandAnywhereWithTheDashesOfAPhoneAndInGerman(String typed) {
        assertThat(read(typed))
                .isEqualTo(new Asked(
                        new QuickPoll("Lunch?", List.of("Soup", "Salad"), 2, IN_TWO_HOURS, true, true, true)));
    }

    @Test
    void quotesAndApostrophesWithinTextStayInIt() {
        assertThat(read("poll “What's a (\"good\") lunch?” 'Mum's soup' \"Rock'n'roll – salad --hide\""))
                .isEqualTo(new Asked(new QuickPoll(
                        "What's a (\"good\") lunch?",
                        List.of("Mum's soup", "Rock'n'roll – salad --hide"),
                        1,
                        null,
                        false,
                        false,
                        false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "start", "polls \"a\" \"b\" \"c\"", "pollen", "poll-results", "a poll \"b\"", "poll!"})
    void anythingElseIsNoPoll(String typed) {
        assertThat(read(typed)).isEqualTo(new QuickCommand.NoPoll());
    }

    @ParameterizedTest
    @ValueSource(strings = {"poll", " Poll ", "umfrage", "poll:", "poll\u00a0"})
    void theWordAloneIsToldApart(String typed) {
        assertThat(read(typed)).isEqualTo(new QuickCommand.Bare());
    }

    @Test
    void wordsWithoutQuotesAskNoQuestion() {
        assertThat(read("poll operating-model here")).isEqualTo(new QuickCommand.Other("operating-model here"));
    }

    @Test
    void twoToTwentyChoicesAreAsked() {
        assertThat(read(pollOf(1))).isEqualTo(faulty(new TooFewChoices(1)));
        assertThat(read(pollOf(2))).isInstanceOf(Asked.class);
        assertThat(read(pollOf(20))).isInstanceOf(Asked.class);
        assertThat(read(pollOf(21))).isEqualTo(faulty(new TooManyChoices(21)));
        assertThat(read("poll \"Lunch?\"")).isEqualTo(faulty(new TooFewChoices(0)));
    }

    @Test
    void aQuestionHasUpTo300Characters() {
        assertThat(read("poll \"" + "q".repeat(300) + "\" \"a\" \"b\"")).isInstanceOf(Asked.class);
        assertThat(read("poll \"" + "q".repeat(301) + "\" \"a\" \"b\"")).isEqualTo(faulty(new QuestionTooLong(301)));
        assertThat(read("poll \"\" \"a\" \"b\"")).isEqualTo(faulty(new NoQuestion()));
        assertThat(read("poll \" \u200d \" \"a\" \"b\"")).isEqualTo(faulty(new NoQuestion()));
    }

    @Test
    void aChoiceHasUpTo75CharactersAsPeopleCountThem() {
        assertThat(read("poll \"q\" \"" + "🥣".repeat(75) + "\" \"b\"")).isInstanceOf(Asked.class);
        assertThat(read("poll \"q\" \"" + "a".repeat(300) + "\" \"b\""))
                .isEqualTo(faulty(new ChoiceTooLong("a".repeat(30) + "…", 300)));
        assertThat(read("poll \"q\" \"a\" \"\" \"b\"")).isEqualTo(faulty(new EmptyChoice(2)));
    }

    @Test
    void aChoiceIsTheSameInCapitalsAndWithOtherBlanks() {
        assertThat(read("poll \"q\" \"Pea soup\" \"salad\" \" PEA  SOUP\" \"peasoup\""))
                .isEqualTo(faulty(new DoubledChoice("PEA SOUP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "-1", "two", "1.5", "9999999999"})
    void onlyAsManyCanBePickedAsThereAre(String number) {
        assertThat(read("poll \"q\" \"a\" \"b\" --multiple " + number)).isEqualTo(faulty(new NoSuchNumber(number, 2)));
    }

    @Test
    void anOptionThatDoesNotExistIsToldWithTheOneThatLooksLikeIt() {
        assertThat(read("poll \"q\" \"a\" \"b\" --mutliple 2"))
                .isEqualTo(faulty(new UnknownOption("mutliple", "multiple")));
        assertThat(read("poll \"q\" \"a\" \"b\" --annonym")).isEqualTo(faulty(new UnknownOption("annonym", "anonym")));
        assertThat(read("poll \"q\" \"a\" \"b\" --colour red")).isEqualTo(faulty(new UnknownOption("colour", null)));
        assertThat(read("poll \"q\" \"a\" \"b\" --hide --hidden")).isEqualTo(faulty(new RepeatedOption("hidden")));
    }

    @Test
    void aDeadlineThatIsNoneIsToldAsSuch() {
        assertThat(read("poll \"q\" \"a\" \"b\" --close soon"))
                .isEqualTo(faulty(new BadDeadline(new Deadline.Unreadable())));
        assertThat(read("poll \"q\" \"a\" \"b\" --close"))
                .isEqualTo(faulty(new BadDeadline(new Deadline.Unreadable())));
        assertThat(read("poll \"q\" \"a\" \"b\" --close 2m"))
                .isEqualTo(faulty(new BadDeadline(new Deadline.TooSoon())));
    }

    @Test
    void wordsOutsideOfQuotesAndOpenQuotesAreToldAlone() {
        assertThat(read("poll Lunch? \"Soup\" \"Salad\"")).isEqualTo(faulty(new NotInQuotes("Lunch?")));
        assertThat(read("poll \"q\" \"a\" \"b\" --hide soon")).isEqualTo(faulty(new NotInQuotes("soon")));
        assertThat(read("poll \"Lunch?\" \"Soup")).isEqualTo(faulty(new QuoteLeftOpen("\"Soup")));
        assertThat(read("poll --hide")).isEqualTo(faulty(new NoQuestion(), new TooFewChoices(0)));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(read("poll --colse 1h \"" + "q".repeat(301) + "\" \"a\" \"A\" \"" + "b".repeat(76)
                        + "\" \"\" --multiple 5 --close yesterday --hide --hide"))
                .isEqualTo(faulty(
                        new QuestionTooLong(301),
                        new DoubledChoice("A"),
                        new ChoiceTooLong("b".repeat(30) + "…", 76),
                        new EmptyChoice(4),
                        new UnknownOption("colse", "close"),
                        new RepeatedOption("hide"),
                        new NoSuchNumber("5", 4),
                        new BadDeadline(new Deadline.Unreadable())));
    }

    @Test
    void notMoreIsToldThanAnybodyReads() {
        String options = IntStream.range(0, 1000).mapToObj(i -> " --x" + i).collect(Collectors.joining());

        assertThat(read("poll \"q\"" + options))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.faults()).hasSize(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 'a", " \"a", " \"\"", " --x", "—", "''", " «", " \"a\"", "1h"})
    void aLongLineIsReadInNoTime(String piece) {
        String line = "poll --close " + piece.repeat(20_000);

        assertThat(read(line)).isNotInstanceOf(QuickCommand.NoPoll.class);
    }

    private static String pollOf(int choices) {
        return "poll \"q\" "
                + IntStream.range(0, choices).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(" "));
    }

    private static QuickCommand read(String typed) {
        return QuickCommand.read(typed, BERLIN, NOW);
    }

    private static Faulty faulty(QuickFault... faults) {
        return new Faulty(List.of(faults));
    }
}
