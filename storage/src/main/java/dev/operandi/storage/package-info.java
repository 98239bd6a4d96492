/** Keeps everything in one SQLite file, and rings the timers kept there. */
@NullMarked
package dev.operandi.storage;

import org.jspecify.annotations.NullMarked;
