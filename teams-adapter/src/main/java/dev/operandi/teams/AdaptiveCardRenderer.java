package dev.operandi.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Block;
import dev.operandi.chat.Message;
import dev.operandi.chat.ShownText;
import java.util.List;

/** Draws a message for a conversation in Teams. Pure: the same message gives the same card. */
final class AdaptiveCardRenderer {
    private static final String NOTHING_TO_SAY = "Operandi";

    private final TeamsApp app;

    AdaptiveCardRenderer(TeamsApp app) {
        this.app = app;
    }

    TeamsCard render(Message message, Occasion occasion) {
        String summary = summary(message);
        ObjectNode card = card(occasion);
        card.put("fallbackText", CardText.markdown(summary));
        if (occasion.refresh() != null) card.set("refresh", refresh(occasion.refresh()));
        Style style = new Style(app, occasion, false, false);
        Drawing.Drawn drawn = draw(message, style, TeamsLimits.CARD_BYTES - CardJson.bytes(full(card)));
        card.set("body", drawn.body());
        if (!drawn.mentions().isEmpty()) card.withObject("/msteams").set("entities", drawn.mentions());
        return new TeamsCard(card, summary);
    }

    /** With everything but its contents. */
    static ObjectNode card(Occasion occasion) {
        ObjectNode card = CardJson.object("AdaptiveCard").put("version", CardJson.VERSION);
        if (occasion.language() != null) card.put("lang", occasion.language().code());
        card.putObject("msteams").put("width", "Full"); // of the conversation, not of a narrow column in it
        return card;
    }

    /** With room for the names of what is filled in later. */
    static ObjectNode full(ObjectNode card) {
        ObjectNode full = card.deepCopy();
        full.putArray("body");
        full.withObject("/msteams").putArray("entities");
        full.putArray("actions");
        return full;
    }

    /** Never empty: without blocks, what is said instead of them; without even that, an ellipsis. */
    static Drawing.Drawn draw(Message message, Style style, int mostBytes) {
        Fitting fitting = new Fitting(style, mostBytes);
        Drawing.Drawn drawn = fitting.draw(message.blocks());
        if (drawn.body().isEmpty()) drawn = fitting.draw(List.of(new Block.Text(message.fallback())));
        return drawn.body().isEmpty() ? fitting.draw(List.of(new Block.Text("…"))) : drawn;
    }

    private static ObjectNode refresh(Occasion.Refresh how) {
        ObjectNode action = CardJson.object("Action.Execute").put("verb", CardActions.REFRESH);
        action.set("data", CardActions.button(how.action()));
        ObjectNode refresh = CardJson.object("Refresh");
        refresh.set("action", action);
        var people = refresh.putArray("userIds");
        how.people().forEach(people::add);
        return refresh;
    }

    private static String summary(Message message) {
        String summary = ShownText.line(message.fallback(), TeamsLimits.SUMMARY_CHARS);
        return summary.isEmpty() ? NOTHING_TO_SAY : summary;
    }
}
