package dev.operandi.desk;

import dev.operandi.interview.Interview;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk with one person stands.
 *
 * @param interview the one it is about, or null when it is about none
 */
public record Talk(Contact contact, @Nullable Interview interview) {}
