package dev.operandi.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
    private static final String FILE = """
            title: Lunch
            models:
              - id: SOUP
                strengths: [It warms, {en: It fills, de: Es füllt}]
              - {name: Salad people, id: SALAD}
            questions:
              - id: how-often
                choices:
                  - {id: daily, label: Every day}
            glossary:
              - {term: Bread, meaning: {en: What bakers bake}}
            """;

    @ParameterizedTest
    @CsvSource({
        "title,1:8",
        "models,2:1",
        "models.SOUP,3:9",
        "models.SOUP.strengths,4:5",
        "models.SOUP.strengths.1,4:17",
        "models.SOUP.strengths.2,4:27",
        "models.SALAD,5:30",
        "models.SALAD.name,5:12",
        "questions.how-often.choices.daily,9:14",
        "questions.how-often.choices.daily.label,9:28",
        "glossary.1.term,11:12",
        "glossary.1.meaning,11:19",
        "glossary.1.meaning.en,11:33"
    })
    void everythingIsFoundByItsKeysAndIds(String path, String place) {
        var source = SourceText.of("lunch.yaml", FILE);
        var places = Places.of(YamlParser.parse(source, new Notes(source)).orElseThrow(), source);

        assertThat(places.get(path).place()).isEqualTo(place);
        assertThat(places.find(path + ".nothing")).isEmpty();
    }
}
