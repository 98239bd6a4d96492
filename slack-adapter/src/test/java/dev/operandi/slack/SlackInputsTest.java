package dev.operandi.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.chat.Envelope;
import dev.operandi.testkit.EnvelopeText;
import dev.operandi.testkit.Golden;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every payload of the folder, with what it becomes. */
class SlackInputsTest {
    @Test
    void everyPayloadBecomesWhatTheListSays() throws Exception {
        StringBuilder list = new StringBuilder();
        for (String name : Payloads.names()) list.append(become(name)).append("\n");

        Golden.assertMatches("envelopes.txt", list.toString());
    }

    private static String become(String name) throws Exception {
        try (Slackside slack = new Slackside()) {
            SlackEndpoint.Answer answer = slack.send(name);
            StringBuilder text = new StringBuilder(name + " → " + answer.status() + "\n");
            for (Envelope envelope : slack.kept) text.append(EnvelopeText.of(envelope));
            for (String team : slack.removed)
                text.append("  removed from ").append(team).append("\n");
            return text.toString();
        }
    }

    @Test
    void noTwoPayloadsShareAnId() throws Exception {
        Set<String> ids = new HashSet<>();
        try (Slackside slack = new Slackside()) {
            for (String name : List.of(
                    "command-in-channel.form",
                    "command-without-text.form",
                    "command-without-trigger.form",
                    "action-in-direct-message.json",
                    "action-in-channel.json",
                    "action-on-ephemeral.json",
                    "action-in-home.json",
                    "action-in-modal.json",
                    "action-two-at-once.json",
                    "submission.json",
                    "shortcut.json",
                    "event-mention.json",
                    "event-message.json",
                    "event-home-opened.json")) slack.send(name);

            for (Envelope envelope : slack.kept) ids.add(envelope.id());

            assertThat(slack.kept).hasSize(14); // the first of the two at once is the click of before
            assertThat(ids).hasSize(14);
        }
    }

    @Test
    void aDeliveryOfTheSameThingHasTheSameId() throws Exception {
        for (String name : Payloads.names()) {
            try (Slackside slack = new Slackside()) {
                slack.send(name);
                int once = slack.kept.size();

                slack.send(name);

                assertThat(slack.kept).as(name).hasSize(once);
            }
        }
    }

    @Test
    void aFormThatWasHandedBackAndSentOffAgainIsAnotherThing() throws Exception {
        try (Slackside slack = new Slackside()) {
            slack.send("submission.json");

            String again =
                    Payloads.text("submission.json").replace("12466734323.1395872398.bbbb", "12466734323.1.dddd");
            slack.send(
                    "application/x-www-form-urlencoded",
                    ("payload=" + java.net.URLEncoder.encode(again, java.nio.charset.StandardCharsets.UTF_8))
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));

            assertThat(slack.kept).hasSize(2);
        }
    }
}
