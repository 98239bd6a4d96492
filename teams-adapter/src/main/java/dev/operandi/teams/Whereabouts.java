package dev.operandi.teams;

import dev.operandi.teams.connector.Address;
import java.util.Optional;

/**
 * A conversation, with where Teams wants to be answered. Written as one text it goes wherever the core keeps an id, so that a
 * conversation is reached again after a restart.
 *
 * @param serviceUrl without a fragment
 * @param conversation its id; or, where only the person is known, how Teams calls them towards this bot
 */
record Whereabouts(String serviceUrl, String conversation) {
    /** Stands in no address that we answer at. */
    private static final char BETWEEN = '#';

    private static final String PERSON = "29:";

    /** The conversation is still to be opened. */
    boolean isPerson() {
        return conversation.startsWith(PERSON);
    }

    Address address(String tenant) {
        return new Address(serviceUrl, tenant, conversation);
    }

    String written() {
        return serviceUrl + BETWEEN + conversation;
    }

    /** Empty when it is none of ours. */
    static Optional<Whereabouts> read(String written) {
        int between = written.indexOf(BETWEEN);
        return between <= 0 || between == written.length() - 1
                ? Optional.empty()
                : Optional.of(new Whereabouts(written.substring(0, between), written.substring(between + 1)));
    }

    /** Where people are belongs in no log. */
    @Override
    public String toString() {
        return "Whereabouts";
    }
}
