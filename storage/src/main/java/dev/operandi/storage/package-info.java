/** Keeps everything in one SQLite file or a PostgreSQL database, and rings the timers kept there. */
@NullMarked
package dev.operandi.storage;

import org.jspecify.annotations.NullMarked;
