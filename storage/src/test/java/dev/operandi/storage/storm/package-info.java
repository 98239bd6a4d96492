/** Storms of turns, with something going down in the middle of them. */
@NullMarked
package dev.operandi.storage.storm;

import org.jspecify.annotations.NullMarked;
