/** Talks with the whole bot in Teams, which is played by this machine. */
@NullMarked
package dev.operandi.app.teams;

import org.jspecify.annotations.NullMarked;
