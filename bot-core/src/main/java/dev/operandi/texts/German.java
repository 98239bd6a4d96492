package dev.operandi.texts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The bot in German. It says "du", and one word for one thing:
 *
 * <pre>
 * operating model    Betriebsmodell, kurz Modell
 * mixture, share     Mischung, Anteil
 * challenge, trouble Schwierigkeit
 * severity           Ausprägung: gering, mittel, stark
 * question set       Fragebogen
 * question, choice   Frage, Antwort
 * not sure           weiß nicht
 * does not apply     trifft nicht zu
 * skip               überspringen
 * interview          Interview
 * diagnosis, result  Ergebnis
 * what is known      Zwischenstand
 * remedy             Maßnahme
 * example            Beispiel
 * glossary, term     Glossar, Begriff
 * my data            meine Daten
 * poll, run          Umfrage
 * report             Bericht
 * function           Art der Arbeit
 * </pre>
 *
 * The field's own words stay as they are: Change, Ticket, Incident. What a question set brings (names of models,
 * answers) may be any text, so it stands in quotes, after a colon or where nothing inflects it.
 */
final class German implements Phrases, TypedWords {
    static final Phrases PHRASES = new German();

    private final TypedWords english = English.PHRASES.typed();
    private final InterviewPhrases interview = new GermanInterview();
    private final ResultPhrases result = new GermanResult();
    private final RemedyPhrases remedies = new GermanRemedies();
    private final ReferencePhrases reference = new GermanReference();
    private final DeskPhrases desk = new GermanDesk();
    private final ElsewherePhrases elsewhere = new GermanElsewhere();
    private final RunPhrases runs = new GermanRuns();
    private final PollPhrases polls = new GermanPolls();

    @Override
    public Language language() {
        return Language.GERMAN;
    }

    @Override
    public InterviewPhrases interview() {
        return interview;
    }

    @Override
    public ResultPhrases result() {
        return result;
    }

    @Override
    public RemedyPhrases remedies() {
        return remedies;
    }

    @Override
    public ReferencePhrases reference() {
        return reference;
    }

    @Override
    public DeskPhrases desk() {
        return desk;
    }

    @Override
    public ElsewherePhrases elsewhere() {
        return elsewhere;
    }

    @Override
    public RunPhrases runs() {
        return runs;
    }

    @Override
    public PollPhrases polls() {
        return polls;
    }

    @Override
    public TypedWords typed() {
        return this;
    }

    @Override
    public List<List<String>> numbers() {
        List<List<String>> german = List.of(
                GermanWords.number("erst", "eins"),
                GermanWords.number("zweit", "zwei", "zwo"),
                GermanWords.number("dritt", "drei"),
                GermanWords.number("viert", "vier"),
                GermanWords.number("fünft", "fünf"),
                GermanWords.number("sechst", "sechs"),
                GermanWords.number("siebt", "sieben"),
                GermanWords.number("acht", "acht"),
                GermanWords.number("neunt", "neun"),
                GermanWords.number("zehnt", "zehn"),
                GermanWords.number("elft", "elf"),
                GermanWords.number("zwölft", "zwölf"));
        return IntStream.range(0, german.size())
                .mapToObj(i -> Stream.concat(german.get(i).stream(), english.numbers().get(i).stream())
                        .toList())
                .toList();
    }

    @Override
    public Set<String> last() {
        return with(english.last(), "letzte", "letzten", "letzter", "letztes", "letztens", "letztere", "letzteres");
    }

    @Override
    public Set<String> fillers() {
        return with(
                english.fillers(),
                "der",
                "die",
                "das",
                "den",
                "dem",
                "ein",
                "eine",
                "nummer",
                "antwort",
                "möglichkeit",
                "variante",
                "auswahl",
                "punkt",
                "bitte",
                "ich",
                "nehme",
                "nehm",
                "nehmen",
                "wähle",
                "wählen",
                "würde",
                "sage",
                "meine",
                "denke",
                "wohl",
                "eher",
                "also",
                "es",
                "ist",
                "wäre");
    }

    @Override
    public List<String> askingForMeaning() {
        return GermanWords.and(
                        english.askingForMeaning(),
                        "was bedeutet das wort",
                        "was bedeutet",
                        "was heißt das wort",
                        "was heißt",
                        "was meinst du mit",
                        "was verstehst du unter",
                        "was versteht man unter",
                        "was ist ein",
                        "was ist eine",
                        "was ist der",
                        "was ist die",
                        "was ist das",
                        "was ist",
                        "was sind die",
                        "was sind",
                        "wofür steht",
                        "erklär mir",
                        "erkläre mir",
                        "erklär",
                        "erkläre",
                        "definiere",
                        "bedeutung von")
                .stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Set<String> with(Set<String> english, String... words) {
        Set<String> all = new HashSet<>(english);
        all.addAll(GermanWords.plain(words));
        return Set.copyOf(all);
    }
}
