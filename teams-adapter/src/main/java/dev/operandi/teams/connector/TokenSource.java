package dev.operandi.teams.connector;

/** Where the token comes from that shows Teams who we are. Safe for several threads. */
public interface TokenSource {
    /**
     * A token that is good for some minutes at least.
     *
     * @throws ConnectorException when there is none now; it passes, even where only an operator can change it
     */
    String token(Budget budget) throws ConnectorException;

    /**
     * The token was refused.
     *
     * @return whether another may be had that is any different
     */
    boolean drop(String token);
}
