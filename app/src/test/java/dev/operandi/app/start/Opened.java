package dev.operandi.app.start;

import dev.operandi.app.QuestionSets;
import dev.operandi.app.http.PortException;
import java.time.InstantSource;
import java.util.function.Supplier;

/** The server, opened with ids that the test knows. */
public final class Opened {
    private Opened() {}

    /**
     * @param ids asked at each turn; what it gives is used only where an interview begins
     */
    public static BotServer server(Installation installation, InstantSource clock, Supplier<String> ids)
            throws PortException {
        return BotServer.open(installation, QuestionSets.of(installation.settings()), clock, ids);
    }
}
