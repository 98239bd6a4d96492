package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message as Teams takes it.
 *
 * @param content of an attachment of the type {@value #TYPE}
 * @param summary for notifications, plain text on one line; never empty
 */
record TeamsCard(ObjectNode content, String summary) {
    static final String TYPE = "application/vnd.microsoft.card.adaptive";
}
