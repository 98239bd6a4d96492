package dev.operandi.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.app.lab.CsvPlaces.Place;
import dev.operandi.app.lab.CsvRows.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    /** The parser and the search for places read quotes apart from each other; they must not disagree. */
    @Test
    void everyCellOfAnyTextHasAPlace() throws IOException {
        Random chance = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            String text = text(chance);
            for (Row row : rows(text)) {
                if (!(row instanceof Row.Cells cells)) continue;
                List<Place> places = CsvPlaces.of(cells.lines(), ',').cells();
                assertThat(places).as(text).hasSameSizeAs(cells.values());
                for (int c = 0; c < places.size(); c++) {
                    String value = cells.values().get(c);
                    boolean plain = cells.lines().size() == 1
                            && !value.isEmpty()
                            && value.chars().allMatch(sign -> sign == 'a');
                    String shown =
                            places.get(c).line().text().substring(places.get(c).column() - 1);
                    if (plain)
                        assertThat(shown.replaceFirst("^\"\\s*", "")).as(text).startsWith(value.substring(0, 1));
                }
            }
        }
    }

    @Test
    void emptyLinesAreNoRowsHoweverManyThereAre() throws IOException {
        List<Row> rows = rows("a\n" + "\n".repeat(100_000) + "b\n");

        assertThat(rows).hasSize(2);
        assertThat(((Row.Cells) rows.get(1)).lines().get(0).number()).isEqualTo(100_002);
    }

    @Test
    void afterABrokenRowReadingGoesOnInTheNextLine() throws IOException {
        List<Row> rows = rows("a,\"b\nc,d\n\"e\"f\ng");

        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).isInstanceOf(Row.Broken.class);
        assertThat(((Row.Cells) rows.get(1)).values()).containsExactly("c", "d");
        assertThat(rows.get(2)).isInstanceOf(Row.Broken.class);
        assertThat(((Row.Cells) rows.get(3)).values()).containsExactly("g");
    }

    private static String text(Random chance) {
        String signs = "aa,,\"\" \n\r";
        StringBuilder text = new StringBuilder();
        for (int n = chance.nextInt(25); n > 0; n--) text.append(signs.charAt(chance.nextInt(signs.length())));
        return text.toString();
    }

    private static List<Row> rows(String text) throws IOException {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        CsvRows rows = new CsvRows("answers.csv", in, names -> 0);
        List<Row> all = new ArrayList<>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) all.add(row.get());
        return all;
    }
}
