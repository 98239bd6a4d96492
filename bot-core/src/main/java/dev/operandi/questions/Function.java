package dev.operandi.questions;

import dev.operandi.texts.LocalText;

/** What kind of work somebody does, as a poll may ask. Not a permission: those are roles. */
public record Function(String id, LocalText name) {}
