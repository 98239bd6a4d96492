/** {@code main}, the terminal, and the one place that puts every object together. */
@NullMarked
package dev.operandi.app;

import org.jspecify.annotations.NullMarked;
