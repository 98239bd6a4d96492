package dev.operandi.app.cli;

import dev.operandi.app.Surroundings;
import dev.operandi.app.start.Adapters;
import dev.operandi.app.start.Manifest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code operandi manifest}. */
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = {"Prints what a platform wants to be told about the bot, to be pasted into its page.", ""})
final class ManifestCommand implements Callable<Integer> {
    private final Surroundings around;
    private final Map<String, Manifest> manifests;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLATFORM", description = "Such as slack.")
    private String platform = "";

    @ArgGroup(multiplicity = "1")
    private Way way = new Way();

    /** Exactly one of these. */
    static final class Way {
        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "Where the bot is reached from outside, such as https://bot.example.com.")
        private @Nullable String url;

        @Option(names = "--socket", description = "The bot connects by itself (Socket Mode) and needs no URL.")
        private boolean socket;
    }

    ManifestCommand(Surroundings around) {
        this(around, Adapters.manifests());
    }

    ManifestCommand(Surroundings around, Map<String, Manifest> manifests) {
        this.around = around;
        this.manifests = new TreeMap<>(manifests);
    }

    @Override
    public Integer call() {
        Manifest manifest = manifests.get(platform);
        if (manifest == null) throw wrong("There is no manifest for '" + platform + "'. " + thereIs());
        around.print(manifest.of(Optional.ofNullable(way.url).map(this::outside), way.socket)
                .stripTrailing());
        return 0;
    }

    private String thereIs() {
        return manifests.isEmpty()
                ? "This build has no adapter that needs one."
                : "Use one of: " + String.join(", ", manifests.keySet()) + ".";
    }

    private String outside(String written) {
        try {
            URI url = new URI(written.replaceFirst("/+$", ""));
            if ("https".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getQuery() == null
                    && url.getFragment() == null) return url.toString();
        } catch (URISyntaxException e) {
            // told below, as every other that is none
        }
        throw wrong("'" + written + "' is no URL beginning with https://. Write it as in https://bot.example.com.");
    }

    private ParameterException wrong(String fact) {
        return new ParameterException(spec.commandLine(), fact);
    }
}
