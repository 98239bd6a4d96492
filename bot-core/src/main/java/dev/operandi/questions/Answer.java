package dev.operandi.questions;

/** What a person said to a question: a choice, or one of three ways to give none. None of those counts as zero. */
public sealed interface Answer {
    record Chosen(String choiceId) implements Answer {}

    record NotSure() implements Answer {}

    record NotApplicable() implements Answer {}

    record Skipped() implements Answer {}
}
