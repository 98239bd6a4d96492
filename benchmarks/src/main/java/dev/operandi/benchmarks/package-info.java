/** How fast the bot is, measured with JMH; not run by {@code mvn verify}. */
@NullMarked
package dev.operandi.benchmarks;

import org.jspecify.annotations.NullMarked;
