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

    /**
     * A thread of a channel: where the bot answers somebody who called it by its name. As public as the channel.
     *
     * @param channel the platform's id of the channel
     * @param root the platform's id of the message the thread hangs on; holds no blank
     */
    @SuppressWarnings("JavaLangClash") // it is what both platforms call it, and always said with its Place
    record Thread(String platform, String tenant, String channel, String root) implements Place {}

    /** The bot's own page, which one person sees. It shows one message, in slot 1. */
    record Home(Person person) implements Place {
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
     * A conversation that somebody handed to the bot for one message. The bot need not be a member of it, and can neither
     * edit the message afterwards nor take it back.
     *
     * @param handle what the platform gave us to reach it, good for a short while; as secret as a password
     */
    record Handed(String platform, String tenant, String handle) implements Place {
        /** The handle belongs in no log. */
        @Override
        public String toString() {
            return "Handed";
        }
    }
}
