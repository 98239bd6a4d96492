package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Form;
import dev.operandi.chat.Message;
import java.util.Optional;
import java.util.function.Supplier;

/** The renderers, for both directions. They lead into the conversation with the bot as soon as it is known which app we are. */
final class SlackRendering implements Rendering, SlackPorts.Drawing {
    /** In place of an address nobody knows yet; what would lead there is left out. */
    private static final SlackApp NOWHERE = new SlackApp("T0", "A0");

    private final Supplier<Optional<SlackIdentity>> identity;

    SlackRendering(Supplier<Optional<SlackIdentity>> identity) {
        this.identity = identity;
    }

    @Override
    public ObjectNode message(Message message) {
        return message(message, true);
    }

    @Override
    public ObjectNode message(Message message, boolean nativeChart) {
        Optional<SlackApp> app = app();
        BlockKitRenderer renderer = new BlockKitRenderer(app.orElse(NOWHERE));
        Message whole = reachable(message, app);
        SlackMessage drawn = nativeChart ? renderer.render(whole) : renderer.renderWithoutCharts(whole);
        ObjectNode fields = SlackApi.fields().put("text", drawn.text()).put("mrkdwn", false);
        fields.set("blocks", drawn.blocks());
        return fields;
    }

    @Override
    public ObjectNode home(Message message) {
        Optional<SlackApp> app = app();
        return new HomeRenderer(app.orElse(NOWHERE)).render(reachable(message, app));
    }

    @Override
    public ObjectNode modal(Form form) {
        return new ModalRenderer(app().orElse(NOWHERE)).render(form);
    }

    @Override
    public ObjectNode modalMessage(Message message) {
        return new ModalRenderer(app().orElse(NOWHERE)).render("", message);
    }

    private Optional<SlackApp> app() {
        return identity.get()
                .filter(known -> known.app() != null)
                .map(known -> new SlackApp(known.team(), String.valueOf(known.app())));
    }

    private static Message reachable(Message message, Optional<SlackApp> app) {
        if (app.isPresent()) return message;
        return new Message(
                message.fallback(),
                message.blocks().stream()
                        .filter(block -> !(block instanceof Block.WayIn))
                        .toList());
    }
}
