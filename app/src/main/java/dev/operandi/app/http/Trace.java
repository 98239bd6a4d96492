package dev.operandi.app.http;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Where in the code something went wrong, without any message: one may quote what a person said. */
final class Trace {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    private Trace() {}

    static String of(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Throwable at = thrown;
        for (int cause = 0; at != null && cause < CAUSES; cause++) {
            text.append(cause == 0 ? "" : ", because of ").append(at.getClass().getName());
            text.append(Arrays.stream(at.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                    .collect(Collectors.joining(" < ", " at ", "")));
            at = at.getCause();
        }
        return text.toString();
    }
}
