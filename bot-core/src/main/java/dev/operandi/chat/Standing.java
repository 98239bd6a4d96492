package dev.operandi.chat;

/** How a person belongs to the organisation the bot works for. */
public enum Standing {
    /** The platform has not said yet. */
    UNKNOWN,
    MEMBER,
    /** A guest, or somebody of another organisation. */
    GUEST
}
