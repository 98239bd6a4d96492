package dev.operandi.texts;

import java.util.List;

final class GermanRemedies implements RemedyPhrases {
    @Override
    public String remediesTitle() {
        return "Was ihr ausprobieren könnt";
    }

    @Override
    public String remediesTitle(int count) {
        return count == 1
                ? "Was ihr zuerst ausprobieren könnt"
                : (count == 2 ? "Zwei" : "Drei") + " Maßnahmen zum Ausprobieren";
    }

    @Override
    public String noRemedies() {
        return "Keine Maßnahme aus diesem Fragebogen passt zu deinen Antworten.";
    }

    @Override
    public String thisWeek() {
        return "Diese Woche";
    }

    @Override
    public String effect() {
        return "Was es bringt";
    }

    @Override
    public String owner() {
        return "Wer";
    }

    @Override
    public String notWhen() {
        return "Wann nicht";
    }

    @Override
    public String measure() {
        return "Messgröße";
    }

    @Override
    public String source() {
        return "Quelle";
    }

    @Override
    public String effort() {
        return "Aufwand";
    }

    @Override
    public String effortSmall() {
        return "erste Wirkung in weniger als einer Woche";
    }

    @Override
    public String effortMedium() {
        return "erste Wirkung in bis zu drei Monaten";
    }

    @Override
    public String effortLarge() {
        return "erste Wirkung nach mehr als drei Monaten";
    }

    @Override
    public String reason() {
        return "Warum";
    }

    @Override
    public String because(String model, List<String> answers) {
        String fits = "Passt zum Modell „" + model + "“";
        if (answers.isEmpty()) return fits + ".";
        List<String> quoted = answers.stream().map(answer -> "„" + answer + "“").toList();
        return fits + ", und du hast gesagt: " + Listed.of(quoted, "und") + ".";
    }

    @Override
    public String fit() {
        return "Wie verlässlich";
    }

    @Override
    public String firm() {
        return "verlässlich: bleibt weit oben, wie auch immer die offenen Punkte ausgehen";
    }

    @Override
    public String likely() {
        return "wahrscheinlich: bleibt in den meisten Fällen weit oben";
    }

    @Override
    public String possible() {
        return "möglich: mit ein paar weiteren Antworten könnte sie nach unten rutschen";
    }

    @Override
    public String whyThisOrder() {
        return "Zuerst kommt, was am besten zu eurer Mischung und euren Schwierigkeiten passt; liegt es nah beieinander, der"
                + " kleinere Schritt.";
    }
}
