/** Trying a question set out: with made-up respondents, and with recorded answers. Knows no command line. */
@NullMarked
package dev.operandi.app.lab;

import org.jspecify.annotations.NullMarked;
