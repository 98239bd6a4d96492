package dev.operandi.interview;

import org.jspecify.annotations.Nullable;

/**
 * What an interview is when it is somebody's part in a named run of a poll, and not their own affair.
 *
 * @param run the id of the run
 * @param function the id of the kind of work they named; null for none
 */
public record ForRun(String run, @Nullable String function) {}
