package dev.operandi.app.lab;

import dev.operandi.app.lab.CsvLines.Line;
import dev.operandi.app.lab.CsvPlaces.Place;
import dev.operandi.app.lab.CsvRows.Row;
import dev.operandi.config.NearMiss;
import dev.operandi.config.Problem;
import dev.operandi.config.Problems;
import dev.operandi.config.Result;
import dev.operandi.questions.Answer;
import dev.operandi.questions.Answers;
import dev.operandi.questions.Choice;
import dev.operandi.questions.Question;
import dev.operandi.questions.QuestionSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recorded answers, read row by row: a column is a question, a cell a choice. A row with a fault is left out and the others
 * go on; what is held does not grow with the file.
 *
 * @see "docs/lab.md"
 */
public final class AnswersFile implements Iterator<Respondent> {
    private static final int PROBLEMS_TOLD = 40;

    private final String file;
    private final CsvRows rows;
    private final Header header;
    private final QuestionSet set;
    private final List<Problem> problems = new ArrayList<>();
    private int more;
    private int count;
    private int leftOut;
    private @Nullable Respondent ahead;

    private AnswersFile(String file, CsvRows rows, Header header, QuestionSet set) {
        this.file = file;
        this.rows = rows;
        this.header = header;
        this.set = set;
    }

    /**
     * Reads the header.
     *
     * @param file the name as the admin knows it
     * @return refused when the columns are not those of the set
     */
    public static Result<AnswersFile> open(String file, InputStream in, QuestionSet set) throws IOException {
        CsvRows rows = new CsvRows(file, in, names ->
                (int) names.filter(name -> Header.knows(set, name)).count());
        Row first = rows.next().orElse(null);
        if (first == null)
            return Result.refused(new Problem(
                    file,
                    null,
                    "There is nothing in this file.",
                    "Begin with a line of the set's question ids: " + Header.RESPONDENT + ","
                            + Header.told(
                                    set.questions().stream().map(Question::id).toList(), ",")
                            + "."));
        if (first instanceof Row.Broken broken) return Result.refused(broken.problem());
        Result<Header> header = Header.read(rows, (Row.Cells) first, set);
        if (header instanceof Result.Refused<Header> refused) return new Result.Refused<>(refused.problems());
        return new Result.Read<>(new AnswersFile(file, rows, ((Result.Read<Header>) header).value(), set));
    }

    /** Says which columns are passed over; empty when all are used. */
    public Optional<String> notice() {
        List<String> names = header.ignored().stream()
                .map(name -> name.isEmpty() ? "(without a name)" : "\"" + name + "\"")
                .toList();
        if (names.isEmpty()) return Optional.empty();
        return Optional.of(file + ": "
                + (names.size() == 1
                        ? "This column is no question and is passed over: "
                        : "These columns are no questions and are passed over: ")
                + Header.told(names, ", ") + ".");
    }

    /** Reads on to the next row without a fault. */
    @Override
    public boolean hasNext() {
        while (ahead == null) {
            Optional<Row> row = rows.next();
            if (row.isEmpty()) return false;
            count++;
            ahead = respondent(row.get());
            if (ahead == null) leftOut++;
        }
        return true;
    }

    @Override
    public Respondent next() {
        if (!hasNext()) throw new NoSuchElementException();
        Respondent next = ahead;
        if (next == null) throw new NoSuchElementException();
        ahead = null;
        return next;
    }

    /** What is wrong with the rows read so far, the first {@value #PROBLEMS_TOLD} faults in full; empty when nothing is. */
    public String faults() {
        if (count == 0)
            return new Problem(file, null, "There is no row below the header.", "Write one row for each respondent.")
                    .text();
        if (leftOut == 0) return "";
        String others = more == 0 ? "" : "\n\n\nAnd " + Page.count(more) + " more.";
        return new Problems(problems).text() + others + "\n\n\n" + Page.count(leftOut) + " of " + Page.count(count)
                + (count == 1 ? " row" : " rows") + (leftOut == 1 ? " was" : " were") + " left out.";
    }

    private @Nullable Respondent respondent(Row row) {
        if (row instanceof Row.Broken broken) {
            note(broken.problem());
            return null;
        }
        Row.Cells cells = (Row.Cells) row;
        if (cells.values().size() != header.columns()) {
            note(wrongCount(cells));
            return null;
        }
        List<Answers.Given> given = new ArrayList<>(set.questions().size());
        for (int j = 0; j < set.questions().size(); j++) {
            Question question = set.questions().get(j);
            int column = header.questions().get(j);
            Answer answer = answer(question, cells.values().get(column));
            if (answer == null) note(unknown(question, cells, column));
            else given.add(new Answers.Given(question.id(), answer));
        }
        return given.size() < set.questions().size() ? null : new Respondent(name(cells), Answers.of(given));
    }

    private String name(Row.Cells cells) {
        String name = header.respondent() < 0 ? "" : cells.values().get(header.respondent());
        return name.isEmpty() ? "r" + count : name;
    }

    /** Null when the word is none of them; a choice that is called by one of our words is the choice. */
    private static @Nullable Answer answer(Question question, String written) {
        if (question.findChoice(written).isPresent()) return new Answer.Chosen(written);
        return switch (written) {
            case "", "not-sure" -> new Answer.NotSure();
            case "not-applicable" -> new Answer.NotApplicable();
            case "skipped" -> new Answer.Skipped();
            default -> null;
        };
    }

    private Problem unknown(Question question, Row.Cells cells, int column) {
        List<String> words =
                new ArrayList<>(question.choices().stream().map(Choice::id).toList());
        words.addAll(List.of("not-sure", "not-applicable", "skipped"));
        String written = cells.values().get(column);
        return rows.problem(
                places(cells).get(column),
                "The question \"" + question.id() + "\" has no choice " + quoted(written) + ".",
                NearMiss.find(written, words)
                        .map(meant -> "Did you mean " + meant + "?")
                        .orElse("Use one of: " + Header.told(words, ", ") + "."));
    }

    private static String quoted(String written) {
        String line = Page.harmless(written);
        return Page.width(line) <= 60
                ? '"' + line + '"'
                : '"' + line.substring(0, line.offsetByCodePoints(0, 60)) + "…\"";
    }

    private Problem wrongCount(Row.Cells cells) {
        int are = cells.values().size();
        String fact = "This row has " + are + (are == 1 ? " cell" : " cells") + ", where the header has "
                + header.columns() + ".";
        if (are > header.columns())
            return rows.problem(
                    places(cells).get(header.columns()),
                    fact,
                    "Delete what is too much; a cell that holds the separator itself stands in quotes.");
        Line last = cells.lines().get(cells.lines().size() - 1);
        return rows.problem(
                new Place(last, Page.width(last.text()) + 1, 1),
                fact,
                "Write a cell for each column; leave it empty for \"not sure\".");
    }

    private List<Place> places(Row.Cells cells) {
        return CsvPlaces.of(cells.lines(), rows.separator()).cells();
    }

    private void note(Problem problem) {
        if (problems.size() < PROBLEMS_TOLD) problems.add(problem);
        else more++;
    }
}
