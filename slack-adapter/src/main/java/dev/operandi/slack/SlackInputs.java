package dev.operandi.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.User;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.UserChangeEvent;
import com.slack.api.model.view.View;
import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.slack.SlackPorts.Actions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns Slack's payloads into envelopes. No rule of the bot belongs here.
 *
 * <p>An envelope's id is made of what Slack sends alike with every delivery of the same thing, behind the workspace and the
 * kind, so that no two kinds can meet.
 */
final class SlackInputs {
    static final String PLATFORM = "slack";

    private SlackInputs() {}

    /** A command typed anywhere; its text may be nothing. */
    static Envelope command(SlashCommandPayload payload, Instant at) {
        SlackTenants tenants =
                SlackTenants.of(payload.isEnterpriseInstall(), payload.getEnterpriseId(), payload.getTeamId());
        Person person = tenants.person(payload.getUserId());
        String channel = payload.getChannelId();
        boolean direct = "directmessage".equals(payload.getChannelName()) || isDirect(channel);
        Place place =
                direct ? new Place.Direct(person) : new Place.Channel(PLATFORM, tenants.installed(), known(channel));
        String invocation = payload.getTriggerId() == null ? payload.getResponseUrl() : payload.getTriggerId();
        return envelope(
                tenants,
                tenants.id("command", known(invocation)),
                person,
                place,
                at,
                new Input.Commanded(ReceivedText.plain(payload.getText())));
    }

    /** A shortcut of the bot; its callback id is the command it stands for. */
    static Envelope shortcut(GlobalShortcutPayload payload, Instant at) {
        var team = payload.getTeam();
        var enterprise = payload.getEnterprise();
        SlackTenants tenants = SlackTenants.of(
                payload.isEnterpriseInstall(),
                enterprise == null ? null : enterprise.getId(),
                team == null ? payload.getUser().getTeamId() : team.getId());
        Person person =
                tenants.person(payload.getUser().getId(), payload.getUser().getTeamId());
        String id = tenants.id("shortcut", known(payload.getActionTs()), person.id());
        return envelope(
                tenants, id, person, new Place.Direct(person), at, new Input.Commanded(known(payload.getCallbackId())));
    }

    /**
     * Something was pressed, in a message, a modal or on the bot's page.
     *
     * @param payload with a single action
     * @return empty when what was pressed only leads somewhere
     */
    static Optional<Envelope> action(BlockActionPayload payload, Actions actions, Instant at) {
        BlockActionPayload.Action pressed = payload.getActions().get(0);
        var option = pressed.getSelectedOption();
        Optional<ActionId> meant = actions.read(pressed.getActionId(), option == null ? null : option.getValue());
        if (meant.isEmpty() || meant.get().value().length() > ActionId.MAX_CHARS) return Optional.empty();
        SlackTenants tenants = tenants(payload);
        Person person =
                tenants.person(payload.getUser().getId(), payload.getUser().getTeamId());
        String id = tenants.id(
                "action",
                container(payload),
                known(pressed.getActionTs()),
                person.id(),
                String.valueOf(pressed.getBlockId()),
                pressed.getActionId());
        return Optional.of(
                envelope(tenants, id, person, place(payload, tenants, person), at, new Input.Chose(meant.get())));
    }

    private static SlackTenants tenants(BlockActionPayload payload) {
        var enterprise = payload.getEnterprise();
        var team = payload.getTeam();
        View view = payload.getView();
        String viewsTeam = view == null ? null : view.getAppInstalledTeamId();
        return SlackTenants.of(
                payload.isEnterpriseInstall(),
                enterprise == null ? null : enterprise.getId(),
                viewsTeam != null ? viewsTeam : team == null ? payload.getUser().getTeamId() : team.getId());
    }

    /** A message of ours, also one that only the person sees and that the payload therefore does not hold; or a view. */
    private static String container(BlockActionPayload payload) {
        var container = payload.getContainer();
        if (payload.getView() != null) return known(payload.getView().getId());
        if (container == null) return "none";
        return container.getChannelId() + "/" + container.getMessageTs();
    }

    private static Place place(BlockActionPayload payload, SlackTenants tenants, Person person) {
        if (payload.getView() != null)
            return "home".equals(payload.getView().getType()) ? new Place.Home(person) : new Place.Direct(person);
        String channel = payload.getChannel() != null
                ? payload.getChannel().getId()
                : payload.getContainer() == null ? null : payload.getContainer().getChannelId();
        if (channel == null || isDirect(channel)) return new Place.Direct(person);
        return new Place.Channel(PLATFORM, tenants.installed(), channel);
    }

    /**
     * A form was sent off. The trigger belongs to the id: the view and its hash stay the same when the form was handed back
     * with something to correct, and the second try is another thing.
     */
    static Envelope submission(ViewSubmissionPayload payload, Instant at) {
        View view = payload.getView();
        var enterprise = payload.getEnterprise();
        var team = payload.getTeam();
        SlackTenants tenants = SlackTenants.of(
                payload.isEnterpriseInstall(),
                enterprise == null ? null : enterprise.getId(),
                view.getAppInstalledTeamId() != null
                        ? view.getAppInstalledTeamId()
                        : team == null ? payload.getUser().getTeamId() : team.getId());
        Person person =
                tenants.person(payload.getUser().getId(), payload.getUser().getTeamId());
        String id = tenants.id(
                "submission",
                known(view.getId()),
                String.valueOf(view.getHash()),
                String.valueOf(payload.getTriggerId()));
        ActionId form = new ActionId(known(view.getCallbackId()));
        String carried = view.getPrivateMetadata() == null ? "" : view.getPrivateMetadata();
        Input sent = new Input.Submitted(form, FieldReading.values(payload, tenants), carried);
        return envelope(tenants, id, person, new Place.Direct(person), at, sent);
    }

    /** Somebody called the bot by its name; it answers in a thread below. Empty when a bot did. */
    static Optional<Envelope> mention(EventsApiPayload<AppMentionEvent> payload, Instant at) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() != null || isNobody(event.getUser(), payload)) return Optional.empty();
        if (isDirect(event.getChannel())) return Optional.empty(); // comes as a message, too
        SlackTenants tenants = tenants(payload);
        Person person = payload.isExtSharedChannel()
                ? tenants.person(event.getUser(), event.getUserTeam())
                : tenants.person(event.getUser());
        String root = event.getThreadTs() == null ? event.getTs() : event.getThreadTs();
        Place place = new Place.Thread(PLATFORM, tenants.installed(), known(event.getChannel()), known(root));
        return Optional.of(envelope(
                tenants,
                eventId(payload, tenants),
                person,
                place,
                at,
                new Input.Said(ReceivedText.plain(event.getText()))));
    }

    /**
     * A message of a person in the direct conversation. Empty for what bots write, for other conversations, and where no
     * word was said, as with a picture alone.
     */
    static Optional<Envelope> message(EventsApiPayload<?> payload, DirectMessage message, Instant at) {
        if (message.botId() != null || isNobody(message.user(), payload)) return Optional.empty();
        if (!"im".equals(message.channelType()) && !isDirect(message.channel())) return Optional.empty();
        String text = ReceivedText.plain(message.text());
        if (text.isEmpty()) return Optional.empty();
        SlackTenants tenants = tenants(payload);
        Person person = tenants.person(message.user());
        return Optional.of(envelope(
                tenants, eventId(payload, tenants), person, new Place.Direct(person), at, new Input.Said(text)));
    }

    /** What Bolt's several classes of messages have in common. */
    record DirectMessage(
            @Nullable String user,
            @Nullable String botId,
            @Nullable String channel,
            @Nullable String channelType,
            @Nullable String text) {
        /** What somebody said belongs in no log. */
        @Override
        public String toString() {
            return "DirectMessage";
        }
    }

    /** The person looks at the bot's page. Empty when it is the bot's conversation that they look at. */
    static Optional<Envelope> home(EventsApiPayload<AppHomeOpenedEvent> payload, Instant at) {
        AppHomeOpenedEvent event = payload.getEvent();
        if (!"home".equals(event.getTab()) || isNobody(event.getUser(), payload)) return Optional.empty();
        SlackTenants tenants = tenants(payload);
        Person person = tenants.person(event.getUser());
        return Optional.of(
                envelope(tenants, eventId(payload, tenants), person, new Place.Home(person), at, new Input.Opened()));
    }

    /** Somebody's account was closed. Empty for all else that Slack tells of people, of which there is much. */
    static Optional<Envelope> left(EventsApiPayload<UserChangeEvent> payload, Instant at) {
        User user = payload.getEvent().getUser();
        if (user == null || !user.isDeleted() || isNobody(user.getId(), payload)) return Optional.empty();
        SlackTenants tenants = tenants(payload);
        Person person = tenants.person(user.getId());
        return Optional.of(
                envelope(tenants, eventId(payload, tenants), person, new Place.Direct(person), at, new Input.Left()));
    }

    /** Whose installation an event came to. */
    static SlackTenants tenants(EventsApiPayload<?> payload) {
        Authorization installed = installed(payload);
        if (installed == null) return SlackTenants.of(false, payload.getEnterpriseId(), payload.getTeamId());
        boolean orgWide = Boolean.TRUE.equals(installed.getIsEnterpriseInstall());
        String enterprise =
                installed.getEnterpriseId() == null ? payload.getEnterpriseId() : installed.getEnterpriseId();
        return SlackTenants.of(
                orgWide, enterprise, installed.getTeamId() == null ? payload.getTeamId() : installed.getTeamId());
    }

    /** The first: in a channel two organisations share, the outer ids may be the other one's. */
    private static @Nullable Authorization installed(EventsApiPayload<?> payload) {
        List<Authorization> all = payload.getAuthorizations();
        return all == null || all.isEmpty() ? null : all.get(0);
    }

    /** No person at all, Slackbot, or the bot itself. */
    private static boolean isNobody(@Nullable String user, EventsApiPayload<?> payload) {
        Authorization installed = installed(payload);
        return user == null
                || user.equals("USLACKBOT")
                || (installed != null
                        && Boolean.TRUE.equals(installed.getIsBot())
                        && user.equals(installed.getUserId()));
    }

    private static String eventId(EventsApiPayload<?> payload, SlackTenants tenants) {
        return tenants.id("event", known(payload.getEventId()));
    }

    private static boolean isDirect(@Nullable String channel) {
        return channel != null && channel.startsWith("D");
    }

    /** Slack says the language and the zone nowhere in a payload; and of somebody's standing only that it is another company's. */
    private static Envelope envelope(
            SlackTenants tenants, String id, Person person, Place place, Instant at, Input input) {
        boolean ours = person.tenant().equals(tenants.installed());
        return new Envelope(id, person, place, at, null, input).knowing(null, ours ? Standing.UNKNOWN : Standing.GUEST);
    }

    /**
     * @throws IllegalArgumentException when Slack left out what every payload of the kind has
     */
    static String known(@Nullable String value) {
        if (value == null || value.isEmpty()) throw new IllegalArgumentException("Slack left out a part.");
        return value;
    }
}
