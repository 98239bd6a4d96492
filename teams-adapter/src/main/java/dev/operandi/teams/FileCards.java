package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Handout;
import dev.operandi.chat.ShownText;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Teams' own cards about files. A bot may put a file into somebody's OneDrive when they agree, in their own chat with it only:
 * a card asks; when it is pressed, Teams says where the file is to be sent; afterwards another card leads to it.
 *
 * @see "learn.microsoft.com, Send and receive files using a bot"
 */
final class FileCards {
    private static final String CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String INFO = "application/vnd.microsoft.teams.card.file.info";

    private static final int NAME_CHARS = 255;
    private static final int ID_CHARS = 200;
    private static final int URL_CHARS = 4_000;

    private FileCards() {}

    /** Asks whether the file may be stored. Whichever is pressed tells which file it was about. */
    static ObjectNode asking(Handout.File file, String words) {
        ObjectNode activity = activity(words);
        ObjectNode attachment = attachment(activity, CONSENT, file.name());
        ObjectNode content = attachment
                .putObject("content")
                .put("description", ShownText.line(words, TeamsLimits.SUMMARY_CHARS))
                .put("sizeInBytes", file.text().getBytes(StandardCharsets.UTF_8).length);
        content.set("acceptContext", CardActions.button(file.again()));
        content.set("declineContext", CardActions.button(file.again()));
        return activity;
    }

    /**
     * What was decided.
     *
     * @param accepts false when the file is not wanted
     * @param context comes back as {@link #asking} sent it, unless the client changed it
     * @param info where the file is to be sent and will be found; missing when it is not wanted
     */
    record Decision(boolean accepts, JsonNode context, JsonNode info) {
        /** Where the file is to be sent; the address is as good as a password. */
        String uploadUrl() {
            return info.path("uploadUrl").asText();
        }

        @Override
        public String toString() {
            return "Decision";
        }
    }

    /** Empty when it is none of what Teams sends. */
    static Optional<Decision> read(JsonNode value) {
        String action = value.path("action").asText();
        if (!action.equals("accept") && !action.equals("decline")) return Optional.empty();
        return Optional.of(new Decision(action.equals("accept"), value.path("context"), value.path("uploadInfo")));
    }

    /** Leads to the stored file; empty when Teams did not say where it is. */
    static Optional<ObjectNode> stored(Decision decision, Handout.File file) {
        JsonNode info = decision.info();
        String url = info.path("contentUrl").asText();
        if (url.length() > URL_CHARS || !isHttps(url)) return Optional.empty();
        String said = ShownText.line(info.path("name").asText(), NAME_CHARS);
        String name = said.isEmpty() ? file.name() : said;
        ObjectNode activity = activity(name);
        ObjectNode attachment = attachment(activity, INFO, name).put("contentUrl", url);
        attachment
                .putObject("content")
                .put("uniqueId", ShownText.line(info.path("uniqueId").asText(), ID_CHARS))
                .put("fileType", file.name().substring(file.name().lastIndexOf('.') + 1));
        return Optional.of(activity);
    }

    private static boolean isHttps(String url) {
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static ObjectNode activity(String summary) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "message")
                .put("summary", ShownText.line(summary, TeamsLimits.SUMMARY_CHARS));
    }

    private static ObjectNode attachment(ObjectNode activity, String type, String name) {
        return activity.putArray("attachments")
                .addObject()
                .put("contentType", type)
                .put("name", name);
    }
}
