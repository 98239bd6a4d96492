package dev.operandi.texts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

final class GermanDesk implements DeskPhrases {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN);

    private final DeskPhrases english = new EnglishDesk();

    @Override
    public String welcomeTitle() {
        return "Hallo, ich bin Operandi";
    }

    @Override
    public String welcome() {
        return "Ich stelle dir ein paar kurze Fragen dazu, wie dein Unternehmen Software und Infrastruktur wirklich"
                + " betreibt. Dann sage ich dir, wonach es aussieht, wie sicher ich mir bin und was ihr als Nächstes"
                + " ausprobieren könnt. Deine Antworten siehst hier nur du.";
    }

    @Override
    public String whichSet() {
        return "Was möchtest du dir ansehen?";
    }

    @Override
    public String start() {
        return "Start";
    }

    @Override
    public String help() {
        return "Hilfe";
    }

    @Override
    public String helpTitle() {
        return "Was ich kann";
    }

    @Override
    public String helpText() {
        return "Drück einen Knopf oder schreib:";
    }

    @Override
    public List<String> helpLines() {
        return List.of(
                "„Start“, um anzufangen oder dort weiterzumachen, wo du warst",
                "„Ergebnis“ für dein letztes Ergebnis",
                "„meine Daten“ für alles, was ich über dich speichere",
                "„meine Daten löschen“, um es zu löschen",
                "„Sprache en“ für Englisch");
    }

    @Override
    public String goOnWithInterview() {
        return "Weiter mit den Fragen";
    }

    @Override
    public String inPrivate() {
        return "Das hier siehst nur du. Deine Antworten sind privat, deshalb reden wir besser in einer Direktnachricht."
                + " Ich habe dir gerade eine geschickt.";
    }

    @Override
    public String noSuchSet(String name, List<String> known) {
        String missing = "Einen Fragebogen „" + name + "“ gibt es hier nicht. ";
        return missing + (known.isEmpty() ? "Es gibt noch gar keinen." : "Ich habe: " + Listed.of(known, "und") + ".");
    }

    @Override
    public String noResultYet() {
        return "Du hast noch kein Ergebnis. Schreib „Start“ und beantworte zuerst ein paar Fragen.";
    }

    @Override
    public String myData() {
        return "Meine Daten";
    }

    @Override
    public String dataTitle() {
        return "Was ich über dich speichere";
    }

    @Override
    public String dataAboutYou(String language) {
        return "Deine Kennung auf dieser Plattform, damit ich deine Antworten wiederfinde"
                + (language.isEmpty() ? "." : ", und deine Sprache: " + language + ".");
    }

    @Override
    public String dataNothing() {
        return "Kein Interview.";
    }

    @Override
    public String dataInterview(String set, LocalDate begun, int answers, boolean finished) {
        String count = answers == 0 ? "keine Antwort" : answers == 1 ? "1 Antwort" : answers + " Antworten";
        return set + ", begonnen am " + DAY.format(begun) + ": " + count
                + (finished ? ", abgeschlossen." : ", nicht abgeschlossen.");
    }

    @Override
    public String dataWhoSees() {
        return "Das siehst hier nur du. Wer diese Installation betreibt, könnte die Datenbank lesen. Ich speichere keinen"
                + " Namen, keine E-Mail-Adresse und nichts anderes, was du geschrieben hast.";
    }

    @Override
    public String dataAnswers(String set) {
        return "Deine Antworten: " + set;
    }

    @Override
    public String deleteMyData() {
        return "Meine Daten löschen";
    }

    @Override
    public String deleteTitle() {
        return "Alles löschen, was ich über dich speichere?";
    }

    @Override
    public String deleteWarning() {
        return "Deine Antworten und Ergebnisse sind dann endgültig weg, und ich nehme meine Nachrichten an dich zurück,"
                + " soweit die Plattform das zulässt. Auf das Archiv der Plattform und auf Sicherungskopien dieser"
                + " Installation habe ich keinen Einfluss.";
    }

    @Override
    public String deleteYes() {
        return "Ja, löschen";
    }

    @Override
    public String deleteNo() {
        return "Nein, behalten";
    }

    @Override
    public String deleted() {
        return "Erledigt. Ich habe alles gelöscht, was ich über dich gespeichert hatte. Wenn du mir wieder schreibst,"
                + " lernen wir uns neu kennen.";
    }

    @Override
    public String againTitle() {
        return "Neu beginnen?";
    }

    @Override
    public String againWarning(int answers) {
        if (answers == 0) return "Du hast noch nichts beantwortet, es geht also nichts verloren.";
        return (answers == 1 ? "Deine bisherige Antwort wird" : "Deine bisherigen " + answers + " Antworten werden")
                + " gelöscht. Um eine einzelne Antwort zu ändern, musst du nicht neu beginnen: Schreib „Antwort ändern“.";
    }

    @Override
    public String againYes() {
        return "Ja, neu beginnen";
    }

    @Override
    public String againNo() {
        return "Nein, weitermachen";
    }

    @Override
    public String speaksNow(String language) {
        return "Ab jetzt schreibe ich auf " + language
                + ". Fragen, die es nur in einer anderen Sprache gibt, bleiben, wie sie sind.";
    }

    @Override
    public String doesNotSpeak(String language, List<String> known) {
        return "Die Sprache „" + language + "“ kenne ich nicht. Ich spreche " + Listed.of(known, "und") + ".";
    }

    @Override
    public String languageName(Language language) {
        return language.equals(Language.GERMAN)
                ? "Deutsch"
                : language.equals(Language.ENGLISH) ? "Englisch" : language.code();
    }

    @Override
    public String oldButton() {
        return "Dieser Knopf ist aus einem früheren Gespräch und führt nirgends mehr hin. Schreib „Start“, um"
                + " weiterzumachen, oder „Hilfe“.";
    }

    @Override
    public List<String> typedMyData() {
        return GermanWords.and(
                english.typedMyData(),
                "meine daten",
                "daten",
                "was weißt du über mich",
                "was speicherst du",
                "was speicherst du über mich");
    }

    @Override
    public List<String> typedDelete() {
        return GermanWords.and(
                english.typedDelete(),
                "meine daten löschen",
                "lösche meine daten",
                "daten löschen",
                "alles löschen",
                "löschen",
                "vergiss mich");
    }

    @Override
    public List<String> typedStart() {
        return GermanWords.and(english.typedStart(), "starten", "beginnen", "anfangen");
    }

    @Override
    public List<String> typedHello() {
        return GermanWords.and(
                english.typedHello(),
                "guten tag",
                "guten abend",
                "guten morgen",
                "moin",
                "servus",
                "grüß gott",
                "grüezi");
    }

    /** Only a plain yes: "sicher" or "klar" would be found in "nicht sicher", and this one deletes. */
    @Override
    public List<String> typedYes() {
        return GermanWords.and(english.typedYes(), "ja", "j", "ja bitte", "jawohl");
    }

    @Override
    public List<String> typedNo() {
        return GermanWords.and(
                english.typedNo(),
                "nein",
                "nee",
                "nö",
                "nein danke",
                "nicht",
                "ja nicht",
                "niemals",
                "abbrechen",
                "stopp",
                "halt",
                "warte",
                "zurück");
    }

    @Override
    public List<String> typedLanguage() {
        return GermanWords.and(english.typedLanguage(), "sprache", "sprich", "auf");
    }
}
