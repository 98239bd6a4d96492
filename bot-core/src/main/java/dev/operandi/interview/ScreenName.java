package dev.operandi.interview;

import java.util.Optional;

/** Screens by name, as views and stored interviews hold them: {@code asking/deploy-frequency}. Ids hold no slash. */
public final class ScreenName {
    private ScreenName() {}

    public static String of(Screen screen) {
        if (screen instanceof Screen.Introduction) return "introduction";
        if (screen instanceof Screen.OwnFunction) return "function";
        if (screen instanceof Screen.Asking asking) return "asking/" + asking.questionId();
        if (screen instanceof Screen.Review) return "review";
        if (screen instanceof Screen.Paused) return "paused";
        if (screen instanceof Screen.Result) return "result";
        if (screen instanceof Screen.Remedies) return "remedies";
        if (screen instanceof Screen.OneRemedy one) return "remedy/" + one.remedyId();
        if (screen instanceof Screen.Examples) return "models";
        if (screen instanceof Screen.OneModel one) return "model/" + one.modelId();
        if (screen instanceof Screen.Glossary) return "glossary";
        if (screen instanceof Screen.Withdrawing) return "withdrawing";
        throw new IllegalStateException("No name for " + screen);
    }

    /** Empty when no screen has that name. */
    public static Optional<Screen> parse(String name) {
        String[] parts = name.split("/", 2);
        if (parts.length == 2)
            return Optional.ofNullable(
                    switch (parts[0]) {
                        case "asking" -> new Screen.Asking(parts[1]);
                        case "remedy" -> new Screen.OneRemedy(parts[1]);
                        case "model" -> new Screen.OneModel(parts[1]);
                        default -> null;
                    });
        return Optional.ofNullable(
                switch (name) {
                    case "introduction" -> new Screen.Introduction();
                    case "function" -> new Screen.OwnFunction();
                    case "review" -> new Screen.Review();
                    case "paused" -> new Screen.Paused();
                    case "result" -> new Screen.Result();
                    case "remedies" -> new Screen.Remedies();
                    case "models" -> new Screen.Examples();
                    case "glossary" -> new Screen.Glossary();
                    case "withdrawing" -> new Screen.Withdrawing();
                    default -> null;
                });
    }
}
