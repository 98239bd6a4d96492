package dev.operandi.slack;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.ShownText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a button's meaning travels through Slack and back. A button carries it as its {@code action_id}. The options of a
 * menu have one {@code action_id} together and a short value each, so the menu carries what all of them begin with, and
 * each option the rest.
 */
final class SlackActions {
    /** What the {@code action_id} begins with of what only opens an address; Slack tells us of the click all the same. */
    static final String IGNORED = "ignored|";

    private static final String PICK = "pick|";
    private static final String HELD = "held|";

    /** Before a value, so that none is empty. */
    private static final String VALUE = "=";

    private SlackActions() {}

    /**
     * As Slack keeps a button.
     *
     * @param actionId at most 255 characters
     * @param value null where the action id says everything
     */
    record Marks(String actionId, @Nullable String value) {}

    /**
     * What a menu's options have in common.
     *
     * @param actionId the menu's
     * @param values of its options, in their order; each 1 to 75 characters, no two alike
     */
    record Menu(String actionId, List<String> values) {
        Menu {
            values = List.copyOf(values);
        }
    }

    /**
     * @param taken the action ids the block has already; the new one is added
     * @throws IllegalStateException when {@code action} is longer than anything Slack carries
     */
    static Marks button(ActionId action, Set<String> taken) {
        String value = action.value();
        boolean carriesItself = !value.isEmpty() && value.length() <= SlackLimits.ACTION_ID_CHARS && !isReserved(value);
        if (carriesItself && taken.add(value)) return new Marks(value, null);
        String held = VALUE + value;
        if (held.length() > SlackLimits.BUTTON_VALUE_CHARS)
            throw new IllegalStateException("An action id of " + value.length() + " characters is too long for Slack");
        String free = HELD + taken.size();
        taken.add(free);
        return new Marks(free, held);
    }

    private static boolean isReserved(String value) {
        return value.startsWith(IGNORED) || value.startsWith(PICK) || value.startsWith(HELD);
    }

    /** Empty when these actions cannot be the options of one menu; each of them can still be a button. */
    static Optional<Menu> menu(List<ActionId> actions) {
        if (actions.isEmpty()) return Optional.empty();
        String prefix = commonPrefix(actions);
        List<String> rests = actions.stream()
                .map(action -> action.value().substring(prefix.length()))
                .toList();
        boolean fit =
                rests.stream().allMatch(rest -> !rest.isEmpty() && rest.length() <= SlackLimits.OPTION_VALUE_CHARS);
        boolean differ = new HashSet<>(rests).size() == rests.size();
        return fit && differ ? Optional.of(new Menu(PICK + prefix, rests)) : Optional.empty();
    }

    /** Shorter than each of them, never half a surrogate pair, and short enough for an action id. */
    private static String commonPrefix(List<ActionId> actions) {
        String first = actions.get(0).value();
        int length = SlackLimits.ACTION_ID_CHARS - PICK.length();
        for (ActionId action : actions) {
            String other = action.value();
            length = Math.min(length, other.length() - 1);
            int same = 0;
            while (same < length && first.charAt(same) == other.charAt(same)) same++;
            length = same;
        }
        length = Math.max(0, length);
        for (ActionId action : actions)
            if (ShownText.splitsAPair(action.value(), length)) return first.substring(0, length - 1);
        return first.substring(0, length);
    }

    /**
     * What was pressed or picked; empty when that means nothing to us, as with an address. Both parameters come from the
     * client.
     *
     * @param value the button's, or that of the option picked; null when there is none
     */
    static Optional<ActionId> read(String actionId, @Nullable String value) {
        if (actionId.startsWith(IGNORED)) return Optional.empty();
        if (actionId.startsWith(PICK))
            return value == null
                    ? Optional.empty()
                    : Optional.of(new ActionId(actionId.substring(PICK.length()) + value));
        if (actionId.startsWith(HELD))
            return value == null || !value.startsWith(VALUE)
                    ? Optional.empty()
                    : Optional.of(new ActionId(value.substring(VALUE.length())));
        return Optional.of(new ActionId(actionId));
    }
}
