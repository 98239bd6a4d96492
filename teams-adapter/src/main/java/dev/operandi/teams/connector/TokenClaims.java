package dev.operandi.teams.connector;

import java.time.Instant;

/**
 * What a token says that we have verified.
 *
 * @param issuer who made it
 * @param audience for whom: our app's id, perhaps with what stands before it
 * @param serviceUrl where what it came with is to be answered
 * @param expires the end of its time, without the grace for clocks that differ
 */
public record TokenClaims(String issuer, String audience, String serviceUrl, Instant expires) {}
