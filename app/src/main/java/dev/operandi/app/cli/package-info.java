/** The command line: one small class a command. */
@NullMarked
package dev.operandi.app.cli;

import org.jspecify.annotations.NullMarked;
