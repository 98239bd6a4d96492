package dev.operandi.config;

import static dev.operandi.config.Reading.good;
import static dev.operandi.config.Reading.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.operandi.questions.QuestionSetRef;
import dev.operandi.texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCatalogTest {
    private static final String OPERATING_MODEL = "operating-model";

    @TempDir
    private Path folder;

    private String lunch = "";
    private FileCatalog catalog = FileCatalog.ofShippedSets();

    @BeforeEach
    void anAdminsFolder() throws IOException {
        lunch = Files.readString(Path.of("src/test/resources/good.yaml"));
        catalog = FileCatalog.of(folder);
    }

    @Test
    void anAdminsSetStandsBesideTheShippedOnes() throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), lunch);

        assertThat(ids(catalog.list())).contains("lunch").containsAll(FileCatalog.SHIPPED);
        assertThat(catalog.list().problems().isEmpty()).isTrue();
        assertThat(good(catalog.get("lunch")).content()).isEqualTo(lunch);
    }

    @Test
    void anAdminsFileWinsOverTheShippedOneOfTheSameName() throws IOException {
        Files.writeString(folder.resolve(OPERATING_MODEL + ".yml"), lunch);

        assertThat(good(catalog.get(OPERATING_MODEL)).set().title().in(Language.ENGLISH))
                .isEqualTo("Lunch");
        assertThat(ids(catalog.list())).containsOnlyOnce(OPERATING_MODEL);
    }

    @Test
    void anAdminsFileWithAProblemDoesNotFallBackToTheShippedOne() throws IOException {
        Files.writeString(folder.resolve(OPERATING_MODEL + ".yaml"), lunch.replace("title: Lunch", "tilte: Lunch"));

        assertThat(problems(catalog.get(OPERATING_MODEL)).text()).contains("Did you mean title?");
        assertThat(ids(catalog.list())).doesNotContain(OPERATING_MODEL);
        assertThat(catalog.list().problems().list()).hasSize(1);
    }

    @Test
    void aSavedChangeCountsAtOnce() throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), lunch);
        QuestionSetRef before = good(catalog.get("lunch")).set().ref();

        Files.writeString(folder.resolve("lunch.yaml"), lunch.replace("at noon", "at one"));

        assertThat(good(catalog.get("lunch")).set().ref()).isNotEqualTo(before);
    }

    @Test
    void aContentThatWasKeptIsReadAsTheSameVersion() throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), "\uFEFF" + lunch.replace("\n", "\r\n"));
        var entry = good(catalog.get("lunch"));

        assertThat(good(FileCatalog.read(entry.content(), "lunch"))).isEqualTo(entry.set());
    }

    @Test
    void aMissingSetIsToldWithTheOneThatWasMeant() {
        assertThat(problems(catalog.get("operating-modle")).text())
                .isEqualTo("operating-modle.yaml: There is no question set \"operating-modle\".\n\n"
                        + "Did you mean operating-model?");
    }

    @Test
    void aMissingFolderIsAProblemAndTheShippedSetsRemain() {
        var nowhere = FileCatalog.of(folder.resolve("nowhere"));

        assertThat(nowhere.list().problems().text())
                .startsWith(folder.resolve("nowhere") + ": The folder of question sets cannot be read.");
        assertThat(ids(nowhere.list())).containsAll(FileCatalog.SHIPPED);
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsListed() throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), lunch);
        Files.writeString(folder.resolve("lunch.yml"), lunch);
        Files.writeString(folder.resolve("My Lunch.yaml"), lunch);
        Files.writeString(folder.resolve("notes.txt"), "none of ours");
        Files.writeString(folder.resolve(".lunch.yaml"), "an editor's copy");
        Files.createDirectory(folder.resolve("dinner.yaml"));

        var listing = catalog.list();

        assertThat(listing.problems().list())
                .extracting(Problem::file)
                .containsExactly("My Lunch.yaml", "dinner.yaml", "lunch.yml");
        assertThat(ids(listing)).contains("lunch");
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        Files.write(folder.resolve("lunch.yaml"), new byte[3_000_000]);

        assertThat(problems(catalog.get("lunch")).text()).contains("larger than 1 MB");
    }

    private static List<String> ids(FileCatalog.Listing listing) {
        return listing.entries().stream().map(entry -> entry.set().ref().id()).toList();
    }
}
