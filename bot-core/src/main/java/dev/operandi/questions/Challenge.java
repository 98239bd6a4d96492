package dev.operandi.questions;

import dev.operandi.texts.LocalText;

/** A trouble whose severity the answers tell. */
public record Challenge(String id, LocalText name) {}
