package dev.operandi.app.teams;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The program itself in a process of its own, whose encoding is ASCII. */
final class BotProcess implements AutoCloseable {
    private final Path data;
    private final Map<String, String> variables;
    private final List<String> options;
    private @Nullable Process process;

    /**
     * @param options for Java; without any, those that start soonest
     */
    BotProcess(Path data, Map<String, String> variables, String... options) {
        this.data = data;
        this.variables = variables;
        this.options = options.length == 0 ? List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC") : List.of(options);
    }

    /** Returns once it listens. */
    void starts() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-Dfile.encoding=US-ASCII",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.operandi.app.Main",
                "start",
                "--data",
                data.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.startsWith("SLACK_") || name.startsWith("TEAMS_") || name.startsWith("OPERANDI_"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("MALLOC_ARENA_MAX", "2"); // as the launcher has it
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true);
        Process started = builder.start();
        process = started;
        BufferedReader lines = started.inputReader(StandardCharsets.UTF_8);
        while (!Objects.requireNonNull(lines.readLine(), "it ended").contains("Listening on")) {}
        Thread rest =
                new Thread(() -> lines.lines().forEach(line -> {}), "log of the bot"); // a full pipe would stop it
        rest.setDaemon(true);
        rest.start();
    }

    /** By the system, at once. */
    void isKilled() throws InterruptedException {
        if (process != null) process.destroyForcibly().waitFor();
    }

    /** A figure of {@code /proc/PID/status}, such as {@code VmRSS} in KiB or {@code Threads}. */
    int figure(String name) throws IOException {
        Path status =
                Path.of("/proc", String.valueOf(Objects.requireNonNull(process).pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        isKilled();
    }
}
