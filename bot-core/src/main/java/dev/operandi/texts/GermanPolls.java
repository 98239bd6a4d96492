package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

final class GermanPolls implements PollPhrases {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu, HH:mm", Locale.GERMAN);

    @Override
    public String deadline(ZonedDateTime at) {
        return MOMENT.format(at) + " Uhr (" + ZoneName.of(at.getZone()) + ")";
    }

    @Override
    public String deadlineUnreadable() {
        return "Wann soll die Umfrage enden? Ich verstehe zum Beispiel: 2h, 3 Tage, 16:00, fr 16:00 oder 1.12. 16:00.";
    }

    @Override
    public String deadlineNoSuchDay() {
        return "Diesen Tag finde ich nicht im Kalender. Welcher soll es sein?";
    }

    @Override
    public String deadlinePast(ZonedDateTime at) {
        return deadline(at) + " ist schon vorbei. Nimm eine Zeit, die noch kommt.";
    }

    @Override
    public String deadlineTooSoon(int minutes) {
        return "Da bleibt kaum Zeit zum Antworten. Lass eine Umfrage mindestens " + minutes + " Minuten offen.";
    }

    @Override
    public String deadlineTooLate() {
        return "Das ist mehr als ein Jahr entfernt. Eine Umfrage kann höchstens ein Jahr lang offen sein.";
    }

    @Override
    public String inTwoHours() {
        return "In 2 Stunden";
    }

    @Override
    public String todayAtFive() {
        return "Heute um 17:00 Uhr";
    }

    @Override
    public String tomorrowAtFive() {
        return "Morgen um 17:00 Uhr";
    }

    @Override
    public String fridayAtFour() {
        return "Freitag um 16:00 Uhr";
    }

    @Override
    public String inAWeek() {
        return "In einer Woche";
    }

    @Override
    public String quickExample() {
        return "Eine schnelle Umfrage sieht so aus: umfrage „Mittagessen?“ „Suppe“ „Salat“ --bis 2h";
    }

    @Override
    public String quickNoQuestion() {
        return "Die Frage fehlt. Setz sie an den Anfang, in Anführungszeichen.";
    }

    @Override
    public String quickQuestionTooLong(int characters, int most) {
        return "Die Frage hat " + characters + " Zeichen. Es passen höchstens " + most + ".";
    }

    @Override
    public String quickNoChoices() {
        return "Die Antworten zur Auswahl fehlen. Setz mindestens zwei hinter die Frage, jede in Anführungszeichen.";
    }

    @Override
    public String quickOneChoice() {
        return "Es gibt nur eine Antwort zur Auswahl. Setz mindestens noch eine dazu, in Anführungszeichen.";
    }

    @Override
    public String quickTooManyChoices(int count, int most) {
        return "Es gibt " + count + " Antworten zur Auswahl. Behalte höchstens " + most
                + ", damit man sie vergleichen kann.";
    }

    @Override
    public String quickEmptyChoice(int number) {
        return "Bei Antwort " + number + " steht nichts zwischen den Anführungszeichen.";
    }

    @Override
    public String quickChoiceTooLong(String beginning, int characters, int most) {
        return "Die Antwort „" + beginning + "“ hat " + characters
                + " Zeichen. Antworten stehen auf Knöpfen, deshalb passen" + " höchstens " + most + ".";
    }

    @Override
    public String quickDoubledChoice(String choice) {
        return "Die Antwort „" + choice + "“ steht zweimal da. Behalte eine davon.";
    }

    @Override
    public String quickNoSuchNumber(String typed, int choices) {
        return "Wie viele Antworten darf eine Person wählen? Setz eine Zahl von 1 bis " + choices
                + " dorthin, wo jetzt „" + typed + "“ steht.";
    }

    @Override
    public String quickUnknownOption(String typed) {
        return "Die Option „" + typed
                + "“ gibt es nicht. Ich kenne --mehrere, --bis, --verdeckt, --anonym und --gäste.";
    }

    @Override
    public String quickOptionMeant(String typed, String meant) {
        return "Die Option „" + typed + "“ gibt es nicht. Meintest du --" + meant + "?";
    }

    @Override
    public String quickRepeatedOption(String option) {
        return "Die Option --" + option + " steht zweimal da. Behalte eine davon.";
    }

    @Override
    public String quickNotInQuotes(String words) {
        return "Ich weiß nicht, wozu „" + words + "“ gehört. Setz die Frage und jede Antwort in Anführungszeichen.";
    }

    @Override
    public String quickQuoteLeftOpen(String beginning) {
        return "Hier beginnt ein Anführungszeichen, und keines schließt es: " + beginning;
    }
}
