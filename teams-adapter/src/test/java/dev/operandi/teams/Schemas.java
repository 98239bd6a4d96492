package dev.operandi.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.JoniRegularExpressionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Microsoft's own schemas, in the versions that lie beside the tests. */
final class Schemas {
    private static final Schema CARD = read("adaptive-cards/adaptive-card-1.5.0.json", SpecificationVersion.DRAFT_6);
    private static final Schema MANIFEST =
            read("app-manifest/MicrosoftTeams.schema.json", SpecificationVersion.DRAFT_4);
    private static final Schema LANGUAGE =
            read("app-manifest/MicrosoftTeams.Localization.schema.json", SpecificationVersion.DRAFT_4);

    private Schemas() {}

    /** What the schema of Adaptive Cards 1.5 says against a card, but for what Teams added to 1.5. */
    static List<String> ofCard(JsonNode card) {
        return CARD.validate(known(card)).stream().map(Error::toString).toList();
    }

    static List<String> ofManifest(JsonNode manifest) {
        return MANIFEST.validate(manifest).stream().map(Error::toString).toList();
    }

    static List<String> ofLanguage(JsonNode file) {
        return LANGUAGE.validate(file).stream().map(Error::toString).toList();
    }

    /** A chart gives way to its fallback, as where it is not known; the card's word to Teams goes, and where people are looked for. */
    private static JsonNode known(JsonNode card) {
        ObjectNode known = card.deepCopy();
        known.remove("msteams");
        var body = known.withArray("body");
        for (JsonNode element : body) ((ObjectNode) element).remove("choices.data");
        for (int n = 0; n < body.size(); n++)
            if (body.get(n).path("type").asText().startsWith("Chart."))
                body.set(n, body.get(n).get("fallback"));
        return known;
    }

    private static Schema read(String file, SpecificationVersion version) {
        try (InputStream json = Schemas.class.getResourceAsStream("/third-party/" + file)) {
            ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(json));
            schema.remove("id"); // of an older draft than the file says it is
            schema.remove("$schema");
            SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                    .regularExpressionFactory(JoniRegularExpressionFactory.getInstance())
                    .build();
            return SchemaRegistry.withDefaultDialect(version, builder -> builder.schemaRegistryConfig(config))
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
