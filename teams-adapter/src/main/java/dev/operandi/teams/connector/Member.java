package dev.operandi.teams.connector;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a conversation. Mail addresses are left where they are.
 *
 * @param id how Teams calls them towards this bot, as {@code 29:1abc…}
 * @param aadObjectId who they are in their company's directory; missing for some guests
 * @param tenantId the company; missing where it is not told
 * @param role {@code guest} or {@code anonymous} for strangers, another word for all others; missing where it is not told
 * @param name as others in the conversation see it; missing where it is not told
 */
public record Member(
        String id,
        @Nullable String aadObjectId,
        @Nullable String tenantId,
        @Nullable String role,
        @Nullable String name) {
    /** Who somebody is belongs in no log. */
    @Override
    public String toString() {
        return "Member";
    }
}
