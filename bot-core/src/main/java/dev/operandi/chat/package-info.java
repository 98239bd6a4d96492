/** The words every platform shares: who said what where, and what the bot shows. */
@NullMarked
package dev.operandi.chat;

import org.jspecify.annotations.NullMarked;
