package dev.operandi.polls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.PollPhrases;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultSentencesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** A Monday, 10:00 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final List<Deadline.Fault> DEADLINES = List.of(
            new Deadline.Unreadable(),
            new Deadline.NoSuchDay(),
            new Deadline.Past(NOW),
            new Deadline.TooSoon(),
            new Deadline.TooLate());

    private static final List<QuickFault> FAULTS = List.of(
            new QuickFault.NoQuestion(),
            new QuickFault.QuestionTooLong(301),
            new QuickFault.TooFewChoices(0),
            new QuickFault.TooManyChoices(21),
            new QuickFault.EmptyChoice(2),
            new QuickFault.ChoiceTooLong("Aa", 76),
            new QuickFault.DoubledChoice("Bb"),
            new QuickFault.NoSuchNumber("Cc", 3),
            new QuickFault.UnknownOption("Dd", null),
            new QuickFault.RepeatedOption("Ee"),
            new QuickFault.NotInQuotes("Ff"),
            new QuickFault.QuoteLeftOpen("Gg"),
            new QuickFault.BadDeadline(new Deadline.TooSoon()));

    static Stream<PollPhrases> everyLanguage() {
        return Phrases.languages().stream().map(language -> Phrases.in(language).polls());
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyFaultHasASentenceOfItsOwn(PollPhrases p) {
        assertThat(DEADLINES)
                .extracting(fault -> FaultSentences.of(fault, p, BERLIN))
                .doesNotHaveDuplicates();
        assertThat(FAULTS)
                .extracting(fault -> FaultSentences.of(fault, p, BERLIN))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamplesCoverEveryFault() {
        assertThat(DEADLINES.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Deadline.Fault.class.getPermittedSubclasses());
        assertThat(FAULTS.stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(QuickFault.class.getPermittedSubclasses());
    }

    @Test
    void aNearMissIsSuggested() {
        assertThat(FaultSentences.of(new QuickFault.UnknownOption("mutliple", "multiple"), english(), BERLIN))
                .isEqualTo("There is no option “mutliple”. Did you mean --multiple?");
    }

    @Test
    void aDeadlineIsToldWithDateTimeAndZone() {
        assertThat(english().deadline(NOW.atZone(BERLIN))).isEqualTo("Monday, 23 November 2026, 10:00 (Europe/Berlin)");
        assertThat(german().deadline(NOW.atZone(BERLIN)))
                .isEqualTo("Montag, 23. November 2026, 10:00 Uhr (Europe/Berlin)");
        assertThat(english().deadline(NOW.atZone(ZoneOffset.UTC))).endsWith("09:00 (UTC)");
        assertThat(english().deadline(NOW.atZone(ZoneId.of("America/New_York"))))
                .endsWith("04:00 (America/New York)");
        assertThat(english().deadline(NOW.atZone(ZoneId.of("+02:00")))).endsWith("11:00 (UTC+02:00)");
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void whatStandsOnAPresetIsUnderstoodWhenTyped(PollPhrases p) {
        for (DeadlinePreset preset : DeadlinePreset.values())
            assertThat(Deadlines.read(preset.label(p), BERLIN, NOW))
                    .as(preset.label(p))
                    .isEqualTo(new Deadline.At(preset.instant(NOW, BERLIN)));
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void theExampleIsAQuickPoll(PollPhrases p) {
        String example = p.quickExample().substring(p.quickExample().indexOf(": ") + 2);

        assertThat(QuickCommand.read(example, BERLIN, NOW)).isInstanceOf(QuickCommand.Asked.class);
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void everyOptionTheBotNamesExists(PollPhrases p) {
        String options = p.quickUnknownOption("x").replaceAll("[^-]*(--\\p{L}+)[^-]*", "$1 ");

        assertThat(options.strip().split(" "))
                .hasSize(QuickOption.values().length)
                .allMatch(option -> QuickOption.named(option.substring(2)).isPresent());
    }

    private static PollPhrases english() {
        return Phrases.in(Language.ENGLISH).polls();
    }

    private static PollPhrases german() {
        return Phrases.in(Language.GERMAN).polls();
    }
}
