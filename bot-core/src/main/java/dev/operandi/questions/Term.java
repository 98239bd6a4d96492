package dev.operandi.questions;

import dev.operandi.texts.LocalText;

/** An entry of the glossary. */
public record Term(LocalText name, LocalText meaning) {}
