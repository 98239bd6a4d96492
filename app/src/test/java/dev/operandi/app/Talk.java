package dev.operandi.app;

import dev.operandi.app.cli.OperandiCommand;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole talk through the real command line, with a real database in {@code data}. */
final class Talk {
    static final TerminalStyle WIDE = new TerminalStyle(80, false, true);

    private final Path data;
    private final boolean typed;
    private final TerminalStyle style;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private int status = -1;

    private Talk(Path data, boolean typed, TerminalStyle style) {
        this.data = data;
        this.typed = typed;
        this.style = style;
        arguments.add("chat");
    }

    /** Lines from a pipe. */
    static Talk piped(Path data) {
        return new Talk(data, false, WIDE);
    }

    /** Somebody at a terminal. */
    static Talk typed(Path data) {
        return new Talk(data, true, WIDE);
    }

    Talk columns(int columns) {
        return new Talk(data, typed, new TerminalStyle(columns, false, true));
    }

    Talk with(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    /** With a variable of the environment. */
    Talk variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Says the lines, and ends. */
    Talk says(String... lines) {
        String text = lines.length == 0 ? "" : String.join("\n", lines) + "\n";
        return hears(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    Talk hears(InputStream in) {
        return runs(in, out);
    }

    Talk runs(InputStream in, OutputStream to) {
        Surroundings around = new Surroundings(
                in, to, err, typed, style, Optional.empty(), "ann", data, new Environment(environment), "./operandi");
        status = OperandiCommand.run(around, arguments.toArray(String[]::new));
        return this;
    }

    int status() {
        return status;
    }

    String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String complaints() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The part after {@code text} was last shown. */
    String shownSince(String text) {
        return shown().substring(shown().lastIndexOf(text) + text.length());
    }
}
