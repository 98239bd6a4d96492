package dev.operandi.app.teams;

import dev.operandi.app.Speaker;
import dev.operandi.app.teams.Chats.Shown;
import dev.operandi.app.teams.TeamsHttp.Answer;
import dev.operandi.chat.Person;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody in Teams, whose requests come with a token that is checked. */
public final class TeamsSpeaker implements Speaker {
    private final TeamsOffice office;
    private final TeamsUser user;

    /**
     * @param locale as Teams has it, such as {@code de-DE}
     */
    public TeamsSpeaker(Path folder, String locale) throws Exception {
        office = TeamsOffice.onSqlite(folder);
        user = office.person("1ann").reading(locale);
    }

    @Override
    public void says(String text) {
        @Nullable Shown before = office.teams.chats.newest(user.direct()).orElse(null);
        Answer unusedAnswer = user.says(text);
        Shown unusedShown = office.teams.chats.await(
                "something below",
                () -> office.teams
                        .chats
                        .newest(user.direct())
                        .filter(now -> before == null || !now.id().equals(before.id())));
    }

    @Override
    public void presses(String label) {
        Shown before = user.newest();
        shown(before, user.presses(label));
    }

    @Override
    public void picks(int number) {
        Shown before = user.newest();
        shown(before, user.picks(number));
    }

    /** What a button leads to stands in the answer, or in a message below. */
    private void shown(Shown before, Answer answer) {
        if (answer.body().path("value").isTextual()) {
            Shown unusedShown = user.below(before);
        }
    }

    @Override
    public void waitsFor(String label) {
        Shown unusedShown =
                office.teams.chats.await(label, () -> isOffered(label) ? Optional.of(user.newest()) : Optional.empty());
    }

    @Override
    public boolean isOffered(String label) {
        return user.newest().card().has(label);
    }

    @Override
    public String reads() {
        return Arrays.stream(user.newest().card().said().split("\n"))
                .filter(line -> !line.matches("[0-9]+\\) .*"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Person person() {
        return user.known();
    }

    @Override
    public void leaves() {
        office.close();
    }
}
