/** Which engine an envelope goes to, and what belongs to none: commands, help, my data, old buttons. */
@NullMarked
package dev.operandi.desk;

import org.jspecify.annotations.NullMarked;
