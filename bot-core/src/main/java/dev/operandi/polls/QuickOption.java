package dev.operandi.polls;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An option of a quick poll, with the words for it in every language: whoever copies a command need not translate it. */
enum QuickOption {
    MULTIPLE("multiple multi mehrere mehrfach"),
    CLOSE("close closes until bis ende"),
    HIDE("hide hidden verdeckt"),
    ANONYMOUS("anonymous anonymously anon anonym"),
    GUESTS("guests guest gäste gaeste");

    private final String names;

    /**
     * @param names with blanks between
     */
    QuickOption(String names) {
        this.names = names;
    }

    static Optional<QuickOption> named(String name) {
        return Arrays.stream(values())
                .filter(option -> option.names().contains(name))
                .findFirst();
    }

    static Stream<String> allNames() {
        return Arrays.stream(values()).flatMap(option -> option.names().stream());
    }

    private List<String> names() {
        return List.of(names.split(" "));
    }
}
