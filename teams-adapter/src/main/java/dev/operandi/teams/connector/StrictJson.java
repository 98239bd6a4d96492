package dev.operandi.teams.connector;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON of others: one object in UTF-8 and nothing after it, no name twice, not too deep, whatever it says. */
final class StrictJson {
    /** An adaptive card may nest this deep and no deeper. */
    static final int DEPTH = 64;

    private static final ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private StrictJson() {}

    /** The object; empty when it is none, without a word why, which could quote it. */
    static Optional<ObjectNode> object(byte[] utf8) {
        try {
            return object(StandardCharsets.UTF_8
                    .newDecoder() // reports what is malformed; a new String would replace it
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The object; empty when it is none. */
    static Optional<ObjectNode> object(String text) {
        return tree(text) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Missing when it is no JSON. */
    private static JsonNode tree(String text) {
        try {
            JsonNode tree = mapper.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** The text of a field; null when it is missing, no text, or empty. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? value.textValue() : null;
    }
}
