package dev.operandi.texts;

import java.time.ZonedDateTime;

final class GermanOrganising implements OrganisingPhrases {
    private final PollPhrases polls = new GermanPolls();

    @Override
    public String controlsTitle(String what) {
        return "Verwalten: " + what;
    }

    @Override
    public String onlyOrganiser() {
        return "Das kann nur, wer diese Umfrage gestartet hat.";
    }

    @Override
    public String remind() {
        return "Jetzt erinnern";
    }

    @Override
    public String extend() {
        return "Ende ändern";
    }

    @Override
    public String closeNow() {
        return "Jetzt beenden";
    }

    @Override
    public String cancelRun() {
        return "Abbrechen";
    }

    @Override
    public String delete() {
        return "Löschen";
    }

    @Override
    public String handOver() {
        return "Übergeben";
    }

    @Override
    public String postAgain() {
        return "Karte neu anzeigen";
    }

    @Override
    public String noRuns() {
        return "Du hast keine Umfragen.";
    }

    @Override
    public String yourRuns() {
        return "Deine Umfragen";
    }

    @Override
    public String startOne() {
        return "Umfrage starten";
    }

    @Override
    public String runLine(String what, ZonedDateTime closesAt) {
        return what + ", offen bis " + moment(closesAt);
    }

    @Override
    public String closedLine(String what, ZonedDateTime closedAt) {
        return what + ", beendet " + moment(closedAt);
    }

    @Override
    public String closeReally() {
        return "Die Umfrage jetzt beenden? Der Bericht entsteht einmal, aus dem, was fertig ist, und niemand kann mehr teilnehmen.";
    }

    @Override
    public String cancelReally() {
        return "Die Umfrage abbrechen? Alle Antworten werden gelöscht, und es gibt keinen Bericht.";
    }

    @Override
    public String deleteReally() {
        return "Die Umfrage mit Antworten, Bericht und Nachrichten löschen? Das lässt sich nicht rückgängig machen.";
    }

    @Override
    public String yesCloseNow() {
        return "Ja, jetzt beenden";
    }

    @Override
    public String yesCancel() {
        return "Ja, abbrechen";
    }

    @Override
    public String yesDelete() {
        return "Ja, löschen";
    }

    @Override
    public String remindedAlready() {
        return "Erinnert wurde schon, oder die Umfrage wurde ohne Erinnerung gestartet.";
    }

    @Override
    public String extended(ZonedDateTime closesAt) {
        return "Die Umfrage ist jetzt offen bis " + moment(closesAt) + ", und die Karte sagt es.";
    }

    @Override
    public String closedNow() {
        return "Die Umfrage endet jetzt. Der Bericht kommt gleich.";
    }

    @Override
    public String cancelledNow() {
        return "Die Umfrage ist abgebrochen, und alle Antworten sind gelöscht.";
    }

    @Override
    public String deletedNow() {
        return "Die Umfrage ist gelöscht.";
    }

    @Override
    public String handedOver() {
        return "Die Umfrage ist übergeben. Wer sie jetzt hat, erfährt es.";
    }

    @Override
    public String handedToYou(String what) {
        return "Diese Umfrage gehört jetzt dir: " + what;
    }

    @Override
    public String pickOnePerson() {
        return "Such eine Person aus dieser Firma aus";
    }

    @Override
    public String pickSomebodyNotAsked() {
        return "Diese Umfrage versprach, dass wer sie organisiert, nicht mitgefragt ist. Such jemanden aus, der nicht auf ihrer"
                + " Liste steht.";
    }

    @Override
    public String postedAgain() {
        return "Die Karte steht wieder am Ende des Kanals.";
    }

    @Override
    public String reminder(String what, ZonedDateTime closesAt) {
        return "Eine Erinnerung an alle, ob ihr schon teilgenommen habt oder nicht: Die Umfrage „" + what
                + "“ ist offen bis " + moment(closesAt) + ".";
    }

    @Override
    public String placeGone(String what) {
        return "Im Kanal dieser Umfrage kann ich nichts mehr anzeigen: " + what
                + ". Die Umfrage geht weiter, und der Bericht kommt zu dir.";
    }

    @Override
    public String whoAnsweredWhat() {
        return "Wer was geantwortet hat";
    }

    @Override
    public String answeredBy() {
        return "Antworten von";
    }

    @Override
    public String nobodyYet() {
        return "Noch ist niemand fertig.";
    }

    @Override
    public String morePeople() {
        return "Weitere Personen";
    }

    @Override
    public String dataOrganises(String what) {
        return "Du organisierst die Umfrage „" + what + "“.";
    }

    @Override
    public String dataTakesPart(String what) {
        return "In der offenen Umfrage „" + what + "“ hast du Antworten.";
    }

    @Override
    public String dataIsAsked(String what) {
        return "Du stehst auf der Liste der Personen der Umfrage „" + what + "“.";
    }

    @Override
    public String remindedNow() {
        return "Die Leute werden jetzt erinnert.";
    }

    @Override
    public String organiserGone(String what) {
        return "Ich kann die Person nicht mehr erreichen, die diese Umfrage leitet: " + what
                + ". Nichts davon geht verloren: Als Admin kannst du sie lesen, verwalten und übergeben.";
    }

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
    }

    @Override
    public String sentInPrivate() {
        return "Nur du siehst das. Ich habe es dir in einer Direktnachricht geschickt.";
    }
}
