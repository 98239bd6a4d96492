package dev.operandi.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Person;
import dev.operandi.chat.ShownText;
import dev.operandi.chat.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands files over in a direct message: each is uploaded to an address that Slack gives for it, and then all of them appear in
 * one message. Whoever repeats it after a lost answer may hand them over twice. Safe for several threads.
 *
 * @see "docs.slack.dev, reference/methods: files.getUploadURLExternal and files.completeUploadExternal"
 */
final class SlackFiles {
    /** All requests of one handing over together; two for each file and two more. */
    static final Duration LONGEST = Duration.ofSeconds(12);

    /** After so many that came to nothing, for another reason than a limit, it is given up. */
    static final int MOST_TRIES = 3;

    private static final String REFERENCE = "files/";

    /** How many messages' failures are kept in mind. */
    private static final int MOST_KNOWN = 1_000;

    private static final Logger log = LoggerFactory.getLogger(SlackFiles.class);

    private final SlackApi api;
    private final Map<Slot, Integer> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Slot, Integer> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    SlackFiles(SlackApi api) {
        this.api = api;
    }

    /** Whether it names files, not a message that could be edited. */
    static boolean areNamedBy(String reference) {
        return reference.startsWith(REFERENCE);
    }

    /**
     * Hands them over.
     *
     * @return what names them; empty when that will not work, and something else is to be shown
     * @throws SlackFault when it is to be tried again
     */
    Optional<String> send(Slot slot, Person to, Handout handout, Budget budget) throws SlackFault {
        if (failed(slot) >= MOST_TRIES) return Optional.empty();
        try {
            String reference = send(to, handout, budget);
            forget(slot);
            return Optional.of(reference);
        } catch (SlackFault fault) {
            if (fault.code().equals(SlackErrors.LIMITED)) throw fault;
            if (fault.isPassing() && anotherFailure(slot) < MOST_TRIES) throw fault;
            log.warn("No files were handed over ({}); their contents are shown instead", fault.getMessage());
            return Optional.empty();
        }
    }

    private String send(Person to, Handout handout, Budget budget) throws SlackFault {
        String conversation = conversation(to, budget);
        List<String> ids = new ArrayList<>();
        ObjectNode fields = SlackApi.fields().put("channel_id", conversation);
        ArrayNode files = fields.putArray("files");
        for (Handout.File file : handout.files()) {
            String id = upload(file, budget);
            ids.add(id);
            files.addObject().put("id", id).put("title", file.name());
        }
        String words = ShownText.paragraph(handout.words(), SlackLimits.FALLBACK_CHARS);
        fields.put("initial_comment", SlackText.escape(words, SlackLimits.FALLBACK_CHARS));
        api.call("files.completeUploadExternal", fields, budget.rest());
        return REFERENCE + String.join("/", ids);
    }

    /** Files are shared in a conversation, and a person's id is none. */
    private String conversation(Person person, Budget budget) throws SlackFault {
        String method = "conversations.open";
        String id = api.call(method, SlackApi.fields().put("users", person.id()), budget.rest())
                .path("channel")
                .path("id")
                .asText();
        if (id.isEmpty()) throw SlackFault.unreadable(method, "no conversation", true);
        return id;
    }

    private String upload(Handout.File file, Budget budget) throws SlackFault {
        String method = "files.getUploadURLExternal";
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        ObjectNode fields = SlackApi.fields().put("filename", file.name()).put("length", bytes.length);
        var answer = api.call(method, fields, budget.rest());
        String id = answer.path("file_id").asText();
        if (!SlackApp.isId(id)) throw SlackFault.unreadable(method, "no file", true);
        api.upload(answer.path("upload_url").asText(), file.mediaType(), bytes, budget.rest());
        return id;
    }

    /** Takes files back; those that are gone already are no failure. The words they came with stay. */
    void remove(String reference, Budget budget) throws SlackFault {
        for (String id : reference.substring(REFERENCE.length()).split("/", -1)) {
            try {
                api.call("files.delete", SlackApi.fields().put("file", id), budget.rest());
            } catch (SlackFault fault) {
                if (!SlackErrors.isFileGone(fault.code())) throw fault;
            }
        }
    }

    private int failed(Slot slot) {
        synchronized (failures) {
            return failures.getOrDefault(slot, 0);
        }
    }

    private int anotherFailure(Slot slot) {
        synchronized (failures) {
            return failures.merge(slot, 1, Integer::sum);
        }
    }

    private void forget(Slot slot) {
        synchronized (failures) {
            failures.remove(slot);
        }
    }
}
