package dev.operandi.desk;

import dev.operandi.chat.Message;
import dev.operandi.chat.View;
import dev.operandi.interview.Interview;
import dev.operandi.interview.InterviewEngine;
import dev.operandi.interview.Screen;
import dev.operandi.interview.ScreenName;
import java.util.Optional;

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

    static Optional<Message> drawSpent(View view, Contact contact, Lookup lookup) {
        String[] parts = view.id().split("/", 2);
        Optional<Interview> interview = lookup.findInterview(parts[0]);
        Optional<Screen> screen = parts.length == 2 ? ScreenName.parse(parts[1]) : Optional.empty();
        if (interview.isEmpty() || screen.isEmpty()) return Optional.empty();
        InterviewEngine engine = lookup.engine(interview.get().set());
        return Optional.of(engine.drawSpent(interview.get(), screen.get(), Tongue.of(contact, engine.set())));
    }
}
