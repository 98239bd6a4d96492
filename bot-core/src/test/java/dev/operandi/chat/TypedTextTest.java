package dev.operandi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    private static final Message APPROVAL = new Message(
            "Who gives the final approval?",
            List.of(
                    new Block.Heading("Who gives the final approval?"),
                    new Block.Choices(List.of(
                            button("peer", "A peer, once automated checks are green"),
                            button("lead", "The team or its lead, without set checks"),
                            button("ticket", "A named approver on a change ticket"),
                            button("cab", "A change board (CAB)"),
                            button("client", "The client"))),
                    new Block.Buttons(List.of(
                            button("not-sure", "Not sure").alsoTyped(List.of("dunno", "i dont know")),
                            button("back", "Back"),
                            button("why", "Why do you ask?").alsoTyped(List.of("why"))))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2|lead",
                "2)|lead",
                " (2) |lead",
                "b)|lead",
                "B|lead",
                "the second one|lead",
                "second|lead",
                "2nd|lead",
                "Number two, please|lead",
                "option 4|cab",
                "number one|peer",
                "the one|peer",
                "the last one|client",
                "first|peer",
                "e.|client",
                "The client|client",
                "the CLIENT!!|client",
                "client|client",
                "A peer, once|peer",
                "cab|cab",
                "change board|cab",
                "I think it is a change board (CAB)|cab",
                "clinet|client",
                "aprover|ticket",
                "the chnage borad|cab",
                "atomated cheks|peer",
                "not sure|not-sure",
                "Not sure.|not-sure",
                "I don't know|not-sure",
                "dunno|not-sure",
                "back|back",
                "why|why",
                "Why do you ask|why",
            })
    void findsTheOneButtonThatIsMeant(String typed, String meant) {
        assertThat(match(typed)).isEqualTo(new TypedText.Match.One(find(meant)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"change|ticket,cab", "checks|peer,lead", "a|peer"})
    void namesEveryButtonThatFits(String typed, String meant) {
        List<Button> buttons =
                List.of(meant.split(",")).stream().map(TypedTextTest::find).toList();

        assertThat(match(typed))
                .isEqualTo(
                        buttons.size() == 1
                                ? new TypedText.Match.One(buttons.get(0))
                                : new TypedText.Match.Several(buttons));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "6",
                "0",
                "99999999999999999999",
                "z",
                "what is the weather like",
                "my back hurts so I went home early today",
                "🤷",
                "\u0000\u0007\u001b[31m",
                "مرحبا",
                "the the the"
            })
    void passesOverWhatFitsNothing(String typed) {
        assertThat(match(typed)).isEqualTo(new TypedText.Match.None());
    }

    @Test
    void passesOverTenThousandLetters() {
        assertThat(match("client ".repeat(1_500))).isEqualTo(new TypedText.Match.None());
    }

    @Test
    void asksBackWhenAWordIsANumberAndTheBeginningOfAnotherLabel() {
        Button weekly = button("weekly", "Once a week");
        Button one = button("one", "One team with the same goals");
        Message message = new Message("?", List.of(new Block.Choices(List.of(weekly, one))));

        assertThat(TypedText.match("one", message, Phrases.in(Language.ENGLISH).typed()))
                .isEqualTo(new TypedText.Match.Several(List.of(weekly, one)));
        assertThat(TypedText.match("1", message, Phrases.in(Language.ENGLISH).typed()))
                .isEqualTo(new TypedText.Match.One(weekly));
    }

    @ParameterizedTest
    @CsvSource({"Weiß nicht, weiss nicht", "  ÄRGER über  Émile , arger uber emile", "don't, dont", "a/b-c, a b c"})
    void comparesTextWithoutAccentsAndPunctuation(String text, String plain) {
        assertThat(TypedText.plain(text)).isEqualTo(plain);
    }

    private static TypedText.Match match(String typed) {
        return TypedText.match(typed, APPROVAL, Phrases.in(Language.ENGLISH).typed());
    }

    private static Button find(String id) {
        return Stream.concat(APPROVAL.numbered().stream(), APPROVAL.named().stream())
                .filter(button -> button.action().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String id, String label) {
        return new Button(new ActionId(id), label);
    }
}
