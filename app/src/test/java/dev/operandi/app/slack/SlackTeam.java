package dev.operandi.app.slack;

import dev.operandi.app.PollTeam;
import dev.operandi.app.slack.SlackStandIn.Room;
import dev.operandi.chat.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A team in Slack, whose requests come signed by HTTP. */
public final class SlackTeam implements PollTeam {
    private static final String CHANNEL = "C0POLLS";

    private final SlackOffice office;
    private final List<SlackUser> people = new ArrayList<>();
    private @Nullable Shown card;
    private @Nullable Shown quick;

    public SlackTeam(Path folder) throws Exception {
        office = SlackOffice.byHttp(folder);
        office.slack.has(CHANNEL, new Room("operations", PEOPLE + 1, true, true, false)); // the bot counts
        for (int who = 0; who < PEOPLE; who++)
            people.add(new SlackUser("U0QX" + (700 + who), office.slack, office.http(), this::takesTime)
                    .livingIn("Europe/Berlin"));
    }

    private void takesTime() {
        office.clock.advance(Duration.ofSeconds(2));
    }

    @Override
    public void startsAPoll() {
        SlackUser organiser = people.get(0);
        organiser.commands(CHANNEL, "poll");
        organiser.modal("Questions <static_select>");
        organiser.sendsOff(Map.of("where", List.of(CHANNEL), "closes", List.of("IN_A_WEEK")));
        organiser.modal("This is what people will see:");
        organiser.sendsOff(Map.of());
        card = standing("# Poll: ", "[Take part]");
    }

    @Override
    public void asks(String line) {
        office.ids.next();
        people.get(0).commands(CHANNEL, line);
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
        people.get(who).presses(card(), "Take part");
        return read(people.get(who).modal("<"));
    }

    @Override
    public String sends(int who, Pick pick) {
        people.get(who).sendsOff(Map.of(pick.field(), List.of(pick.value())));
        return read(people.get(who).modal());
    }

    private static String read(Screens.Modal modal) {
        return Phone.draw(modal.view().path("blocks"));
    }

    @Override
    public String votes(int who, String label) {
        List<Shown> before = whispers(who);
        people.get(who).presses(now(quick()), label);
        return office.slack.screens.await(
                "an answer",
                () -> Optional.of(whispers(who))
                        .filter(now -> now.size() > before.size())
                        .map(now -> now.get(now.size() - 1).onThePhone()));
    }

    private List<Shown> whispers(int who) {
        return office.slack.screens.messages(CHANNEL).stream()
                .filter(message -> people.get(who).id.equals(message.reader()))
                .toList();
    }

    @Override
    public void waitsForTheEnd() {
        office.clock.advance(Duration.ofDays(8));
        standing("# Report: ", "[Export]");
        office.slack.screens.await("both closed", () -> {
            office.clock.advance(Duration.ofSeconds(1));
            boolean closed = isClosed(now(card())) && isClosed(now(quick()));
            return closed ? Optional.of(card()) : Optional.empty();
        });
    }

    private static boolean isClosed(Shown shown) {
        return shown.onThePhone().contains("This poll closed on");
    }

    @Override
    public void exports() {
        people.get(0).presses(standing("# Report: ", "[Export]"), "Export");
    }

    @Override
    public List<String> posted() {
        List<String> posted = new ArrayList<>();
        List<String> conversations = new ArrayList<>(List.of(CHANNEL));
        people.forEach(person -> conversations.add(person.direct()));
        for (String conversation : conversations)
            for (Shown message : office.slack.screens.messages(conversation))
                if (message.reader() == null) posted.add(message.text() + message.blocks());
        return posted;
    }

    @Override
    public Person person(int who) {
        return new Person("slack", "T0001", people.get(who).id);
    }

    /** What has these words at last, while time goes by: a card is edited now and then only. */
    private Shown standing(String... words) {
        return office.slack.screens.await("in the channel " + String.join(", ", words), () -> {
            office.clock.advance(Duration.ofSeconds(1));
            return office.slack.screens.messages(CHANNEL).stream()
                    .filter(message -> message.reader() == null)
                    .filter(shown -> List.of(words).stream().allMatch(shown.onThePhone()::contains))
                    .findFirst();
        });
    }

    private Shown now(Shown before) {
        return office.slack.screens.messages(CHANNEL).stream()
                .filter(message -> message.ts().equals(before.ts()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws Exception {
        office.close();
    }
}
