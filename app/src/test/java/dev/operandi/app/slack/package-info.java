/** Whole talks on Slack, with Slack's side on this machine. */
@NullMarked
package dev.operandi.app.slack;

import org.jspecify.annotations.NullMarked;
