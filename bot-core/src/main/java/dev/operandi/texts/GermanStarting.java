package dev.operandi.texts;

final class GermanStarting implements StartingPhrases {
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
    public String mayBeTooLike() {
        return "In den letzten 90 Tagen hat eine Umfrage schon etwa so viele Personen mit diesem Fragebogen gefragt; die eine fragt"
                + " einen Kanal, die andere eine Liste. Ich kann nicht sehen, ob es fast dieselben Personen sind, und dann"
                + " verrieten zwei Berichte die, in denen sie sich unterscheiden. Frag auf dieselbe Weise wie damals, oder"
                + " deutlich mehr oder weniger Personen.";
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
    public String setNotUsable() {
        return "Dieser Fragebogen geht gerade nicht: Seine Datei hat einen Fehler oder ist weg. Wer mich betreibt, erfährt mit"
                + " „operandi check“ mehr. Such einen anderen aus, oder versuche es später noch einmal.";
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
    public String notPosted(String what) {
        return "Ich konnte deine Umfrage „" + what
                + "“ in ihrem Kanal nicht veröffentlichen. Niemand hat sie gesehen, und sie"
                + " ist abgebrochen. Lade mich zuerst dorthin ein (auf Slack mit /invite, in Teams durch Hinzufügen der App)"
                + " und starte sie dann noch einmal.";
    }

    @Override
    public String timesInUtc() {
        return "Ich kenne deine Zeitzone noch nicht; diese Zeiten sind in UTC. Die Vorschau nennt die Zone noch einmal.";
    }

    @Override
    public String fewestIs(int lowest) {
        return "Über weniger als " + lowest + " Personen kann hier nichts gesagt werden. Bitte wähle " + lowest
                + " oder mehr.";
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
}
