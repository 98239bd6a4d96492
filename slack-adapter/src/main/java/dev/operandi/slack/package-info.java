/** Slack to core and back. The adapter stays thin: no rule of the bot lives here, and no type of Slack's SDK leaves. */
@NullMarked
package dev.operandi.slack;

import org.jspecify.annotations.NullMarked;
