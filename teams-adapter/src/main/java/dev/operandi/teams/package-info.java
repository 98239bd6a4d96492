/** Microsoft Teams to core and back. The adapter stays thin: no rule of the bot lives here, and no type of Microsoft's SDK leaves. */
@NullMarked
package dev.operandi.teams;

import org.jspecify.annotations.NullMarked;
