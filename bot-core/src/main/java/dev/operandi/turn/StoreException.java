package dev.operandi.turn;

/**
 * The store could not do what was asked; nothing of the transaction is kept.
 *
 * <p>The message is one sentence for whoever runs the bot, without anything a person said.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public StoreException(String sentence) {
        super(sentence);
    }
}
