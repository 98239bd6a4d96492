package dev.operandi.app.cli;

import dev.operandi.app.start.Rehearsal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code operandi rehearse}, for the launcher alone. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Starts a server on this machine's loopback, asks it a few things, and ends it.")
final class RehearseCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "A folder that is thrown away afterwards.")
    private Path data = Path.of("");

    @Override
    public Integer call() throws Exception {
        Rehearsal.hold(data);
        return 0;
    }
}
