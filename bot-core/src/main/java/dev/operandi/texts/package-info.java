/** The bot's own sentences, their keys and the languages they come in; nothing else. */
@NullMarked
package dev.operandi.texts;

import org.jspecify.annotations.NullMarked;
