package dev.operandi.texts;

import java.util.List;

final class GermanNamedPart implements NamedPartPhrases {
    private final NamedPartPhrases english = new EnglishNamedPart();

    @Override
    public String goesOnInPrivate() {
        return "Das siehst nur du. Die Fragen dieser Umfrage stehen in unserem direkten Gespräch.";
    }

    @Override
    public String pollBy() {
        return "Eine Umfrage von";
    }

    @Override
    public String namedToYou() {
        return "Wer fragt, sieht deine Antworten mit deinem Namen; alle anderen sehen nur Zahlen.";
    }

    @Override
    public String reportGoesToTheChannel() {
        return "Der Bericht erscheint im Kanal.";
    }

    @Override
    public String answersAreInThePoll() {
        return "Deine Antworten sind in der Umfrage. Bis zu ihrem Ende kannst du sie ändern oder zurückziehen.";
    }

    @Override
    public String notInThePollYet() {
        return "Das sagen deine Antworten bisher. Sie zählen, sobald du alle Fragen durchgegangen bist.";
    }

    @Override
    public String pausedInPoll(int answers, boolean finished) {
        return (answers == 0
                        ? "Nichts geht verloren."
                        : answers == 1
                                ? "Deine Antwort bleibt erhalten."
                                : "Deine " + answers + " Antworten bleiben erhalten.")
                + (finished ? " Sie zählen." : " Sie zählen, sobald du alle Fragen durchgegangen bist.");
    }

    @Override
    public String tooLateToChange() {
        return "Diese Umfrage ist zu Ende, und deine Antworten lassen sich nicht mehr ändern.";
    }

    @Override
    public String unfinishedWasDeleted() {
        return "Was du nicht abgeschlossen hattest, ist gelöscht und zählt nicht.";
    }

    @Override
    public String withdrawReally() {
        return "Deine Antworten zurückziehen?";
    }

    @Override
    public String yesWithdraw() {
        return "Ja, zurückziehen";
    }

    @Override
    public String keepMyAnswers() {
        return "Nein, behalten";
    }

    @Override
    public String belongsToAPoll() {
        return "Diese Fragen gehören zu einer Umfrage. Mach damit weiter, oder schreib „zurückziehen“ und drück auf ihrer Karte"
                + " „Teilnehmen“, um neu zu beginnen.";
    }

    @Override
    public String partIn(String set) {
        return set + " (Umfrage)";
    }

    @Override
    public List<String> typedWithdraw() {
        return GermanWords.and(english.typedWithdraw(), "zurückziehen", "antworten zurückziehen");
    }
}
