/** What benchmarks/slack-load.sh starts beside the bot: a Slack to write to, people who type, and a PostgreSQL. */
@NullMarked
package dev.operandi.benchmarks.load;

import org.jspecify.annotations.NullMarked;
