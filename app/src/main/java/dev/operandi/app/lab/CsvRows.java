package dev.operandi.app.lab;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.operandi.app.lab.CsvLines.Line;
import dev.operandi.app.lab.CsvPlaces.Place;
import dev.operandi.config.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** The rows of a CSV file, one after the other; after one that cannot be read, reading goes on in the next line. */
final class CsvRows {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    /** One row, or why there is none. */
    sealed interface Row {
        /**
         * @param values without spaces around them
         * @param lines where they stand in the file
         */
        record Cells(List<String> values, List<Line> lines) implements Row {}

        record Broken(Problem problem) implements Row {}
    }

    private final String file;
    private final CsvLines lines;
    private final char separator;
    private CsvReader<CsvRecord> reader;

    /**
     * @param worth how much a row of names is worth as a header; the separator that makes the best one is taken
     */
    CsvRows(String file, InputStream in, ToIntFunction<Stream<String>> worth) throws IOException {
        this.file = file;
        lines = new CsvLines(in);
        separator = separator(worth);
        reader = reader();
    }

    char separator() {
        return separator;
    }

    private char separator(ToIntFunction<Stream<String>> worth) throws IOException {
        char[] some = new char[1024];
        while (lines.row().stream().allMatch(line -> line.text().isBlank()) && lines.read(some, 0, some.length) > 0) {}
        Optional<Line> header =
                lines.row().stream().filter(line -> !line.text().isBlank()).findFirst();
        lines.goBackTo(1);
        lines.startRow();
        char best = ',';
        int most = 0;
        for (char candidate : SEPARATORS) {
            String sign = Character.toString(candidate);
            int names = header.map(line -> worth.applyAsInt(
                            Stream.of(line.text().split(sign, -1)).map(CsvRows::bare)))
                    .orElse(0);
            if (names > most) {
                most = names;
                best = candidate;
            }
        }
        return best;
    }

    private static String bare(String cell) {
        String name = cell.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE) // counted where the fault can be told
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(lines);
    }

    /**
     * @return empty at the end of the file
     * @throws UncheckedIOException when the file cannot be read any more
     */
    Optional<Row> next() {
        while (true) {
            lines.startRow();
            try {
                if (!reader.iterator().hasNext()) return Optional.empty();
                List<String> values = reader.iterator().next().getFields().stream()
                        .map(String::strip)
                        .toList();
                boolean blank = values.size() == 1 && values.get(0).isEmpty();
                if (!blank) return Optional.of(row(values, lines.row()));
            } catch (CsvParseException e) {
                return Optional.of(broken(lines.row()));
            }
        }
    }

    private Row row(List<String> values, List<Line> of) {
        return unreadable(of).<Row>map(Row.Broken::new).orElseGet(() -> new Row.Cells(values, of));
    }

    private Optional<Problem> unreadable(List<Line> of) {
        for (Line line : of) {
            if (!line.whole())
                return Optional.of(problem(
                        new Place(line, 1, 1),
                        "This line is longer than " + Page.count(CsvLines.LONGEST) + " bytes.",
                        "A row of answers needs far less. Is it the right file?"));
            if (line.strange() >= 0)
                return Optional.of(problem(
                        new Place(line, line.strange() + 1, 1),
                        "A sign here is not written as UTF-8.",
                        "Save the file as UTF-8; spreadsheets call it \"CSV UTF-8\"."));
        }
        return Optional.empty();
    }

    private Row broken(List<Line> of) {
        CsvPlaces places = CsvPlaces.of(of, separator);
        Place quote = places.broken();
        if (quote == null) throw new IllegalStateException("A row cannot be parsed, and its quotes are right");
        lines.goBackTo(quote.line().number() + 1);
        reader = reader();
        Optional<Problem> worse = unreadable(of.stream()
                .filter(line -> line.number() <= quote.line().number())
                .toList());
        if (worse.isPresent()) return new Row.Broken(worse.get());
        Place closes = places.closes();
        if (closes == null)
            return new Row.Broken(problem(
                    quote,
                    "A quote opens here and is never closed.",
                    "Write another at the end of the cell, or delete this one."));
        return new Row.Broken(problem(
                quote,
                "The quote that opens here closes at " + closes.line().number() + ":" + closes.column()
                        + ", in the middle of a cell.",
                "Close it at the end of its cell, or delete it; a quote inside a quoted cell is written twice."));
    }

    Problem problem(Place at, String fact, String wayOut) {
        return new Problem(
                file, Problem.Spot.in(at.line().text(), at.line().number(), at.column(), at.length()), fact, wayOut);
    }
}
