package dev.operandi.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an admin is told about a file: for {@code check/NAME.yaml} the exact text in {@code check/NAME.txt}. */
class QuestionSetCheckTest {
    private static final Path FOLDER = Path.of("src/test/resources/check");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"faults", "warnings", "accepted", "translations"})
    void everythingIsToldWithItsPlaceAndAWayOut(String name) throws IOException {
        assertGolden(name + ".txt", check(name).text());
    }

    @Test
    void machinesReadTheSame() throws IOException {
        JsonNode told = JSON.valueToTree(check("warnings"));
        Path golden = FOLDER.resolve("warnings.json");

        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, told.toPrettyString() + "\n");
        assertThat(told).isEqualTo(JSON.readTree(golden.toFile()));
    }

    @ParameterizedTest
    @MethodSource("dev.operandi.config.ShippedSetsTest#shipped")
    void theShippedSetsHaveNoFaultsNoWarningsAndNoHalfTranslations(String id) throws IOException {
        String file = SetNames.fileOf(id);
        QuestionSetCheck check = QuestionSetCheck.of(file, Files.readAllBytes(Path.of("question-sets", file)));

        assertThat(check.faults()).isEmpty();
        assertThat(check.warnings()).isEmpty();
        assertThat(check.missing()).isEmpty();
    }

    @Test
    void anAcceptanceCountsForWhatItNamesAndNothingElse() throws IOException {
        QuestionSetCheck check = check("accepted");

        assertThat(check.accepted())
                .extracting(QuestionSetCheck.Accepted::kind)
                .containsExactly("pale-model", "uncovered-challenge", "thin-bank");
        assertThat(check.warnings()).extracting(Warning::kind).containsExactly("pale-model", Warning.NOTHING_TO_ACCEPT);
    }

    @Test
    void acceptingChangesNothingInTheSet() throws IOException {
        String accepting = Files.readString(FOLDER.resolve("accepted.yaml"));
        String plain = Files.readString(FOLDER.resolveSibling("good.yaml"));

        assertThat(Reading.good(Reading.reading(accepting)).questions())
                .isEqualTo(Reading.good(Reading.reading(plain)).questions());
    }

    @Test
    void aFolderIsCheckedFileByFile() throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), Files.readString(FOLDER.resolve("accepted.yaml")));
        Files.writeString(folder.resolve("dinner.yml"), Files.readString(FOLDER.resolve("faults.yaml")));
        Files.writeString(folder.resolve("My Set.yaml"), "title: Mine");
        Files.writeString(folder.resolve("notes.txt"), "none of ours");

        List<QuestionSetCheck> checks = QuestionSetCheck.at(folder);

        assertThat(checks)
                .extracting(QuestionSetCheck::file)
                .containsExactly(
                        folder.resolve("My Set.yaml").toString(),
                        folder.resolve("dinner.yml").toString(),
                        folder.resolve("lunch.yaml").toString());
        assertThat(checks).extracting(QuestionSetCheck::hasFaults).containsExactly(true, true, false);
        assertThat(QuestionSetCheck.text(checks))
                .contains(folder.resolve("dinner.yml") + ":1:1: There is no key \"titel\"")
                .contains(folder.resolve("My Set.yaml") + ": A question set cannot be called by this name.");
    }

    @Test
    void whatIsNotThereIsToldAsAFault() {
        assertThat(QuestionSetCheck.at(folder.resolve("lunch.yaml")).get(0).text())
                .startsWith(folder.resolve("lunch.yaml") + ": There is no such file.");
        assertThat(QuestionSetCheck.at(folder).get(0).text())
                .startsWith(folder + ": There is no question set in this folder.");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Path large = Files.write(folder.resolve("large.yaml"), new byte[10_000_000]);

        assertThat(QuestionSetCheck.at(large).get(0).text()).contains("larger than 1 MB");
    }

    @Test
    void theNameOfAFileIsWhatStandsBehindItsFolders() {
        byte[] content = "title: Lunch".getBytes(UTF_8);

        assertThat(QuestionSetCheck.of("C:\\sets\\lunch.yaml", content).faults())
                .extracting(Problem::file)
                .containsOnly("C:\\sets\\lunch.yaml");
    }

    @Test
    void twinsAreAcceptedInAnyOrder() throws IOException {
        String file = Files.readString(FOLDER.resolve("warnings.yaml"))
                + "\naccept:\n  - {warning: twin-questions, of: [cold-lunch, how-warm], because: They are none.}\n";

        QuestionSetCheck check = QuestionSetCheck.of("warnings.yaml", file.getBytes(UTF_8));

        assertThat(check.accepted()).hasSize(1);
        assertThat(check.warnings())
                .extracting(Warning::kind)
                .doesNotContain("twin-questions", Warning.NOTHING_TO_ACCEPT);
    }

    @Test
    void moreWarningsThanAnybodyReadsAreNotAllTold() {
        var file = new StringBuilder("title: t\nabout: a\nmodels:\n");
        for (String id : List.of("HOT", "COLD"))
            file.append("  - {id: %s, name: n, summary: s, next_move: m}\n".formatted(id));
        file.append("questions:\n");
        for (int i = 0; i < 20; i++)
            file.append(
                    "  - {id: q%d, text: t, why: w, choices: [{id: a, label: a, weights: {HOT: 2}}, {id: b, label: b, weights: {}}]}\n"
                            .formatted(i));

        QuestionSetCheck check =
                QuestionSetCheck.of("twins.yaml", file.toString().getBytes(UTF_8));

        assertThat(check.warnings()).hasSizeGreaterThanOrEqualTo(190);
        assertThat(check.text()).contains("\n\n\nAnd " + (check.warnings().size() - 40) + " more.\n");
    }

    /** Whatever somebody saves by accident, the check has an answer; that of a set that is read knows every place. */
    @Test
    void noDamageToAFileMakesTheCheckThrow() throws IOException {
        var chance = new Random(5);
        byte[] signs = "{}[]:,-#&*!|>'\"%@` \n09Aa.~".getBytes(UTF_8);
        for (String name : List.of("../full.yaml", "warnings.yaml", "translations.yaml")) {
            byte[] whole = Files.readAllBytes(FOLDER.resolve(name));
            for (int i = 0; i < 500; i++) {
                byte[] damaged = whole.clone();
                for (int n = chance.nextInt(2); n >= 0; n--)
                    damaged[chance.nextInt(damaged.length)] = signs[chance.nextInt(signs.length)];

                assertThat(QuestionSetCheck.of("team.yaml", damaged).text()).isNotBlank();
            }
        }
    }

    @Test
    void spacesAroundAnIdAreNoPartOfIt() throws IOException {
        String file = Files.readString(FOLDER.resolve("warnings.yaml")).replace("{id: LEAF,", "{id: ' LEAF ',");

        assertThat(QuestionSetCheck.of("warnings.yaml", file.getBytes(UTF_8)).warnings())
                .isNotEmpty();
    }

    private static QuestionSetCheck check(String name) throws IOException {
        return QuestionSetCheck.of(name + ".yaml", Files.readAllBytes(FOLDER.resolve(name + ".yaml")));
    }

    private static void assertGolden(String name, String told) throws IOException {
        Path golden = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) Files.writeString(golden, told + "\n");
        assertThat(told + "\n").isEqualTo(Files.readString(golden));
    }
}
