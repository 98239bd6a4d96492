package dev.operandi.app.teams;

import dev.operandi.app.PollTeam;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.chat.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A team in Teams, whose requests come with a token that is checked. */
public final class TeamsTeam implements PollTeam {
    private static final String CHANNEL = "19:polls@thread.tacv2";
    private static final String OF_THE_MENTION = CHANNEL + ";messageid=1770000000001";

    private final TeamsOffice office;
    private final List<TeamsUser> people = new ArrayList<>();
    private final Map<Integer, Dialog> dialogs = new HashMap<>();
    private @Nullable Shown card;
    private @Nullable Shown quick;

    public TeamsTeam(Path folder) throws Exception {
        office = TeamsOffice.onSqlite(folder);
        for (int who = 0; who < PEOPLE; who++)
            people.add(new TeamsUser("1qx" + (700 + who), office.teams, office.line, office::takesTime).isIn(CHANNEL));
    }

    @Override
    public void startsAPoll() {
        people.get(0).mentions(CHANNEL, "Operations", "poll");
        Shown asked = office.teams.chats.await(
                "the button that opens the form", () -> office.teams.chats.newest(OF_THE_MENTION));
        Dialog preview = people.get(0).opens(asked, "Start a poll").sends(Map.of("Closes", "IN_A_WEEK"));
        Dialog unusedPosted = preview.sends();
        card = standing("[Take part]");
    }

    @Override
    public void asks(String line) {
        office.ids.next();
        people.get(0).mentions(CHANNEL, "Operations", line);
        quick = standing("Named:");
    }

    private Shown card() {
        return Objects.requireNonNull(card);
    }

    private Shown quick() {
        return Objects.requireNonNull(quick);
    }

    @Override
    public String opens(int who) {
        return open(who, people.get(who).opens(card(), "Take part"));
    }

    @Override
    public String sends(int who, Pick pick) {
        Dialog open = Objects.requireNonNull(dialogs.get(who));
        return open(who, open.sends(Map.of(pick.label(), pick.value())));
    }

    private String open(int who, Dialog dialog) {
        dialogs.put(who, dialog);
        return dialog.read();
    }

    @Override
    public String votes(int who, String label) {
        Card.Pressable pressed = quick().card().pressables().stream()
                .filter(one -> one.title().endsWith(label))
                .findFirst()
                .orElseThrow();
        return people.get(who).presses(quick(), pressed).body().path("value").asText();
    }

    @Override
    public void waitsForTheEnd() {
        office.clock.advance(Duration.ofDays(8));
        Shown unusedReport = standing("# Report:");
        for (Shown open : List.of(card(), quick())) {
            Shown unusedClosed = office.teams.chats.await("it closed", () -> {
                office.takesTime();
                return office.teams
                        .chats
                        .find(open.conversation(), open.id())
                        .filter(now -> now.read().contains("This poll closed on"));
            });
        }
    }

    @Override
    public void exports() {
        Shown report = standing("# Report:");
        Card.Pressable export = report.card().find("Export").orElseThrow();
        if (export.opensADialog()) {
            Dialog unusedDialog = people.get(0).opens(report, "Export");
        } else {
            TeamsHttp.Answer unusedAnswer = people.get(0).presses(report, export);
        }
    }

    @Override
    public List<String> posted() {
        return office.teams.chats.everything();
    }

    @Override
    public Person person(int who) {
        return people.get(who).known();
    }

    private Shown standing(String words) {
        return office.teams.chats.await(words, () -> {
            office.takesTime();
            return office.teams.chats.begun(CHANNEL, words);
        });
    }

    @Override
    public void close() {
        office.close();
    }
}
