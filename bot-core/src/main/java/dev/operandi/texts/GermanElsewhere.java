package dev.operandi.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

final class GermanElsewhere implements ElsewherePhrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    private final ElsewherePhrases english = new EnglishElsewhere();

    @Override
    public String wayIn() {
        return "Unser Gespräch öffnen";
    }

    @Override
    public String helpText() {
        return "Drück einen Knopf oder schreib in unserem Gespräch:";
    }

    @Override
    public String invitation() {
        return "Hallo. Ich stelle ein paar kurze Fragen dazu, wie deine Firma Software und Infrastruktur wirklich betreibt,"
                + " und sage dir, wonach es aussieht. Das bleibt unter uns, deshalb reden wir besser unter vier Augen.";
    }

    @Override
    public String underWay(String set, int answers) {
        String count = answers == 0
                ? "noch ohne Antwort"
                : answers == 1 ? "bisher 1 Antwort" : "bisher " + answers + " Antworten";
        return "Du bist mitten in „" + set + "“, " + count + ".";
    }

    @Override
    public String resultsTitle() {
        return "Deine Ergebnisse";
    }

    @Override
    public String resultOf(String set, LocalDate finished) {
        return set + ", " + DAY.format(finished);
    }

    @Override
    public String showResult(String set) {
        return "Ergebnis: " + set;
    }

    @Override
    public String storedTitle() {
        return "Was ich über dich speichere";
    }

    @Override
    public String stored(int interviews) {
        String count =
                interviews == 0 ? "kein Interview" : interviews == 1 ? "1 Interview" : interviews + " Interviews";
        return "Deine Kennung auf dieser Plattform und " + count + ". Deine Antworten siehst hier nur du.";
    }

    @Override
    public String answeredThere() {
        return "Was du hier drückst, beantworte ich in unserem Gespräch.";
    }

    @Override
    public String oneMessageEach() {
        return "Je Frage eine Nachricht";
    }

    @Override
    public String oneMessageForAll() {
        return "Eine Nachricht für alle Fragen";
    }

    @Override
    public String nowOneMessageEach() {
        return "Ab jetzt kommt jede Frage in einer neuen Nachricht, und was darüber steht, bleibt stehen.";
    }

    @Override
    public String nowOneMessageForAll() {
        return "Ab jetzt ändert sich eine einzige Nachricht, während wir weitermachen.";
    }

    @Override
    public List<String> typedOneMessageEach() {
        return GermanWords.and(
                english.typedOneMessageEach(),
                "je frage eine nachricht",
                "eine nachricht pro frage",
                "pro frage eine nachricht");
    }

    @Override
    public List<String> typedOneMessageForAll() {
        return GermanWords.and(
                english.typedOneMessageForAll(),
                "eine nachricht für alle fragen",
                "eine nachricht für alle",
                "eine nachricht");
    }

    @Override
    public String share() {
        return "Teilen";
    }

    @Override
    public String shareTitle() {
        return "Ergebnis teilen";
    }

    @Override
    public String shareWhat() {
        return "Das werden die anderen sehen, mit deinem Namen. Deine Antworten stehen nicht darin.";
    }

    @Override
    public String shareWhere() {
        return "Wohin?";
    }

    @Override
    public String shareHint() {
        return "Alle in dieser Unterhaltung können es lesen. Zurückholen kann ich es nicht.";
    }

    @Override
    public String cancel() {
        return "Abbrechen";
    }

    @Override
    public String sharedBy() {
        return "Geteilt von";
    }

    @Override
    public String tryItYourself() {
        return "Selbst ausprobieren";
    }

    @Override
    public String shared() {
        return "Ich poste es jetzt. Du kannst dieses Fenster schließen.";
    }

    @Override
    public String pickAConversation() {
        return "Wähl aus, in welcher Unterhaltung du es teilen willst.";
    }

    @Override
    public String notSharedTitle() {
        return "Dein Ergebnis wurde nicht geteilt";
    }

    @Override
    public String notShared() {
        return "Ich konnte es in der Unterhaltung, die du gewählt hast, nicht posten. Vielleicht darf ich dort nicht"
                + " schreiben. Geh zurück zu deinem Ergebnis, drück noch einmal „Teilen“ und wähl eine andere.";
    }

    @Override
    public String pressAgain() {
        return "Drück den Knopf, dann öffne ich es.";
    }

    @Override
    public List<String> typedShare() {
        return GermanWords.and(english.typedShare(), "teilen", "ergebnis teilen", "mein ergebnis teilen", "teile es");
    }
}
