package dev.operandi.desk;

import dev.operandi.chat.Message;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.RunNotice;
import dev.operandi.interview.Screen;
import dev.operandi.interview.ScreenName;
import dev.operandi.texts.Phrases;
import java.util.Optional;
import java.util.function.Supplier;

/** An interview's messages as views: the live one, and those that lost their buttons when the talk went on below. */
final class InterviewViews {
    static final String LIVE = "interview";
    static final String SPENT = "spent";

    private InterviewViews() {}

    static View live(Interview interview) {
        return new View(LIVE, interview.id());
    }

    /** What the message of {@code interview} showed until now. */
    static View spent(Interview interview) {
        return new View(SPENT, interview.id() + "/" + ScreenName.of(interview.screen()));
    }

    /** Empty when it is a part in a run that is gone. */
    static Optional<Message> drawLive(Interview interview, Contact contact, Lookup lookup) {
        return drawing(interview, contact, lookup).map(Supplier::get);
    }

    /** The same, which looks nothing up any more once it is there. */
    static Optional<Supplier<Message>> drawing(Interview interview, Contact contact, Lookup lookup) {
        InterviewEngine engine = lookup.engine(interview.set());
        Phrases phrases = Tongue.of(contact, engine.set());
        Optional<RunNotice> run = NamedParts.notice(interview, phrases, lookup);
        return interview.forRun() == null || run.isPresent()
                ? Optional.of(() -> engine.draw(interview, phrases, run.orElse(null)))
                : Optional.empty();
    }

    static Optional<Message> drawSpent(View view, Contact contact, Lookup lookup) {
        String[] parts = view.id().split("/", 2);
        Optional<Interview> interview = lookup.findInterview(parts[0]);
        Optional<Screen> screen = parts.length == 2 ? ScreenName.parse(parts[1]) : Optional.empty();
        if (interview.isEmpty() || screen.isEmpty()) return Optional.empty();
        return drawSpent(interview.get(), screen.get(), contact, lookup);
    }

    /** Empty when it is a part in a run that is gone. */
    static Optional<Message> drawSpent(Interview interview, Screen screen, Contact contact, Lookup lookup) {
        InterviewEngine engine = lookup.engine(interview.set());
        Phrases phrases = Tongue.of(contact, engine.set());
        Optional<RunNotice> run = NamedParts.notice(interview, phrases, lookup);
        return interview.forRun() == null || run.isPresent()
                ? Optional.of(engine.drawSpent(interview, screen, phrases, run.orElse(null)))
                : Optional.empty();
    }
}
