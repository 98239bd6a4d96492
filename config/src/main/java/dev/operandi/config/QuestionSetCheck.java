package dev.operandi.config;

import dev.operandi.diagnosis.BankReview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything an admin should know about one file before anybody is asked its questions.
 *
 * @param file as the admin named it
 * @param faults what keeps the set from being used, by place; while there are any, nothing else is looked for
 * @param warnings what makes it measure badly, by place
 * @param accepted warnings the file accepts, with its reasons
 * @param missing texts that lack a language the file uses, by place
 */
public record QuestionSetCheck(
        String file, List<Problem> faults, List<Warning> warnings, List<Accepted> accepted, List<MissingText> missing) {
    private static final String GAP = "\n\n\n";

    public QuestionSetCheck {
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        accepted = List.copyOf(accepted);
        missing = List.copyOf(missing);
    }

    /**
     * A warning that the file accepts.
     *
     * @param kind as {@link Warning#kind}
     * @param about as {@link Warning#about}
     * @param because the reason the file gives
     */
    public record Accepted(String kind, List<String> about, String because) {
        public Accepted {
            about = List.copyOf(about);
        }
    }

    /**
     * @param file as the admin named it, with or without folders
     */
    public static QuestionSetCheck of(String file, byte[] content) {
        Result<ReadSet> result = QuestionSetReader.readWithPlaces(file, content);
        if (result instanceof Result.Refused<ReadSet> refused)
            return refused(file, refused.problems().list());
        return of(file, ((Result.Read<ReadSet>) result).value());
    }

    private static QuestionSetCheck refused(String file, List<Problem> faults) {
        return new QuestionSetCheck(file, faults, List.of(), List.of(), List.of());
    }

    private static QuestionSetCheck of(String file, ReadSet read) {
        var text = new ReviewText(read.places());
        List<Warning> warnings = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        List<Acceptance> unused = new ArrayList<>(read.acceptances());
        for (BankReview.Finding finding : BankReview.of(read.set())) {
            Warning warning = text.of(finding);
            List<Acceptance> fitting = read.acceptances().stream()
                    .filter(acceptance -> acceptance.covers(warning))
                    .toList();
            unused.removeAll(fitting);
            if (fitting.isEmpty()) warnings.add(warning);
            else
                accepted.add(new Accepted(
                        warning.kind(), warning.about(), fitting.get(0).because()));
        }
        unused.forEach(acceptance -> warnings.add(text.nothingToAccept(acceptance)));
        warnings.sort(Comparator.comparing(Warning::problem, Problems.BY_PLACE));
        return new QuestionSetCheck(file, List.of(), warnings, accepted, Translations.missing(read));
    }

    /**
     * The check of a file; or of each question set in a folder, by name. What cannot be read is a fault.
     */
    public static List<QuestionSetCheck> at(Path fileOrFolder) {
        if (Files.isDirectory(fileOrFolder)) return inFolder(fileOrFolder);
        if (!Files.exists(fileOrFolder)) {
            String file = fileOrFolder.toString();
            return List.of(refused(
                    file,
                    List.of(new Problem(
                            file, null, "There is no such file.", "Is the name right, and the folder you are in?"))));
        }
        return List.of(ofFile(fileOrFolder));
    }

    private static QuestionSetCheck ofFile(Path path) {
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            return of(file, in.readNBytes(Decoder.MAX_BYTES + 1)); // one more than may be, so that the reader sees it
        } catch (IOException e) {
            return refused(file, List.of(AdminFolder.unreadable(file)));
        }
    }

    private static List<QuestionSetCheck> inFolder(Path folder) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Path> byId = AdminFolder.list(folder, problems);
        if (byId.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    folder.toString(),
                    null,
                    "There is no question set in this folder.",
                    "Their files end in .yaml; folders in it are not looked into."));
        }
        Stream<QuestionSetCheck> unread = problems.stream()
                .map(problem -> at(folder, problem))
                .map(problem -> refused(problem.file(), List.of(problem)));
        return Stream.concat(unread, byId.values().stream().map(QuestionSetCheck::ofFile))
                .sorted(Comparator.comparing(QuestionSetCheck::file))
                .toList();
    }

    /** Problems of a folder's files name the file alone. */
    private static Problem at(Path folder, Problem problem) {
        if (problem.file().equals(folder.toString())) return problem;
        return new Problem(folder.resolve(problem.file()).toString(), problem.spot(), problem.fact(), problem.wayOut());
    }

    public boolean hasFaults() {
        return !faults.isEmpty();
    }

    /** The whole check as it is shown, over several lines; the last one sums it up. No line break at its end. */
    public String text() {
        List<String> parts = new ArrayList<>();
        if (hasFaults()) parts.add(new Problems(faults).text());
        warnings.stream().limit(Problems.TOLD).forEach(warning -> parts.add(warning.text()));
        if (warnings.size() > Problems.TOLD) parts.add("And " + (warnings.size() - Problems.TOLD) + " more.");
        if (!missing.isEmpty()) parts.add(missingText());
        parts.add(summary());
        return String.join(GAP, parts);
    }

    /** Several checks one below the other. */
    public static String text(List<QuestionSetCheck> checks) {
        return checks.stream().map(QuestionSetCheck::text).collect(Collectors.joining(GAP));
    }

    private String missingText() {
        String lines = missing.stream()
                .limit(Problems.TOLD)
                .map(text -> "%s:%d:%d: %s (%s)"
                        .formatted(file, text.line(), text.column(), text.path(), String.join(", ", text.languages())))
                .collect(Collectors.joining("\n"));
        int more = missing.size() - Problems.TOLD;
        return "Texts that lack a language, which other texts of the file have:\n\n" + lines
                + (more > 0 ? "\nAnd " + more + " more." : "")
                + "\n\nWrite each text as in {en: \"Hello\", de: \"Hallo\"}. Until then it is shown in the set's own"
                + " language.";
    }

    private String summary() {
        if (hasFaults()) return file + ": " + count(faults.size(), "fault") + ". The bot does not use the file.";
        String found = Stream.of(
                        count(warnings.size(), "warning"),
                        missing.isEmpty() ? "" : count(missing.size(), "text") + " to translate")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        String reasons = accepted.stream()
                .map(one -> "\nAccepted: " + one.kind() + (one.about().isEmpty() ? "" : " " + one.about()) + " – "
                        + one.because())
                .collect(Collectors.joining());
        return file + ": no faults, " + found + "." + reasons;
    }

    private static String count(int count, String thing) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + thing + (count == 1 ? "" : "s");
    }
}
