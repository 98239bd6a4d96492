package dev.operandi.teams.connector;

import static dev.operandi.teams.connector.IdentityStandIn.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.builder.teams.TeamsActivityHandler;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.AdaptiveCardInvokeResponse;
import com.microsoft.bot.schema.AdaptiveCardInvokeValue;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import com.microsoft.bot.schema.teams.TaskModuleMessageResponse;
import com.microsoft.bot.schema.teams.TaskModuleRequest;
import com.microsoft.bot.schema.teams.TaskModuleResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What we hand to Microsoft's dispatch arrives where it belongs, with no connection and no thread of Microsoft's. */
class SdkDispatchTest {
    private final Bot bot = new Bot();
    private final Answers answers = new Answers();

    @Test
    void aMessageArrives() throws Refused {
        dispatch(ActivityCodecTest.message());

        assertThat(bot.seen).containsExactly("message <at>Operandi</at> hilfe");
        assertThat(answers.sent).isEmpty();
    }

    @Test
    void aClickOnACardArrivesAndIsAnswered() throws Refused {
        ObjectNode json = ActivityCodecTest.message().put("type", "invoke").put("name", "adaptiveCard/action");
        ObjectNode action = json.putObject("value").put("trigger", "manual").putObject("action");
        action.put("type", "Action.Execute")
                .put("verb", "choose")
                .putObject("data")
                .put("n", "3");

        dispatch(json);

        assertThat(bot.seen).containsExactly("card choose {n=3}");
        assertThat(answers.invoked().getStatus()).isEqualTo(200);
    }

    @Test
    void aDialogThatIsAskedForArrivesAndIsAnswered() throws Refused {
        ObjectNode json = ActivityCodecTest.message().put("type", "invoke").put("name", "task/fetch");
        json.putObject("value").putObject("data").put("form", "share");

        dispatch(json);

        assertThat(bot.seen).containsExactly("dialog {form=share}");
        assertThat(answers.invoked().getStatus()).isEqualTo(200);
    }

    @Test
    void theProcessKeepsItsLanguage() throws Refused {
        Locale before = Locale.getDefault();

        dispatch(ActivityCodecTest.message().put("locale", "tr-TR"));
        dispatch(ActivityCodecTest.message().put("locale", "en_US"));

        assertThat(bot.seen).hasSize(2);
        assertThat(Locale.getDefault()).isEqualTo(before);
    }

    private void dispatch(ObjectNode json) throws Refused {
        Activity activity = ActivityCodec.toSdk(ActivityCodec.parse(utf8(json.toString())));
        bot.onTurn(new TurnContextImpl(answers, activity)).join();
    }

    @SuppressWarnings("deprecation") // Microsoft deprecated all of it, and has nothing newer for Java
    private static final class Bot extends TeamsActivityHandler {
        final List<String> seen = new ArrayList<>();

        @Override
        protected CompletableFuture<Void> onMessageActivity(TurnContext turn) {
            seen.add("message " + turn.getActivity().getText());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        protected CompletableFuture<AdaptiveCardInvokeResponse> onAdaptiveCardInvoke(
                TurnContext turn, AdaptiveCardInvokeValue value) {
            seen.add("card " + value.getAction().getVerb() + " "
                    + value.getAction().getData());
            AdaptiveCardInvokeResponse answer = new AdaptiveCardInvokeResponse();
            answer.setStatusCode(200);
            answer.setType("application/vnd.microsoft.activity.message");
            answer.setValue("taken");
            return CompletableFuture.completedFuture(answer);
        }

        @Override
        protected CompletableFuture<TaskModuleResponse> onTeamsTaskModuleFetch(
                TurnContext turn, TaskModuleRequest request) {
            seen.add("dialog " + Map.copyOf((Map<?, ?>) request.getData()));
            TaskModuleMessageResponse message = new TaskModuleMessageResponse();
            message.setValue("taken");
            TaskModuleResponse answer = new TaskModuleResponse();
            answer.setTask(message);
            return CompletableFuture.completedFuture(answer);
        }
    }

    /** Microsoft's way out, which leads nowhere: an answer to an invoke stays here, and nothing else is sent by it. */
    private static final class Answers extends BotAdapter {
        final List<Activity> sent = new ArrayList<>();

        InvokeResponse invoked() {
            assertThat(sent).hasSize(1);
            assertThat(sent.get(0).getType()).isEqualTo("invokeResponse");
            return (InvokeResponse) sent.get(0).getValue();
        }

        @Override
        public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext turn, List<Activity> activities) {
            sent.addAll(activities);
            return CompletableFuture.completedFuture(
                    activities.stream().map(one -> new ResourceResponse("")).toArray(ResourceResponse[]::new));
        }

        @Override
        public CompletableFuture<ResourceResponse> updateActivity(TurnContext turn, Activity activity) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }

        @Override
        public CompletableFuture<Void> deleteActivity(TurnContext turn, ConversationReference reference) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }
    }
}
