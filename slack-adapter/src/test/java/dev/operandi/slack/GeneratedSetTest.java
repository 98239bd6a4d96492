package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.operandi.chat.Message;
import dev.operandi.questions.QuestionSet;
import dev.operandi.testkit.ShownInterviews;
import dev.operandi.texts.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever an admin writes and the reader takes, Slack takes too: every screen of an interview, and every button of it. */
class GeneratedSetTest {
    private static final SlackApp APP = new SlackApp("T024BE7LD", "A061BL8RQ0");
    private static final BlockKitRenderer RENDERER = new BlockKitRenderer(APP);

    @Test
    void slackTakesEveryScreenOfAnyQuestionSet() {
        for (int seed = 0; seed < 4; seed++) check(seed, 6);
    }

    @Test
    @Tag("thorough")
    void slackTakesEveryScreenOfAnyQuestionSetThoroughly() {
        for (int seed = 1_000; seed < 1_250; seed++) check(seed, seed % 50 == 0 ? QuestionSet.MAX_QUESTIONS : 14);
    }

    private static void check(int seed, int questions) {
        QuestionSet set = GeneratedSet.of(seed, questions);
        for (Language language : List.of(Language.ENGLISH, Language.GERMAN))
            everythingShown(set, language).forEach((screen, message) -> {
                String where = seed + " " + screen;
                SlackMessage sent = RENDERER.render(message);
                JsonNode modal = new ModalRenderer(APP).render(where, message);

                assertThat(SlackPayloadCheck.ofMessage(sent)).as(where).isEmpty();
                assertThat(SlackPayloadCheck.ofMessage(RENDERER.renderWithoutCharts(message)))
                        .as(where + " without charts")
                        .isEmpty();
                assertThat(SlackPayloadCheck.ofView(modal))
                        .as(where + " in a modal")
                        .isEmpty();
                assertThat(PayloadTest.actions(sent.blocks())).as(where).isEqualTo(PayloadTest.actions(message));
            });
    }

    private static Map<String, Message> everythingShown(QuestionSet set, Language language) {
        Map<String, Message> shown = new LinkedHashMap<>(ShownInterviews.interview(set, language));
        List<Message> questions = ShownInterviews.questions(set, language);
        for (int n = 0; n < questions.size(); n++) shown.put("question " + n, questions.get(n));
        return shown;
    }
}
