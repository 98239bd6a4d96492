package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;

final class GermanRuns implements RunPhrases {
    private final NamedPartPhrases namedPart = new GermanNamedPart();

    private final TakingPartPhrases takingPart = new GermanTakingPart();

    private final StartingPhrases starting = new GermanStarting();

    private final OrganisingPhrases organising = new GermanOrganising();

    private final ReportPhrases report = new GermanPollReport();

    private final QuickPhrases quick = new GermanQuick();

    private final RunPhrases english = new EnglishRuns();

    private final PollPhrases polls = new GermanPolls();

    @Override
    public NamedPartPhrases namedPart() {
        return namedPart;
    }

    @Override
    public TakingPartPhrases takingPart() {
        return takingPart;
    }

    @Override
    public StartingPhrases starting() {
        return starting;
    }

    @Override
    public OrganisingPhrases organising() {
        return organising;
    }

    @Override
    public ReportPhrases report() {
        return report;
    }

    @Override
    public QuickPhrases quick() {
        return quick;
    }

    @Override
    public String anonymous(int threshold) {
        return "Anonym. Niemand sieht, wer was geantwortet oder wer teilgenommen hat. Einen Bericht über alle zusammen gibt es"
                + " einmal, am Ende, und nur, wenn mindestens " + threshold + " Personen teilgenommen haben.";
    }

    @Override
    public String whatAnonymityIsNot(int threshold) {
        return "Was das nicht verhindert: dass alle anderen, die teilgenommen haben, ihre Antworten zusammenlegen und die letzte"
                + " ausrechnen.";
    }

    @Override
    public String named() {
        return "Mit Namen. Wer die Umfrage gestartet hat, sieht, wer was geantwortet hat; alle anderen sehen nur Zahlen.";
    }

    @Override
    public String reportGoesToPlace() {
        return "Der Bericht erscheint hier.";
    }

    @Override
    public String reportGoesToOrganiser() {
        return "Den Bericht bekommt, wer die Umfrage gestartet hat. Sonst können ihn nur Admins dieses Bots lesen.";
    }

    @Override
    public String until(ZonedDateTime closesAt) {
        return "Offen bis " + moment(closesAt) + ".";
    }

    @Override
    public String mayWithdraw() {
        return "Bis dahin kannst du deine Antworten ändern oder zurückziehen. Der Bericht bleibt danach, wie er ist.";
    }

    @Override
    public String cardTitle(String set) {
        return "Umfrage: " + set;
    }

    @Override
    public String tookPart(int atLeast, int threshold, int about) {
        return atLeast == 0
                ? "Bisher haben weniger als " + threshold + " von etwa " + about + " Personen teilgenommen."
                : "Mindestens " + atLeast + " von etwa " + about + " Personen haben teilgenommen.";
    }

    @Override
    public String tookPartExactly(int finished, int asked) {
        return finished + " von " + asked + " Personen haben teilgenommen.";
    }

    @Override
    public String takePart() {
        return "Teilnehmen";
    }

    @Override
    public String manage() {
        return "Verwalten";
    }

    @Override
    public String unfinishedIsDeleted() {
        return "Die Umfrage endet in weniger als zwei Stunden. Was bis dahin nicht fertig ist, wird gelöscht und zählt nicht.";
    }

    @Override
    public String closedAt(ZonedDateTime at) {
        return "Diese Umfrage endete am " + moment(at) + ".";
    }

    @Override
    public String cancelledAt(ZonedDateTime at) {
        return "Diese Umfrage wurde am " + moment(at) + " abgebrochen. Alle Antworten sind gelöscht.";
    }

    @Override
    public String reportIsBelow() {
        return "Der Bericht steht weiter unten in einer eigenen Nachricht.";
    }

    @Override
    public String reportWentToOrganiser() {
        return "Den Bericht hat bekommen, wer die Umfrage gestartet hat.";
    }

    @Override
    public List<String> typedPoll() {
        return GermanWords.and(english.typedPoll(), "umfrage", "umfrage starten", "neue umfrage");
    }

    @Override
    public List<String> typedPolls() {
        return GermanWords.and(english.typedPolls(), "umfragen", "meine umfragen");
    }

    @Override
    public String reminderToAllListed(String what, ZonedDateTime closesAt) {
        return "Eine Erinnerung an alle auf der Liste, ob du schon teilgenommen hast oder nicht: Die Umfrage „" + what
                + "“ ist offen bis " + moment(closesAt) + ".";
    }

    @Override
    public String reminderToFinish(String what, ZonedDateTime closesAt) {
        return "Eine Erinnerung: Die Umfrage „" + what + "“ ist offen bis " + moment(closesAt)
                + ", und du bist noch nicht fertig.";
    }

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
    }
}
