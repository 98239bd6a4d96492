/** What an admin writes: a question set with its models, challenges, questions, remedies and sources. */
@NullMarked
package dev.operandi.questions;

import org.jspecify.annotations.NullMarked;
