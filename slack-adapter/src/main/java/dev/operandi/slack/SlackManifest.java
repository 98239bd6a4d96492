package dev.operandi.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an admin gives to Slack to make the app: the shipped manifest, for one of the two ways Slack reaches us. */
public final class SlackManifest {
    /** Where the bot takes in what Slack sends, behind the address of the installation. */
    static final String PATH = "/slack/events";

    private static final String EXAMPLE = "https://operandi.example.com" + PATH;
    private static final String HTTP = "#http: ";
    private static final String SOCKET = " #socket";

    private SlackManifest() {}

    /** For Socket Mode: Slack is called, and calls nobody. YAML. */
    public static String ofSocketMode() {
        return lines(line -> line.contains(HTTP) ? null : line.replace(SOCKET, ""));
    }

    /**
     * For HTTP: Slack calls us. YAML.
     *
     * @param url where the installation is reached from outside, {@code https://bot.example.com}; a path in front of ours
     *     may follow
     * @throws IllegalArgumentException when Slack cannot call that; its text is for the operator
     */
    public static String ofHttp(String url) {
        String address = address(url);
        return lines(
                line -> line.endsWith(SOCKET) ? null : line.replace(HTTP, "").replace(EXAMPLE, address));
    }

    private static String address(String url) {
        String wayOut = "Slack cannot call this address; give one such as https://bot.example.com.";
        try {
            URI uri = new URI(url.strip());
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            if (!"https".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null || !plain)
                throw new IllegalArgumentException(wayOut);
            String address = uri.toASCIIString().replaceFirst("/+$", "");
            return address.endsWith(PATH) ? address : address + PATH;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(wayOut, e);
        }
    }

    /** Of what stands above the first empty line only the file itself speaks. */
    private static String lines(UnaryOperator<@Nullable String> change) {
        return shipped()
                .lines()
                .dropWhile(line -> !line.isBlank())
                .skip(1)
                .map(change)
                .filter(line -> line != null)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String shipped() {
        try (InputStream in = SlackManifest.class.getResourceAsStream("/slack/manifest.yaml")) {
            if (in == null) throw new IllegalStateException("The jar lacks the manifest for Slack");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
