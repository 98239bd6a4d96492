/** One person's way through a question set: from the introduction to the result and its details. */
@NullMarked
package dev.operandi.interview;

import org.jspecify.annotations.NullMarked;
