package dev.operandi.teams;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Envelope;
import dev.operandi.chat.Input;
import dev.operandi.chat.Person;
import dev.operandi.chat.Place;
import dev.operandi.chat.Standing;
import dev.operandi.teams.connector.TeamsActivity;
import dev.operandi.teams.connector.TeamsActivity.Account;
import dev.operandi.texts.Language;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns activities into envelopes. No rule of the bot belongs here.
 *
 * <p>Who somebody is and where is read from what Teams says of the activity, never from what a card sent along. The id of a
 * channel or chat has the address in front where it is answered, so that the outbox reaches it after a restart.
 */
final class TeamsInputs {
    static final String PLATFORM = "teams";

    /** In front of the root of a mention in a group chat, which has no threads. */
    static final String CHAT = "chat/";

    /** Between a channel and the message a thread of it begins with. */
    static final String THREAD = ";messageid=";

    private static final String BOT = "28:";
    private static final String NO_TENANT = "none";

    /** No zone has a longer name. */
    private static final int ZONE_CHARS = 60;

    private TeamsInputs() {}

    /** Typed: in private as it is; elsewhere the bot was called by its name. Empty when it is nobody's, or no word. */
    static Optional<Envelope> said(TeamsActivity activity, Instant at) {
        String text = TeamsText.plain(activity);
        boolean calls = isPersonal(activity) || isMentioned(activity);
        boolean nothing = text.isEmpty() && isPersonal(activity); // a picture alone
        if (!calls || nothing) return Optional.empty();
        return person(activity)
                .map(person -> envelope(activity, person, below(activity, person), at, new Input.Said(text)));
    }

    /** Pressed, on a card or in a dialog. */
    static Optional<Envelope> chose(TeamsActivity activity, ActionId action, Instant at) {
        return person(activity)
                .map(person -> envelope(activity, person, place(activity, person), at, new Input.Chose(action)));
    }

    /** A form was sent off; what it leads to is told in private. */
    static Optional<Envelope> submitted(TeamsActivity activity, Input.Submitted form, Instant at) {
        return person(activity).map(person -> envelope(activity, person, new Place.Direct(person), at, form));
    }

    /** The bot came into the direct conversation. Empty elsewhere. */
    static Optional<Envelope> opened(TeamsActivity activity, Instant at) {
        if (!isPersonal(activity)) return Optional.empty();
        return person(activity)
                .map(person -> envelope(activity, person, new Place.Direct(person), at, new Input.Opened()));
    }

    static boolean isPersonal(TeamsActivity activity) {
        String type = activity.conversation().type();
        return type == null ? !activity.conversation().id().startsWith("19:") : type.equals("personal");
    }

    static boolean hasBot(List<Account> accounts, TeamsActivity activity) {
        return accounts.stream().anyMatch(one -> isBot(one, activity));
    }

    /** Where it happened, with no thread behind it. */
    static Whereabouts whereabouts(TeamsActivity activity) {
        return new Whereabouts(
                activity.serviceUrl(), activity.conversation().id().split(THREAD, 2)[0]);
    }

    /** Which conversation changed: what happens to a channel is told in the first one of its team, whose id is the team's. */
    static Whereabouts concerned(TeamsActivity activity) {
        if (!activity.type().equals("conversationUpdate")) return whereabouts(activity);
        TeamsActivity.ChannelData data = activity.channelData();
        String event = data.eventType() == null ? "" : data.eventType();
        @Nullable String id = null;
        if (event.startsWith("channel")) id = data.channel();
        if (event.startsWith("team")) id = data.team();
        return id == null || id.isEmpty() ? whereabouts(activity) : new Whereabouts(activity.serviceUrl(), id);
    }

    static Optional<Language> language(TeamsActivity activity) {
        return Optional.ofNullable(activity.locale()).flatMap(Language::ofTag);
    }

    static String tenant(TeamsActivity activity) {
        String tenant = activity.conversation().tenantId() == null
                ? activity.channelData().tenant()
                : activity.conversation().tenantId();
        return tenant == null ? NO_TENANT : tenant.toLowerCase(Locale.ROOT);
    }

    /** Empty for the bot itself, and for other bots. */
    static Optional<Person> person(TeamsActivity activity) {
        Account from = activity.from();
        if (from == null || isBot(from, activity)) return Optional.empty();
        String directory = from.aadObjectId();
        String id = directory == null ? from.id() : directory.toLowerCase(Locale.ROOT);
        return Optional.of(new Person(PLATFORM, tenant(activity), id));
    }

    /** What whoever sent it is called by others. */
    static Optional<String> name(TeamsActivity activity) {
        return Optional.ofNullable(activity.json().path("from").path("name").textValue())
                .filter(name -> !name.isBlank());
    }

    private static boolean isBot(Account account, TeamsActivity activity) {
        boolean addressed =
                activity.recipient() != null && activity.recipient().id().equals(account.id());
        return addressed || account.id().startsWith(BOT);
    }

    private static boolean isMentioned(TeamsActivity activity) {
        Account bot = activity.recipient();
        return bot != null
                && activity.mentions().stream().anyMatch(one -> one.id().equals(bot.id()));
    }

    private static Place place(TeamsActivity activity, Person person) {
        return isPersonal(activity)
                ? new Place.Direct(person)
                : new Place.Channel(
                        PLATFORM, person.tenant(), whereabouts(activity).written());
    }

    /** Where an answer to a mention stands: in its thread. */
    private static Place below(TeamsActivity activity, Person person) {
        if (isPersonal(activity)) return new Place.Direct(person);
        String[] parts = activity.conversation().id().split(THREAD, 2);
        String own = activity.id() == null ? "0" : activity.id();
        String type = activity.conversation().type();
        boolean chat = type == null ? parts.length == 1 : type.equals("groupChat"); // a channel's always names a thread
        String root = chat ? CHAT + own : parts.length == 2 ? parts[1] : own;
        return new Place.Thread(PLATFORM, person.tenant(), whereabouts(activity).written(), root);
    }

    private static Envelope envelope(TeamsActivity activity, Person person, Place place, Instant at, Input input) {
        boolean direct = isPersonal(activity);
        String way = direct || activity.from() == null
                ? activity.conversation().id()
                : activity.from().id();
        return new Envelope(
                        id(activity, at),
                        person,
                        place,
                        at,
                        language(activity).orElse(null),
                        input,
                        new Whereabouts(activity.serviceUrl(), way).written())
                .knowing(zone(activity).orElse(null), standing(activity));
    }

    /** How whoever sent it is reached alone. */
    static Optional<Whereabouts> sender(TeamsActivity activity) {
        return Optional.ofNullable(activity.from()).map(from -> new Whereabouts(activity.serviceUrl(), from.id()));
    }

    private static Optional<ZoneId> zone(TeamsActivity activity) {
        if (activity.timezone() == null || activity.timezone().length() > ZONE_CHARS) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(activity.timezone()));
        } catch (DateTimeException e) { // Windows has names of its own for zones
            return Optional.empty();
        }
    }

    /** Who is in no directory, or in another company's, is a guest; of all others the activity tells nothing. */
    private static Standing standing(TeamsActivity activity) {
        Account from = activity.from();
        if (from == null) return Standing.UNKNOWN;
        String own = activity.json().path("from").path("tenantId").asText(tenant(activity));
        boolean stranger = from.aadObjectId() == null || !own.equalsIgnoreCase(tenant(activity));
        return stranger ? Standing.GUEST : Standing.UNKNOWN;
    }

    /** Of what Teams sends alike with every delivery of the same thing; what has no id is not sent again. */
    private static String id(TeamsActivity activity, Instant at) {
        String own = activity.id() == null ? at + "/" + activity.json().hashCode() : activity.id();
        String name = activity.name() == null ? "" : activity.name();
        return String.join(
                "|",
                PLATFORM,
                tenant(activity),
                activity.type(),
                name,
                activity.conversation().id(),
                own);
    }

    /** The thread of a conversation, as Teams writes it. */
    static String thread(String conversation, String root) {
        return root.startsWith(CHAT) ? conversation : conversation + THREAD + root;
    }
}
