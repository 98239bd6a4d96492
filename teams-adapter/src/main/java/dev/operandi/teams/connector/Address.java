package dev.operandi.teams.connector;

/**
 * A conversation in Teams.
 *
 * @param serviceUrl where Teams wants to be answered; the newest that came from there counts
 * @param tenant whose Teams it is
 * @param conversation its id; of a thread, the channel's with {@code ;messageid=…} behind it
 */
public record Address(String serviceUrl, String tenant, String conversation) {}
