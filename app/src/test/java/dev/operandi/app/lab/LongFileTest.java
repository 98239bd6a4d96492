package dev.operandi.app.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Tag("thorough")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class LongFileTest {
    private static final int ROWS = 1_000_000;
    private static final String SMALLEST = """
            title: Lunch
            about: Finds out how people here eat.
            models:
              - {id: SOUP, name: Soup people, summary: They like it hot., next_move: Try a salad.}
              - {id: SALAD, name: Salad people, summary: They like it cold., next_move: Try a soup.}
            questions:
              - id: spoon
                text: What do you take first?
                why: It tells soup from salad.
                choices:
                  - {id: spoon, label: A spoon, percent: {SOUP: 90, SALAD: 10}}
                  - {id: fork, label: A fork, percent: {SOUP: 10, SALAD: 90}}
            """;

    @TempDir
    Path folder;

    @Test
    void aMillionRowsPassThroughASmallHeap() throws IOException, InterruptedException {
        Path set = Files.writeString(folder.resolve("lunch.yaml"), SMALLEST);
        Path csv = folder.resolve("answers.csv");
        Path out = folder.resolve("out.json");
        try (Writer to = Files.newBufferedWriter(csv)) {
            to.write("respondent,spoon,comment\n");
            for (int i = 1; i <= ROWS; i++)
                to.write("p" + i + (i % 1000 == 0 ? ",knife" : ",fork") + ",\"nothing, really\"\n");
        }

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.operandi.app.Main",
                        "replay",
                        set.toString(),
                        "--answers",
                        csv.toString(),
                        "--json")
                .redirectOutput(out.toFile())
                .redirectErrorStream(false)
                .start();
        List<String> told = process.errorReader().lines().toList();

        assertThat(process.waitFor()).isEqualTo(1);
        try (Stream<String> lines = Files.lines(out)) {
            assertThat(lines.count()).isEqualTo(ROWS - 1000);
        }
        assertThat(told).contains("And 960 more.").endsWith("1,000 of 1,000,000 rows were left out.");
    }
}
