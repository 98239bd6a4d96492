package dev.operandi.slack;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Slack's error codes mean to us. The lists of Slack's own pages are open-ended; a code that is in none of ours is
 * taken for one that passes, since the outbox gives up by itself in the end, and a lost message does not come back.
 *
 * @see "docs.slack.dev, reference/methods: the errors of chat.postMessage, chat.update, chat.delete, chat.postEphemeral, files.completeUploadExternal, files.delete, views.open and views.publish"
 */
final class SlackErrors {
    static final String LIMITED = "ratelimited";
    static final String INVALID_BLOCKS = "invalid_blocks";
    static final String MESSAGE_NOT_FOUND = "message_not_found";
    static final String CHANNEL_NOT_FOUND = "channel_not_found";
    static final String NOT_IN_CHANNEL = "not_in_channel";

    /** The token is not, or no longer, good for anything; an operator can change that, and then all of it goes out. */
    private static final Set<String> REFUSED = Set.of(
            "account_inactive",
            "invalid_auth",
            "not_allowed_token_type",
            "not_authed",
            "token_expired",
            "token_revoked");

    /** It will never work, however often it is tried. */
    private static final Set<String> LASTING = Set.of(
            "access_denied",
            "action_prohibited",
            "as_user_not_supported",
            "block_mismatch",
            "cannot_dm_bot",
            "cant_broadcast_message",
            "cant_delete_file",
            "cant_delete_message",
            "cant_dm_bot",
            "cant_post_message",
            "cant_update_message",
            CHANNEL_NOT_FOUND,
            "channel_type_not_supported",
            "duplicate_external_id",
            "edit_window_closed",
            "ekm_access_denied",
            "exchanged_trigger_id",
            "expired_trigger_id",
            "expired_url",
            "file_uploads_disabled",
            "invalid_arguments",
            INVALID_BLOCKS,
            "invalid_blocks_format",
            "invalid_channel",
            "invalid_payload",
            "invalid_trigger_id",
            "invalid_users",
            "is_archived",
            "is_bot",
            "is_inactive",
            MESSAGE_NOT_FOUND,
            "messages_tab_disabled",
            "method_not_supported_for_channel_type",
            "missing_scope",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_permission",
            "no_service",
            "no_text",
            "not_enabled",
            NOT_IN_CHANNEL,
            "posting_to_channel_denied",
            "restricted_action",
            "restricted_action_non_threadable_channel",
            "restricted_action_read_only_channel",
            "restricted_action_thread_locked",
            "restricted_action_thread_only_channel",
            "thread_not_found",
            "too_many_attachments",
            "trigger_expired",
            "trigger_exchanged",
            "used_url",
            "user_disabled",
            "user_not_found",
            "user_not_in_channel",
            "user_not_visible",
            "view_too_large");

    /** What is left of a message that was to be edited. */
    private static final Set<String> GONE = Set.of(MESSAGE_NOT_FOUND, "cant_update_message", "edit_window_closed");

    /** What is left of a file that was to be deleted. */
    private static final Set<String> FILE_GONE = Set.of("file_not_found", "file_deleted");

    private static final Map<String, String> WAY_OUT = Map.of(
            NOT_IN_CHANNEL,
            "somebody in the channel has to invite the bot",
            CHANNEL_NOT_FOUND,
            "there is no such channel, or it is private and somebody in it has to invite the bot",
            "is_archived",
            "the channel is archived",
            "restricted_action",
            "the workspace does not let the bot post there",
            "messages_tab_disabled",
            "switch on the app's Messages tab, as the manifest has it",
            "not_enabled",
            "switch on the app's Home tab, as the manifest has it",
            "missing_scope",
            "install the app again with the scopes of the manifest");

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{1,60}");

    private SlackErrors() {}

    /** The code as it may stand in a log. */
    static String readable(String code) {
        return isReadable(code) ? code : "an error of another kind";
    }

    static boolean isReadable(String code) {
        return CODE.matcher(code).matches();
    }

    static boolean refusesUs(String code) {
        return REFUSED.contains(code);
    }

    static boolean passes(String code) {
        return !LASTING.contains(code);
    }

    /**
     * Whether there is nothing to edit any more.
     *
     * @param direct whether the message stood in a conversation of one person, which Slack finds unless it is gone
     */
    static boolean isGone(String code, boolean direct) {
        return GONE.contains(code) || (direct && code.equals(CHANNEL_NOT_FOUND));
    }

    /** Whether there is no file to delete any more. */
    static boolean isFileGone(String code) {
        return FILE_GONE.contains(code);
    }

    /** The code and, where we know one, the way out. */
    static String inWords(String code) {
        String wayOut = WAY_OUT.get(code);
        return wayOut == null ? code : code + ": " + wayOut;
    }
}
