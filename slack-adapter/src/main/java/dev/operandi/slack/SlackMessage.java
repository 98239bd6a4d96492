package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * A message as Slack takes it. To be sent with {@code mrkdwn}, {@code unfurl_links} and {@code unfurl_media} off.
 *
 * @param blocks Block Kit; at least one
 * @param text the same in words, for notifications and screen readers; escaped, never empty
 */
record SlackMessage(ArrayNode blocks, String text) {
    /** Whether there is a block in it that some workspaces may refuse. */
    boolean hasCharts() {
        return blocks.findValuesAsText("type").contains(ChartDrawing.TYPE);
    }
}
