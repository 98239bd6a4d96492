/** The bot as a server: what an operator set up comes up, tells how it is, and ends when it is asked to. */
@NullMarked
package dev.operandi.app.start;

import org.jspecify.annotations.NullMarked;
