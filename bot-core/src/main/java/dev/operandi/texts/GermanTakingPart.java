package dev.operandi.texts;

final class GermanTakingPart implements TakingPartPhrases {
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
    public String notKnownYet() {
        return "An dieser Umfrage können Gäste nicht teilnehmen, und ich konnte noch nicht herausfinden, ob du einer bist."
                + " Bitte versuche es gleich noch einmal.";
    }
}
