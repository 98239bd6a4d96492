package dev.operandi.texts;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

final class GermanRuns implements RunPhrases {
    private final RunPhrases english = new EnglishRuns();

    private final PollPhrases polls = new GermanPolls();

    private String moment(ZonedDateTime at) {
        return polls.deadline(at);
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
        return "Den Bericht bekommt nur, wer die Umfrage gestartet hat.";
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
    public String takePartTitle() {
        return "Teilnehmen";
    }

    @Override
    public String questionTitle() {
        return "Umfrage";
    }

    @Override
    public String next() {
        return "Weiter";
    }

    @Override
    public String later() {
        return "Später weiter";
    }

    @Override
    public String yourAnswer() {
        return "Deine Antwort";
    }

    @Override
    public String howMany(int most) {
        return "Höchstens " + most
                + " Fragen. Jede Antwort bleibt erhalten, sobald du „Weiter“ drückst; du kannst aufhören und später"
                + " weitermachen.";
    }

    @Override
    public String yourFunction() {
        return "Was für eine Arbeit machst du?";
    }

    @Override
    public String whyFunction() {
        return "Gruppen werden nur verglichen, wenn jede groß genug ist.";
    }

    @Override
    public String noFunction() {
        return "Nichts davon, oder lieber keine Angabe";
    }

    @Override
    public String pickAnAnswer() {
        return "Bitte such etwas aus.";
    }

    @Override
    public String counted() {
        return "Danke. Deine Antworten zählen. Mit „Teilnehmen“ kannst du sie bis zum Ende ändern oder zurückziehen.";
    }

    @Override
    public String onlyYouSeeThis() {
        return "Das sagen deine eigenen Antworten. Nur du siehst es, und es bleibt nicht als Nachricht stehen.";
    }

    @Override
    public String youTookPart() {
        return "Du hast teilgenommen.";
    }

    @Override
    public String whatNow() {
        return "Was möchtest du tun?";
    }

    @Override
    public String seeMyResult() {
        return "Ansehen, was meine Antworten sagen";
    }

    @Override
    public String withdraw() {
        return "Meine Antworten zurückziehen";
    }

    @Override
    public String withdrawDetail() {
        return "Sie werden gelöscht und zählen nicht.";
    }

    @Override
    public String withdrawn() {
        return "Deine Antworten sind gelöscht und zählen nicht. Bis zum Ende kannst du noch einmal teilnehmen.";
    }

    @Override
    public String pressAgain() {
        return "Das hat ein wenig zu lange gedauert. Bitte drück noch einmal.";
    }

    @Override
    public String isOver() {
        return "Diese Umfrage ist vorbei.";
    }

    @Override
    public String notAsked() {
        return "Diese Umfrage fragt andere Personen, deine Antworten würden nicht zählen.";
    }

    @Override
    public String noGuests() {
        return "Diese Umfrage fragt keine Gäste und keine Personen aus anderen Firmen.";
    }

    @Override
    public String noSuchRun() {
        return "Diese Umfrage gibt es nicht mehr.";
    }

    @Override
    public String startTitle() {
        return "Umfrage starten";
    }

    @Override
    public String preview() {
        return "Vorschau";
    }

    @Override
    public String previewTitle() {
        return "Vorschau";
    }

    @Override
    public String post() {
        return "Veröffentlichen";
    }

    @Override
    public String whichSet() {
        return "Fragebogen";
    }

    @Override
    public String where() {
        return "Wo sie erscheint";
    }

    @Override
    public String whereHint() {
        return "Ein Kanal, in dem ich Mitglied bin.";
    }

    @Override
    public String who() {
        return "Wer gefragt wird";
    }

    @Override
    public String everybodyHere() {
        return "Alle in diesem Kanal";
    }

    @Override
    public String listedPeople() {
        return "Nur die Personen unten";
    }

    @Override
    public String people() {
        return "Personen";
    }

    @Override
    public String peopleHint() {
        return "Nur, wenn du „nur die Personen unten“ ausgesucht hast.";
    }

    @Override
    public String deadline() {
        return "Endet";
    }

    @Override
    public String ownTime() {
        return "Am Tag und zur Uhrzeit unten";
    }

    @Override
    public String day() {
        return "Tag";
    }

    @Override
    public String hour() {
        return "Uhrzeit";
    }

    @Override
    public String hourHint() {
        return "Nur, wenn du „am Tag und zur Uhrzeit unten“ ausgesucht hast.";
    }

    @Override
    public String privacy() {
        return "Vertraulichkeit";
    }

    @Override
    public String privacyAnonymous() {
        return "Anonym";
    }

    @Override
    public String privacyAnonymousDetail(int threshold) {
        return "Niemand sieht einzelne Antworten; der Bericht braucht " + threshold + " Personen.";
    }

    @Override
    public String privacyNamed() {
        return "Mit Namen";
    }

    @Override
    public String privacyNamedDetail() {
        return "Du siehst, wer was geantwortet hat; die anderen sehen Zahlen.";
    }

    @Override
    public String fewest() {
        return "So viele Personen braucht ein Bericht";
    }

    @Override
    public String fewestHint() {
        return "Steht fest, sobald die Umfrage läuft. Eine mehr, wenn du selbst gefragt bist.";
    }

    @Override
    public String resultsTo() {
        return "Den Bericht bekommt";
    }

    @Override
    public String resultsToPlace() {
        return "Der Kanal";
    }

    @Override
    public String resultsToOrganiser() {
        return "Nur ich";
    }

    @Override
    public String more() {
        return "Außerdem";
    }

    @Override
    public String withReminder() {
        return "Den Kanal einmal erinnern";
    }

    @Override
    public String withGuests() {
        return "Gäste und Personen aus anderen Firmen dürfen teilnehmen";
    }

    @Override
    public String noAnonymity() {
        return "Anonyme Umfragen gehen hier noch nicht: Es fehlt ein Geheimnis der Installation. Bitte wen immer mich betreibt,"
                + " OPERANDI_SECRET zu setzen.";
    }

    @Override
    public String mayNotStart() {
        return "Umfragen starten hier nur Managerinnen und Manager. Bitte wen immer mich betreibt, dich einzutragen.";
    }

    @Override
    public String tooManyOpen(int most) {
        return "Du hast schon " + most + " offene Umfragen. Beende zuerst eine davon.";
    }

    @Override
    public String tooManyAsked(int most) {
        return "Damit würden mehr als " + most + " Personen gefragt; das dürfen nur Managerinnen und Manager.";
    }

    @Override
    public String pickAPlace() {
        return "Bitte such einen Kanal aus.";
    }

    @Override
    public String notReachable(String place) {
        return "Ich bin nicht in " + place
                + ". Lade mich zuerst dorthin ein (auf Slack mit /invite, in Teams durch Hinzufügen der App) und drück dann"
                + " noch einmal.";
    }

    @Override
    public String archived(String place) {
        return place + " ist archiviert, niemand könnte teilnehmen. Such einen anderen Kanal aus.";
    }

    @Override
    public String notCounted(String place) {
        return "Ich konnte nicht herausfinden, wie viele Personen in " + place
                + " sind. Bitte drück gleich noch einmal.";
    }

    @Override
    public String thatChannel() {
        return "diesem Kanal";
    }

    @Override
    public String pickPeople() {
        return "Bitte such die Personen aus, die gefragt werden.";
    }

    @Override
    public String tooManyListed() {
        return "So viele passen nicht in ein Formular. Frag lieber einen Kanal.";
    }

    @Override
    public String tooFewAsked(int fewest) {
        return "Eine anonyme Umfrage muss mindestens " + fewest
                + " Personen fragen, sonst verriete der Bericht, wer teilgenommen hat.";
    }

    @Override
    public String tooLike() {
        return "Fast dieselben Personen wurden in den letzten 90 Tagen schon mit diesem Fragebogen gefragt. Zwei Berichte über fast"
                + " dieselben Personen verrieten die, in denen sie sich unterscheiden. Frag genau dieselben oder deutlich"
                + " andere.";
    }

    @Override
    public String alreadyOpen() {
        return "Eine Umfrage mit diesem Fragebogen läuft dort schon.";
    }

    @Override
    public String noSuchSetHere() {
        return "Bitte such einen Fragebogen aus.";
    }

    @Override
    public String pickATime() {
        return "Bitte such einen Tag und eine Uhrzeit aus, die noch kommen, höchstens ein Jahr im Voraus.";
    }

    @Override
    public String theyWillSee() {
        return "Das werden die Leute sehen:";
    }

    @Override
    public String willCost(int asked, int minutes) {
        return "Gefragt werden etwa " + asked + " Personen; zusammen brauchen sie etwa " + minutes + " Minuten.";
    }

    @Override
    public String expectNothing(int threshold) {
        return "Nehmen weniger als " + threshold + " teil, gibt es keinen Bericht.";
    }

    @Override
    public String ifAll(String what) {
        return "Wenn alle teilnehmen: " + what;
    }

    @Override
    public String ifHalf(String what) {
        return "Wenn die Hälfte teilnimmt: " + what;
    }

    @Override
    public String expectNoReport() {
        return "keinen Bericht.";
    }

    @Override
    public String expectOrder() {
        return "die Reihenfolge der Modelle in Worten, gemeinsame Schwierigkeiten und Maßnahmen; keine Zahlen.";
    }

    @Override
    public String expectShares(int width) {
        return "Anteile in Zahlen; der des führenden Modells ist von Ende zu Ende auf etwa " + width
                + " Punkte bekannt.";
    }

    @Override
    public String expectSpread() {
        return "Dazu, wie sich die Antworten auf die Ankerfragen verteilen.";
    }

    @Override
    public String posted(String place) {
        return "Veröffentlicht in " + place + ". Mit „Umfragen“ siehst und verwaltest du sie.";
    }

    @Override
    public String notPosted() {
        return "Ich konnte die Umfrage nicht veröffentlichen. Lade mich in den Kanal ein und drück dann „Karte neu anzeigen“.";
    }

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
    public String reportTitle(String what) {
        return "Bericht: " + what;
    }

    @Override
    public String reportOn(int atLeast, int about) {
        return "Von mindestens " + atLeast + " der etwa " + about + " Gefragten. Jede Person zählt einmal.";
    }

    @Override
    public String tooFew(int threshold) {
        return "Weniger als " + threshold
                + " Personen haben teilgenommen, deshalb steht hier nichts. Alle Antworten sind gelöscht.";
    }

    @Override
    public String orderTitle() {
        return "Wie das Team die Firma sieht";
    }

    @Override
    public String order(List<List<String>> models) {
        return "Vom meisten zum wenigsten: "
                + models.stream()
                        .map(alike -> Listed.of(alike, "und"))
                        .map(words -> words.contains(" und ") ? words + " (etwa gleich viel)" : words)
                        .collect(Collectors.joining(", dann "))
                + ".";
    }

    @Override
    public String sharesTitle() {
        return "Anteile der Modelle";
    }

    @Override
    public String share(String model, int percent, int low, int high) {
        return model + " " + percent + " % (zwischen " + low + " und " + high + ")";
    }

    @Override
    public String troublesTitle() {
        return "Gemeinsame Schwierigkeiten";
    }

    @Override
    public String spreadTitle(String question) {
        return "Wo ihr euch unterscheidet: " + question;
    }

    @Override
    public String spreadIn(int stepPercent) {
        return "In Schritten von " + stepPercent + " Punkten, damit sich niemand herausrechnen lässt.";
    }

    @Override
    public String functionsTitle() {
        return "Nach Art der Arbeit";
    }

    @Override
    public String functionLine(String function, int atLeast, String order) {
        return function + " (mindestens " + atLeast + "): " + order;
    }

    @Override
    public String remediesTitle() {
        return "Womit ihr anfangen könnt";
    }

    @Override
    public String adviceFor(String model) {
        return "passt zu " + model;
    }

    @Override
    public String adviceAgainst(String challenge) {
        return "hilft bei: " + challenge;
    }

    @Override
    public String hiddenTitle() {
        return "Was hier nicht steht, und warum";
    }

    @Override
    public String hiddenFigures(int from) {
        return "Anteile in Zahlen: Sie brauchen " + from + " Personen.";
    }

    @Override
    public String hiddenSpread(String question, int from) {
        return "Wie sich die Antworten auf „" + question + "“ verteilen: Das braucht " + from + " Antworten.";
    }

    @Override
    public String hiddenTrouble(String challenge, int from) {
        return challenge + ": Weniger als " + from + " Personen wurden genug danach gefragt.";
    }

    @Override
    public String hiddenFunctions(int threshold) {
        return "Manche Arten von Arbeit: Jede gezeigte, und alle übrigen zusammen, brauchen " + threshold
                + " Personen.";
    }

    @Override
    public String talkTitle() {
        return "Für das Gespräch danach";
    }

    @Override
    public List<String> talkQuestions() {
        return List.of(
                "Was davon überrascht euch?",
                "Wo seht ihr dasselbe von verschiedenen Seiten?",
                "Welche Schwierigkeit kostet euch diesen Monat am meisten Zeit?",
                "Welchen ersten Schritt könnt ihr diese Woche gehen, und wer geht ihn?",
                "Woran würdet ihr in drei Monaten sehen, dass es geklappt hat?");
    }

    @Override
    public String teamRuleOfThumb() {
        return "Eine Faustregel aus Schätzungen von Fachleuten, als Anfang für ein Gespräch; kein Rat zu eurem Fall.";
    }

    @Override
    public String details() {
        return "Einzelheiten";
    }

    @Override
    public String remedies() {
        return "Maßnahmen";
    }

    @Override
    public String export() {
        return "Exportieren";
    }

    @Override
    public String exportHow(String command) {
        return "Das sind die Zahlen des Berichts, Zeile für Zeile. Wer mich betreibt, bekommt sie als Datei, mit dem Befehl „"
                + command + "“.";
    }

    @Override
    public String allOthers() {
        return "Alle übrigen zusammen";
    }

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
    public List<String> typedPoll() {
        return GermanWords.and(english.typedPoll(), "umfrage", "umfrage starten", "neue umfrage");
    }

    @Override
    public List<String> typedPolls() {
        return GermanWords.and(english.typedPolls(), "umfragen", "meine umfragen");
    }

    @Override
    public String timesInUtc() {
        return "Ich kenne deine Zeitzone noch nicht; diese Zeiten sind in UTC. Die Vorschau nennt die Zone noch einmal.";
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

    @Override
    public String remindedNow() {
        return "Die Leute werden jetzt erinnert.";
    }

    @Override
    public String notKnownYet() {
        return "An dieser Umfrage können Gäste nicht teilnehmen, und ich konnte noch nicht herausfinden, ob du einer bist."
                + " Bitte versuche es gleich noch einmal.";
    }

    @Override
    public String organiserGone(String what) {
        return "Ich kann die Person nicht mehr erreichen, die diese Umfrage leitet: " + what
                + ". Nichts davon geht verloren: Als Admin kannst du sie lesen, verwalten und übergeben.";
    }

    @Override
    public String fewestIs(int lowest) {
        return "Über weniger als " + lowest + " Personen kann hier nichts gesagt werden. Bitte wähle " + lowest
                + " oder mehr.";
    }

    @Override
    public String youTyped(String line) {
        return "Du hast geschrieben: " + line;
    }

    @Override
    public String listedGuests(int guests) {
        return (guests == 1 ? "Eine Person auf der Liste ist Gast." : guests + " Personen auf der Liste sind Gäste.")
                + " Lass unten Gäste zu, oder nimm sie von der Liste.";
    }

    @Override
    public String listedNobodies(int bots) {
        return (bots == 1
                        ? "Ein Eintrag der Liste ist ein Bot oder ein geschlossenes Konto."
                        : bots + " Einträge der Liste sind Bots oder geschlossene Konten.")
                + " Dort könnte niemand antworten; bitte nimm sie von der Liste.";
    }

    @Override
    public String exportInPrivate() {
        return "Ich schicke dir den Bericht als zwei Dateien, in einer Direktnachricht: CSV für eine Tabelle, JSON für ein Programm.";
    }

    @Override
    public String exportFiles(String what) {
        return "Der Bericht zu „" + what + "“ als Dateien, Zeile für Zeile: genau das, was er zeigt.";
    }

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
