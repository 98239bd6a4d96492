package dev.operandi.app.http;

/** Nobody can be listened to. The message is for whoever runs the bot: the fact and the way out. */
public final class PortException extends Exception {
    private static final long serialVersionUID = 1;

    PortException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
