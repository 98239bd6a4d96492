package dev.operandi.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Person;
import dev.operandi.questions.Answer;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.Pseudo;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws everything in a language of brackets: what stands outside them was not translated. */
class TranslatedTest {
    private static final Phrases PSEUDO = Pseudo.of(Phrases.in(Language.ENGLISH));
    private static final InterviewEngine ENGINE = new InterviewEngine(SmallSet.SMALL, InterviewEngine.KEPT_UNFINISHED);

    static Interview answered() {
        Person ann = new Person("test", "t", "ann");
        Interview i = Interview.begin("7f3", ann, SmallSet.SMALL.ref(), Instant.EPOCH, 1);
        for (int n = 1; n <= 7; n++)
            i = i.with(i.answers()
                    .with("q" + n, n == 7 ? new Answer.NotSure() : new Answer.Chosen(n % 3 == 0 ? "b" : "a")));
        return i.asFinished();
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.interview.MoveCodeTest#everyScreen")
    void everyScreenIsTranslated(Screen screen) {
        assertThat(MessageText.outsideOfTheSet(ENGINE.draw(answered().at(screen), PSEUDO)))
                .isBlank();
        assertThat(MessageText.outsideOfTheSet(ENGINE.drawSpent(answered(), screen, PSEUDO)))
                .isBlank();
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.interview.InterviewEngineTest#everyRemark")
    void everyRemarkIsTranslated(Remark remark) {
        for (Screen screen : MoveCodeTest.everyScreen())
            assertThat(MessageText.outsideOfTheSet(
                            ENGINE.draw(answered().at(screen).with(remark), PSEUDO)))
                    .isBlank();
    }
}
