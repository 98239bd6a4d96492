package dev.operandi.questions;

import org.jspecify.annotations.Nullable;

/**
 * Where a statement comes from.
 *
 * @param link an address people can open, or null where there is none
 */
public record Source(String id, String title, @Nullable String link) {}
