package dev.operandi.teams;

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
import com.microsoft.bot.schema.teams.FileConsentCardResponse;
import com.microsoft.bot.schema.teams.TaskModuleRequest;
import com.microsoft.bot.schema.teams.TaskModuleResponse;
import dev.operandi.teams.connector.ActivityCodec;
import dev.operandi.teams.connector.Refused;
import dev.operandi.teams.connector.TeamsActivity;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What happens in Teams, handed to what deals with it by Microsoft's dispatch. Nothing is sent by Microsoft's classes, and
 * what they would answer is only asked where we have no answer.
 */
final class TeamsBot {
    private static final int NOT_UNDERSTOOD = 400;
    private static final int NOT_KNOWN = 501;

    private final TeamsTurn turn;
    private final TeamsDialogs dialogs;
    private final FileConsents consents;
    private final Conversations conversations;

    TeamsBot(TeamsTurn turn, TeamsDialogs dialogs, FileConsents consents, Conversations conversations) {
        this.turn = turn;
        this.dialogs = dialogs;
        this.consents = consents;
        this.conversations = conversations;
    }

    /**
     * Takes in one activity; what it led to is kept when this returns a 200.
     *
     * @throws Refused with 400 when Microsoft's classes cannot hold it
     */
    TeamsAnswer take(TeamsActivity activity) throws Refused {
        Dispatch dispatch = new Dispatch(activity);
        Activity read = ActivityCodec.toSdk(activity);
        try {
            dispatch.onTurn(new TurnContextImpl(new NoWayOut(), read)).join();
        } catch (CompletionException
                | IllegalArgumentException e) { // of the dispatch's own reading; ours throws nothing
            if (dispatch.answer == null) return TeamsAnswer.bare(NOT_UNDERSTOOD);
        }
        TeamsAnswer answer = dispatch.answer;
        if (answer != null) return answer;
        return activity.type().equals("invoke") ? TeamsAnswer.bare(NOT_KNOWN) : TeamsAnswer.taken(List.of());
    }

    /** Of one activity. */
    @SuppressWarnings("deprecation") // Microsoft deprecated all of it, and has nothing newer for Java
    private final class Dispatch extends TeamsActivityHandler {
        private final TeamsActivity activity;
        private @Nullable TeamsAnswer answer;

        Dispatch(TeamsActivity activity) {
            this.activity = activity;
        }

        @Override
        protected CompletableFuture<Void> onMessageActivity(TurnContext context) {
            conversations.heardFrom(activity);
            answer = turn.message(activity);
            return CompletableFuture.completedFuture(null);
        }

        /** Comes beside the installation's, before it or after it. Microsoft's own would ask Teams for everybody added. */
        @Override
        protected CompletableFuture<Void> onConversationUpdateActivity(TurnContext context) {
            boolean comes = TeamsInputs.hasBot(activity.added(), activity);
            if (TeamsInputs.hasBot(activity.removed(), activity)) conversations.left(activity);
            else if (comes) conversations.came(activity);
            else conversations.changed(activity);
            if (comes) answer = turn.opened(activity);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        protected CompletableFuture<Void> onInstallationUpdate(TurnContext context) {
            String action = activity.action() == null ? "" : activity.action();
            if (action.equals("remove")) conversations.left(activity);
            else if (action.equals("add")) conversations.came(activity);
            else conversations.heardFrom(activity);
            if (action.equals("add")) answer = turn.opened(activity);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        protected CompletableFuture<AdaptiveCardInvokeResponse> onAdaptiveCardInvoke(
                TurnContext context, AdaptiveCardInvokeValue value) {
            conversations.heardFrom(activity);
            answer = turn.card(activity);
            return CompletableFuture.completedFuture(new AdaptiveCardInvokeResponse());
        }

        @Override
        protected CompletableFuture<InvokeResponse> onTeamsFileConsent(
                TurnContext context, FileConsentCardResponse response) {
            conversations.heardFrom(activity);
            answer = consents.decided(activity);
            return CompletableFuture.completedFuture(new InvokeResponse(answer.status(), null));
        }

        @Override
        protected CompletableFuture<TaskModuleResponse> onTeamsTaskModuleFetch(
                TurnContext context, TaskModuleRequest request) {
            conversations.heardFrom(activity);
            answer = dialogs.opened(activity);
            return CompletableFuture.completedFuture(new TaskModuleResponse());
        }

        @Override
        protected CompletableFuture<TaskModuleResponse> onTeamsTaskModuleSubmit(
                TurnContext context, TaskModuleRequest request) {
            conversations.heardFrom(activity);
            answer = dialogs.submitted(activity);
            return CompletableFuture.completedFuture(new TaskModuleResponse());
        }
    }

    /** Microsoft's way out, which leads nowhere. */
    private static final class NoWayOut extends BotAdapter {
        @Override
        public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext context, List<Activity> activities) {
            return CompletableFuture.completedFuture(
                    activities.stream().map(one -> new ResourceResponse("")).toArray(ResourceResponse[]::new));
        }

        @Override
        public CompletableFuture<ResourceResponse> updateActivity(TurnContext context, Activity activity) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }

        @Override
        public CompletableFuture<Void> deleteActivity(TurnContext context, ConversationReference reference) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }
    }
}
