package dev.operandi.chat;

/** Where something is said or shown. */
public sealed interface Place {
    /** The platform it is on, as people's are called. */
    String platform();

    /** The platform's id of the workspace or organisation it is in. */
    String tenant();

    /** The conversation between the bot and one person. */
    record Direct(Person person) implements Place {
        @Override
        public String platform() {
            return person.platform();
        }

        @Override
        public String tenant() {
            return person.tenant();
        }
    }

    /**
     * A conversation others read too; nothing private is ever shown in it.
     *
     * @param id the platform's id of the channel or group chat
     */
    record Channel(String platform, String tenant, String id) implements Place {}
}
