package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.questions.CitedText;
import dev.operandi.questions.QuestionSet;
import dev.operandi.questions.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of every question set that comes with the program. */
class ShippedSetsTest {
    private static final Path FOLDER = Path.of("question-sets");
    private static final int LINE_CHARS = 140;

    static List<String> shipped() {
        return FileCatalog.SHIPPED;
    }

    @Test
    void everyFileOfTheFolderIsShippedAndReadsWithoutAProblem() throws IOException {
        var listing = FileCatalog.ofShippedSets().list();

        assertThat(listing.problems().text()).isEmpty();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            shipped().stream().map(SetNames::fileOf).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theLikelihoodsOfEveryQuestionSumToOneForEachModel(String id) {
        QuestionSet set = Reading.shipped(id);

        assertThat(set.questions()).allSatisfy(question -> {
            for (int k = 0; k < set.models().size(); k++) {
                int model = k;
                double sum = question.choices().stream()
                        .mapToDouble(choice -> choice.likelihood().get(model))
                        .sum();
                assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyChallengeIsBorneByAtLeastThreeQuestions(String id) {
        QuestionSet set = Reading.shipped(id);

        assertThat(set.challenges())
                .allSatisfy(challenge -> assertThat(
                                set.questions().stream().filter(question -> question.bearsOn(challenge.id())))
                        .as(challenge.id())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everySourceIsUsedAndCanBeOpened(String id) {
        QuestionSet set = Reading.shipped(id);

        assertThat(set.sources()).extracting(Source::id).containsExactlyInAnyOrderElementsOf(cited(set));
        assertThat(set.sources()).extracting(Source::link).doesNotContainNull();
    }

    private static Set<String> cited(QuestionSet set) {
        Stream<CitedText> texts = set.models().stream()
                .flatMap(model -> Stream.of(model.risks(), model.watchOutFor(), model.examples())
                        .flatMap(Collection::stream));
        return Stream.concat(
                        texts.flatMap(text -> text.sources().stream()),
                        set.remedies().stream().flatMap(remedy -> remedy.sources().stream()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void itsFileReadsWellInAnEditor(String id) throws IOException {
        List<String> lines = Files.readAllLines(FOLDER.resolve(SetNames.fileOf(id)));

        assertThat(lines.get(0)).isEqualTo("# yaml-language-server: $schema=../schema/question-set.schema.json");
        assertThat(lines)
                .filteredOn(line -> !line.strip().startsWith("link:")) // an address cannot be folded
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(LINE_CHARS));
        assertThat(lines).noneMatch(line -> !line.equals(line.stripTrailing()) || line.contains("\t"));
    }
}
