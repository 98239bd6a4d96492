package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.diagnosis.BankReview;
import dev.operandi.diagnosis.BankReview.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Their sentences stand in {@code check/warnings.txt}. */
class ReviewTextTest {
    @Test
    void everyFindingHasASentenceAndAKindThatCanBeAccepted() throws IOException {
        ReadSet read = read();
        var text = new ReviewText(read.places());

        List<Finding> findings = BankReview.of(read.set());

        assertThat(findings.stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrder(Finding.class.getPermittedSubclasses());
        assertThat(findings.stream().map(text::of).map(Warning::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(WarningKind.values())
                        .map(WarningKind::word)
                        .toList());
    }

    @Test
    void aWarningIsAboutWhatItsAcceptanceHasToName() throws IOException {
        ReadSet read = read();
        var text = new ReviewText(read.places());

        for (Finding finding : BankReview.of(read.set())) {
            Warning warning = text.of(finding);
            WarningKind kind = Objects.requireNonNull(WarningKind.byWord().get(warning.kind()));
            assertThat(warning.about()).as(warning.kind()).hasSameSizeAs(kind.about());
        }
    }

    private static ReadSet read() throws IOException {
        byte[] content = Files.readAllBytes(Path.of("src/test/resources/check/warnings.yaml"));
        return Reading.good(QuestionSetReader.readWithPlaces("warnings.yaml", content));
    }
}
