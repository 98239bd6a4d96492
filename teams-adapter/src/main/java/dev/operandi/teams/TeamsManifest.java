package dev.operandi.teams;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app package that an administrator uploads to Teams: a manifest, its texts in German, and two icons. It names no
 * tenant: the bot itself answers its own one only.
 */
public final class TeamsManifest {
    /** In Teams' order: the manifest first. */
    private static final String MANIFEST = "manifest.json";

    private static final String[] OTHERS = {"de.json", "color.png", "outline.png"};

    /** Any but the first moment of 1980, beside which Java writes the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final ObjectMapper JSON = new ObjectMapper();

    private TeamsManifest() {}

    /**
     * A ZIP file; the same bytes for the same bot, wherever and whenever it is made.
     *
     * @param appId the bot's app id in Entra, a GUID
     * @param url where the bot is reached, {@code https}, without a query; below it stand {@code /privacy} and {@code /terms}
     * @throws IllegalArgumentException when one of them is something else; the message is a sentence for an operator
     */
    public static byte[] appPackage(String appId, URI url) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(MANIFEST, manifest(appId, url));
        for (String other : OTHERS) files.put(other, file(other));
        return zip(files);
    }

    private static byte[] manifest(String appId, URI url) {
        if (!TeamsApp.isGuid(appId))
            throw new IllegalArgumentException(
                    "\"" + appId + "\" is no app id; Entra shows it as \"Application (client) ID\", a GUID.");
        String host = host(url);
        String base = url.toASCIIString().replaceAll("/+$", "");
        try {
            JsonNode template = JSON.readTree(file(MANIFEST));
            JsonNode manifest = filled(
                    template, Map.of("${appId}", appId.toLowerCase(Locale.ROOT), "${url}", base, "${host}", host));
            DefaultIndenter indent = new DefaultIndenter("  ", "\n"); // the machine's own line ends would differ
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(indent);
            printer.indentArraysWith(indent);
            return JSON.writer(printer).writeValueAsBytes(manifest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String host(URI url) {
        String host = url.getHost();
        boolean plain = "https".equalsIgnoreCase(url.getScheme())
                && host != null
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.getFragment() == null;
        if (!plain || host == null)
            throw new IllegalArgumentException(
                    "\"" + url + "\" is no address for Teams; write it as https://bot.example.com.");
        return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }

    private static JsonNode filled(JsonNode node, Map<String, String> values) {
        if (node.isTextual()) {
            String text = node.textValue();
            for (var value : values.entrySet()) text = text.replace(value.getKey(), value.getValue());
            return JsonNodeFactory.instance.textNode(text);
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> array.add(filled(element, values)));
            return array;
        }
        if (!node.isObject()) return node;
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        node.properties().forEach(field -> object.set(field.getKey(), filled(field.getValue(), values)));
        return object;
    }

    private static byte[] file(String name) {
        try (InputStream packed = TeamsManifest.class.getResourceAsStream("/teams/" + name)) {
            return Objects.requireNonNull(packed, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stored, not compressed: what a compressor makes of the same bytes differs from one JVM to another. */
    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(file.getValue());
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
