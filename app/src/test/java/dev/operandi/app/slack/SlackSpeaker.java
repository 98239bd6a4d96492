package dev.operandi.app.slack;

import dev.operandi.app.Speaker;
import dev.operandi.chat.Person;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody in Slack, whose requests come signed by HTTP. */
public final class SlackSpeaker implements Speaker {
    private final SlackOffice office;
    private final SlackUser user;

    /**
     * @param locale as Slack has it, such as {@code de-DE}
     */
    public SlackSpeaker(Path folder, String locale) throws Exception {
        office = SlackOffice.byHttp(folder);
        user = office.person("U0ANN").reading(locale);
    }

    @Override
    public void says(String text) {
        @Nullable Shown before = office.slack.screens.newest(user.direct()).orElse(null);
        Line.Answer unusedAnswer = user.says(text);
        Shown unusedShown = office.slack.screens.await(
                "something below",
                () -> office.slack
                        .screens
                        .newest(user.direct())
                        .filter(now -> before == null || !now.ts().equals(before.ts())));
    }

    @Override
    public void presses(String label) {
        Shown before = user.newest();
        SlackUser unusedUser = user.presses(label);
        Shown unusedShown = user.seesSomethingElse(before);
    }

    @Override
    public void picks(int number) {
        Shown before = user.newest();
        Line.Answer unusedAnswer = user.presses(before, before.pressables().get(number - 1));
        Shown unusedShown = user.seesSomethingElse(before);
    }

    @Override
    public void waitsFor(String label) {
        Shown unusedShown = office.slack.screens.await(
                label, () -> isOffered(label) ? Optional.of(user.newest()) : Optional.empty());
    }

    @Override
    public boolean isOffered(String label) {
        return user.newest().has(label);
    }

    @Override
    public String reads() {
        return Arrays.stream(user.newest().onThePhone().split("\n"))
                .filter(line -> !line.startsWith("[") && !line.startsWith("<") && !line.matches("[0-9]+\\) .*"))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Person person() {
        return new Person("slack", "T0001", user.id);
    }

    @Override
    public void leaves() throws Exception {
        office.close();
    }
}
