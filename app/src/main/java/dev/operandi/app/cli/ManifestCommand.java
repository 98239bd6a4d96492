package dev.operandi.app.cli;

import dev.operandi.app.Surroundings;
import dev.operandi.app.start.Adapters;
import dev.operandi.app.start.AppPackage;
import dev.operandi.app.start.Manifest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Map<String, AppPackage> packages;

    private static final String APP_ID = "TEAMS_APP_ID";
    private static final String APP_ID_IS = "It is the id of the app registration in Entra.";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the app package for teams is written; operandi.zip unless you say otherwise.")
    private Path out = Path.of("operandi.zip");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PLATFORM", description = "slack or teams.")
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
        this(around, Adapters.manifests(), Adapters.packages());
    }

    ManifestCommand(Surroundings around, Map<String, Manifest> manifests, Map<String, AppPackage> packages) {
        this.around = around;
        this.packages = new TreeMap<>(packages);
        this.manifests = new TreeMap<>(manifests);
    }

    @Override
    public Integer call() {
        AppPackage file = packages.get(platform);
        if (file != null) return write(file);
        Manifest manifest = manifests.get(platform);
        if (manifest == null) throw wrong("There is no manifest for '" + platform + "'. " + thereIs());
        around.print(manifest.of(Optional.ofNullable(way.url).map(this::outside), way.socket)
                .stripTrailing());
        return 0;
    }

    /** A file is written, not printed: it is no text. */
    private int write(AppPackage file) {
        String app = around.environment().get(APP_ID).orElseThrow(() -> wrong(APP_ID + " is not set. " + APP_ID_IS));
        if (way.url == null) throw wrong("The manifest for " + platform + " needs --url.");
        if (Files.isDirectory(out))
            throw wrong("'" + out + "' is a folder. Name the file, as in " + out.resolve("operandi.zip") + ".");
        try {
            Files.write(out, file.of(app, URI.create(outside(way.url))));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw wrong("'" + out + "' cannot be written.");
        }
        around.print("Written to " + out + ". Upload it in the Teams admin center.");
        return 0;
    }

    private String thereIs() {
        Set<String> all = new TreeSet<>(manifests.keySet());
        all.addAll(packages.keySet());
        return all.isEmpty()
                ? "This build has no adapter that needs one."
                : "Use one of: " + String.join(", ", all) + ".";
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
