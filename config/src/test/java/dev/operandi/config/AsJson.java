package dev.operandi.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What an editor makes of a YAML file before it looks into the schema: YAML 1.2, core schema. */
final class AsJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AsJson() {}

    static JsonNode of(Part part) {
        if (part instanceof Part.Mapping mapping) return object(mapping);
        if (part instanceof Part.Listing listing) return array(listing);
        if (part instanceof Part.Scalar scalar) return scalar(scalar);
        throw new IllegalArgumentException("Not readable at " + part.at().place());
    }

    private static ObjectNode object(Part.Mapping mapping) {
        ObjectNode object = JSON.objectNode();
        for (Part.Entry entry : mapping.entries()) object.set(entry.key().value(), of(entry.value()));
        return object;
    }

    private static ArrayNode array(Part.Listing listing) {
        ArrayNode array = JSON.arrayNode();
        for (Part item : listing.items()) array.add(of(item));
        return array;
    }

    private static JsonNode scalar(Part.Scalar scalar) {
        String text = scalar.value();
        if (!scalar.bare()) return JSON.textNode(text);
        if (text.matches("|~|null|Null|NULL")) return JSON.nullNode();
        if (text.matches("true|True|TRUE")) return JSON.booleanNode(true);
        if (text.matches("false|False|FALSE")) return JSON.booleanNode(false);
        if (text.matches("[-+]?[0-9]+")) return JSON.numberNode(new BigDecimal(text).toBigInteger());
        if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?"))
            return JSON.numberNode(new BigDecimal(text.replaceFirst("\\.(?=$|[eE])", "")));
        return JSON.textNode(text);
    }
}
