package dev.operandi.desk;

import dev.operandi.chat.Block;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.polls.Report;
import dev.operandi.polls.ReportFile;
import dev.operandi.polls.ReportTable;
import dev.operandi.polls.Run;
import dev.operandi.questions.QuestionSet;
import dev.operandi.texts.Language;
import dev.operandi.texts.LocalText;
import dev.operandi.texts.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A report as rows, with the names people know: what is exported. The same rows in a message and in a file. */
public final class ReportRows {
    private ReportRows() {}

    /**
     * The rows of a run's report, in the language of its place.
     *
     * @return empty when the run has no report: it is open, was cancelled, or is a quick poll
     */
    public static Optional<List<ReportTable.Row>> of(Run run, Lookup lookup) {
        Report report = run.course().report();
        Optional<QuestionSet> set = RunViews.findSet(run, lookup);
        if (report == null || set.isEmpty()) return Optional.empty();
        Language language = RunViews.phrases(run, lookup).language();
        return Optional.of(ReportTable.rows(report, id -> name(id, set.get(), language)));
    }

    /** For somebody who may read the report; files of it are its organiser's. */
    static Optional<Message> draw(Run run, Phrases phrases, Lookup lookup) {
        return of(run, lookup).map(rows -> message(run, rows, null, phrases));
    }

    /** For the organiser: with files, and the rows where the place takes none. */
    static Optional<Message> withFiles(Run run, Phrases phrases, Lookup lookup) {
        return withFiles(run, List.of(ReportFile.values()), phrases, lookup);
    }

    /**
     * The same with one file.
     *
     * @param code of its kind
     * @return empty also when there is no such kind
     */
    static Optional<Message> withFile(Run run, String code, Phrases phrases, Lookup lookup) {
        List<ReportFile> kinds = Stream.of(ReportFile.values())
                .filter(kind -> kind.code().equals(code))
                .toList();
        return kinds.isEmpty() ? Optional.empty() : withFiles(run, kinds, phrases, lookup);
    }

    private static Optional<Message> withFiles(Run run, List<ReportFile> kinds, Phrases phrases, Lookup lookup) {
        return of(run, lookup).map(rows -> {
            String words = phrases.runs().report().exportFiles(RunViews.name(run, phrases, lookup));
            List<Handout.File> files =
                    kinds.stream().map(kind -> file(run, kind, rows)).toList();
            return message(run, rows, new Handout(words, files), phrases);
        });
    }

    private static Handout.File file(Run run, ReportFile kind, List<ReportTable.Row> rows) {
        return new Handout.File(
                kind.fileName(run.id()),
                kind.mediaType(),
                kind.text(run.id(), rows),
                PollAction.of(run, PollAction.Verb.EXPORT, kind.code()));
    }

    private static Message message(Run run, List<ReportTable.Row> rows, @Nullable Handout handout, Phrases phrases) {
        String how = phrases.runs().report().exportHow("operandi export " + run.id());
        List<Block.Fact> facts = rows.stream()
                .map(row -> new Block.Fact(row.section() + ": " + row.item(), figure(row)))
                .toList();
        return new Message(how, List.of(new Block.Text(how), new Block.Facts(facts)), handout);
    }

    private static String figure(ReportTable.Row row) {
        return row.low().isEmpty() ? row.figure() : row.figure() + " (" + row.low() + "–" + row.high() + ")";
    }

    private static String name(String id, QuestionSet set, Language language) {
        int slash = id.indexOf('/');
        Optional<LocalText> name = slash > 0
                ? set.findQuestion(id.substring(0, slash))
                        .flatMap(question -> question.findChoice(id.substring(slash + 1)))
                        .map(choice -> choice.label())
                : set.findModel(id)
                        .map(model -> model.name())
                        .or(() -> set.findChallenge(id).map(challenge -> challenge.name()))
                        .or(() -> set.findQuestion(id).map(question -> question.text()))
                        .or(() -> set.findRemedy(id).map(remedy -> remedy.title()))
                        .or(() -> set.findFunction(id).map(function -> function.name()));
        return name.map(text -> text.in(language)).orElse(id);
    }
}
