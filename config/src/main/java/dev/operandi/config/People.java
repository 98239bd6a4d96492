package dev.operandi.config;

import dev.operandi.chat.Person;
import dev.operandi.config.Part.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of people, each named as in {@code slack:T0123ABCD/U0456EFGH}: platform, tenant, id of the person. */
final class People {
    static final String TOLD = "people, each as slack:WORKSPACE/MEMBER or teams:TENANT/USER";

    private static final String WAY_OUT =
            "Write each as in slack:T0123ABCD/U0456EFGH, or for Teams teams:TENANT/USER with the ids that Entra shows.";
    private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** In one case each, as the adapters have them; {@code terminal:local/ann} is for trying things. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(slack):([TE][A-Z0-9]{2,20})/([UW][A-Z0-9]{2,20})"),
            Pattern.compile("(teams):(" + GUID + ")/(" + GUID + ")"),
            Pattern.compile("(terminal):(local)/(\\S{1,100})"));

    private People() {}

    /** What is no person is noted; in the environment they stand on one line. */
    static Set<Person> read(Part part, String name, Values values) {
        Set<Person> people = new LinkedHashSet<>();
        for (Scalar written : written(part, name, values)) {
            Optional<Person> person = person(written.value().strip());
            if (person.isEmpty())
                values.notes()
                        .add(
                                written.at(),
                                Notes.quoted(name) + " names " + Notes.quoted(written.value()) + ", which is nobody.",
                                WAY_OUT);
            else if (!people.add(person.get()))
                values.notes()
                        .add(
                                written.at(),
                                Notes.quoted(name) + " names " + Notes.quoted(written.value()) + " twice.",
                                "Name everybody once.");
        }
        return people;
    }

    private static List<Scalar> written(Part part, String name, Values values) {
        if (part instanceof Scalar line && !line.value().isBlank() && !line.isNothing())
            return Arrays.stream(line.value().strip().split("[,\\s]+", -1))
                    .map(one -> new Scalar(line.at(), one, false))
                    .toList();
        List<Scalar> people = new ArrayList<>();
        for (Part item : values.items(part, name))
            if (item instanceof Scalar one) people.add(one);
            else
                values.notes()
                        .add(
                                item.at(),
                                Notes.quoted(name) + " has " + item.kind() + ", where somebody belongs.",
                                WAY_OUT);
        return people;
    }

    private static Optional<Person> person(String written) {
        for (Pattern form : FORMS) {
            boolean teams = written.startsWith("teams:");
            Matcher found = form.matcher(teams ? written.toLowerCase(Locale.ROOT) : written);
            if (found.matches()) return Optional.of(new Person(found.group(1), found.group(2), found.group(3)));
        }
        return Optional.empty();
    }
}
