package dev.operandi.teams;

import dev.operandi.chat.Envelope;
import dev.operandi.chat.Standing;
import dev.operandi.desk.Desk;
import dev.operandi.teams.connector.Budget;
import dev.operandi.teams.connector.ConnectorClient;
import dev.operandi.teams.connector.ConnectorException;
import dev.operandi.teams.connector.Member;
import dev.operandi.teams.connector.TeamsActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many people are in a conversation, and who of them is a guest. The whole list is asked for at once, so that nobody can
 * see from it who takes part in a poll; of it the guests are kept in mind for some minutes, and nobody else. Safe for several
 * threads.
 */
final class Rosters {
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** After a failure: many people may press at once, and none of them should wait for another failure. */
    private static final Duration KEPT_FAILED = Duration.ofSeconds(20);

    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int MOST = 500;
    private static final Set<String> STRANGERS = Set.of("guest", "anonymous");
    private static final String BOT = "28:";

    private static final Logger log = LoggerFactory.getLogger(Rosters.class);

    private final ConnectorClient connector;
    private final InstantSource clock;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > MOST;
        }
    });

    Rosters(ConnectorClient connector, InstantSource clock) {
        this.connector = connector;
        this.clock = clock;
    }

    /**
     * What Teams said of a conversation.
     *
     * @param people without bots
     * @param guests how Teams calls them towards this bot
     * @param listed the guests as the directory calls them, as far as it does
     */
    record Roster(int people, Set<String> guests, Set<String> listed) {
        Roster {
            guests = Set.copyOf(guests);
            listed = Set.copyOf(listed);
        }

        /** Who is where belongs in no log. */
        @Override
        public String toString() {
            return people + " people";
        }
    }

    /** One lock a conversation: the first who asks asks for all. */
    private static final class Kept {
        private @Nullable Roster roster;
        private Instant until = Instant.MIN;
    }

    /**
     * Asked now.
     *
     * @throws ConnectorException when Teams does not tell, or not in time
     */
    Roster count(Whereabouts where, String tenant, Budget budget) throws ConnectorException {
        Roster roster = of(connector.members(where.address(tenant), budget), tenant);
        Kept one = kept(where, tenant);
        synchronized (one) {
            one.roster = roster;
            one.until = clock.instant().plus(KEPT);
        }
        return roster;
    }

    /** The guests of a conversation as the directory calls them, as far as that was asked lately. */
    Set<String> guestsIn(Whereabouts where, String tenant) {
        Kept one = kept(where, tenant);
        synchronized (one) {
            return one.roster == null ? Set.of() : one.roster.listed();
        }
    }

    /** With what is known of whoever pressed something, where it matters. */
    Envelope knowing(TeamsActivity activity, Envelope envelope) {
        boolean matters = envelope.standing() == Standing.UNKNOWN && Desk.asksForStanding(envelope.input());
        if (!matters || activity.from() == null) return envelope;
        String person = activity.from().id();
        return lately(TeamsInputs.whereabouts(activity), envelope.from().tenant())
                .map(roster -> roster.guests().contains(person) ? Standing.GUEST : Standing.MEMBER)
                .map(standing -> envelope.knowing(envelope.zone(), standing))
                .orElse(envelope);
    }

    private Optional<Roster> lately(Whereabouts where, String tenant) {
        Kept one = kept(where, tenant);
        synchronized (one) {
            Instant now = clock.instant();
            if (now.isBefore(one.until)) return Optional.ofNullable(one.roster);
            try {
                one.roster = of(connector.members(where.address(tenant), new Budget(LONGEST)), tenant);
                one.until = now.plus(KEPT);
            } catch (ConnectorException e) {
                log.debug("Not known who is a guest ({})", e.getMessage());
                one.until = now.plus(KEPT_FAILED); // who was a guest before is still one
            }
            return Optional.ofNullable(one.roster);
        }
    }

    private Kept kept(Whereabouts where, String tenant) {
        return kept.computeIfAbsent(tenant + " " + where.conversation(), key -> new Kept());
    }

    private static Roster of(List<Member> members, String tenant) {
        Set<String> guests = new HashSet<>();
        Set<String> listed = new HashSet<>();
        int people = 0;
        for (Member member : members) {
            if (member.id().startsWith(BOT)) continue;
            people++;
            boolean stranger = member.role() != null && STRANGERS.contains(member.role());
            boolean elsewhere = member.tenantId() != null && !member.tenantId().equalsIgnoreCase(tenant);
            if (!stranger && !elsewhere) continue;
            guests.add(member.id());
            if (member.aadObjectId() != null) listed.add(member.aadObjectId().toLowerCase(Locale.ROOT));
        }
        return new Roster(people, guests, listed);
    }
}
