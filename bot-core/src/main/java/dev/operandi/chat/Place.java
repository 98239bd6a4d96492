package dev.operandi.chat;

/** Where something is said or shown. */
public sealed interface Place {
    /** The conversation between the bot and one person. */
    record Direct(Person person) implements Place {}

    /**
     * A conversation others read too; nothing private is ever shown in it.
     *
     * @param id the platform's id of the channel or group chat
     */
    record Channel(String platform, String tenant, String id) implements Place {}
}
