package dev.operandi.texts;

import java.util.List;

final class GermanQuick implements QuickPhrases {
    @Override
    public String quickHow(int most) {
        return most == 1
                ? "Such eins aus. Drück ein anderes, wenn du es dir anders überlegst."
                : "Such bis zu " + most + " aus. Drück eins noch einmal, um es zurückzunehmen.";
    }

    @Override
    public String quickNamed() {
        return "Mit Namen: Wer die Umfrage gestartet hat, sieht, wer was ausgesucht hat; alle anderen sehen Zahlen.";
    }

    @Override
    public String quickAnonymous(int from) {
        return "Anonym: Niemand sieht, wer was ausgesucht hat. Das Ergebnis erscheint am Ende, wenn mindestens " + from
                + " Personen" + " abgestimmt haben.";
    }

    @Override
    public String quickHidden() {
        return "Die Zahlen erscheinen am Ende.";
    }

    @Override
    public String quickTooFew(int from) {
        return "Weniger als " + from
                + " Personen haben abgestimmt, deshalb steht hier nichts. Alle Stimmen sind gelöscht.";
    }

    @Override
    public String voted(String choice) {
        return "Notiert: " + choice + ".";
    }

    @Override
    public String votedSome(List<String> choices) {
        return "Notiert: " + Listed.of(choices, "und") + ".";
    }

    @Override
    public String voteTakenBack() {
        return "Deine Stimme ist zurückgenommen.";
    }

    @Override
    public String nothingToTakeBack() {
        return "Du hast nicht abgestimmt.";
    }

    @Override
    public String tooManyPicked(int most) {
        return "Du kannst " + most + " aussuchen. Drück zuerst eins von deinen noch einmal, um es zurückzunehmen.";
    }

    @Override
    public String takeBackMyVote() {
        return "Meine Stimme zurücknehmen";
    }

    @Override
    public String voters(int voters) {
        return voters == 1 ? "1 Person hat abgestimmt." : voters + " Personen haben abgestimmt.";
    }

    @Override
    public String votersAtLeast(int atLeast) {
        return "Mindestens " + atLeast + " Personen haben abgestimmt.";
    }

    @Override
    public String votes(String choice, int votes) {
        return choice + ": " + votes;
    }

    @Override
    public String votesPercent(String choice, int percent) {
        return choice + ": etwa " + percent + " %";
    }

    @Override
    public String quickOnlyInChannels() {
        return "Eine Kurzumfrage erscheint dort, wo du sie schreibst. Schreib sie in den Kanal, der abstimmen soll.";
    }

    @Override
    public String youTyped(String line) {
        return "Du hast geschrieben: " + line;
    }
}
