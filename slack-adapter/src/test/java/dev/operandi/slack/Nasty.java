package dev.operandi.slack;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Message;
import dev.operandi.chat.Person;
import dev.operandi.testkit.NastyMessages;
import java.util.List;

/** Messages with what Slack could take for more than text. */
final class Nasty extends NastyMessages {
    private static final List<String> SIGNS =
            List.of("<!channel> ", "<@U061F7AUR> ", "@here ", ":smile: ", "<!date^1^{date}|x>");

    Nasty(long seed) {
        super(seed, SIGNS, new Person("slack", "T1", "U1"));
    }

    /** At most three blocks of choices and three of buttons, so that there is room for every one of them. */
    Message message() {
        return message(3, 26, 12);
    }

    @Override
    protected ActionId action() {
        return switch (random.nextInt(40)) {
            case 0 -> new ActionId("");
            case 1 -> new ActionId("a".repeat(255));
            case 2 -> new ActionId(random.nextInt() + "z".repeat(240));
            case 3 -> new ActionId("pick|x");
            case 4 -> new ActionId("i/k3v9/begin");
            default -> new ActionId("i/k3v9/give/a-question/" + random.nextInt(100_000));
        };
    }
}
