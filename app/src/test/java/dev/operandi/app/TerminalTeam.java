package dev.operandi.app;

import dev.operandi.chat.Person;
import dev.operandi.testkit.MovableClock;
import dev.operandi.texts.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A team that takes turns at a terminal. */
final class TerminalTeam implements PollTeam {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final PollTerminal terminal;
    private int speaking;

    TerminalTeam(Path folder) throws IOException {
        terminal = new PollTerminal(folder, Language.ENGLISH, clock, Map.of("OPERANDI_SECRET", PollTerminal.SECRET));
    }

    @Override
    public void startsAPoll() {
        String unusedForm = terminal.types("poll", "", String.valueOf(PEOPLE), "", "", "", "", "", "", "", "", "");
        String unusedPosted = terminal.types("post");
    }

    @Override
    public void asks(String line) {
        turnTo(0);
        String unusedShown = terminal.types(line);
    }

    @Override
    public String opens(int who) {
        turnTo(who);
        return terminal.types("take part");
    }

    @Override
    public String sends(int who, Pick pick) {
        turnTo(who);
        return terminal.types(pick.text());
    }

    @Override
    public String votes(int who, String label) {
        turnTo(who);
        return terminal.types(label);
    }

    @Override
    public void waitsForTheEnd() {
        turnTo(0);
        String unusedReport = terminal.after(Duration.ofDays(8), "From at least");
        String unusedClosed = terminal.after(Duration.ZERO, "3 people have voted.");
    }

    @Override
    public void exports() {
        String unusedRows = terminal.types("export");
    }

    /** Everybody reads along. */
    @Override
    public List<String> posted() {
        return List.of();
    }

    @Override
    public Person person(int who) {
        return new Person(TerminalChannel.PLATFORM, "local", name(who));
    }

    private void turnTo(int who) {
        if (speaking == who) return;
        String unusedPrompt = terminal.types("as " + name(who));
        speaking = who;
    }

    private static String name(int who) {
        return who == 0 ? "mia" : "qx" + (700 + who);
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
