package dev.operandi.testkit;

import dev.operandi.chat.ActionId;
import dev.operandi.chat.Block;
import dev.operandi.chat.Handout;
import dev.operandi.chat.Message;
import dev.operandi.polls.ReportFile;
import dev.operandi.polls.ReportTable;
import dev.operandi.texts.Language;
import dev.operandi.texts.Phrases;
import dev.operandi.texts.RunPhrases;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the organiser of a poll gets who exports its report. */
public final class ShownFiles {
    private static final String RUN = "7f3";

    private static final List<ReportTable.Row> ROWS = List.of(
            new ReportTable.Row("participation", "at least", "10", "", ""),
            new ReportTable.Row("share, percent", "=IT \"heavy\" & <so on>", "60", "40", "80"),
            new ReportTable.Row("severity", "Kultur der Schuldzuweisung", "high", "", ""));

    private ShownFiles() {}

    /** Two small files, and their rows for where there are none. */
    public static Message report(Language language) {
        RunPhrases t = Phrases.in(language).runs();
        List<Block.Fact> facts = ROWS.stream()
                .map(row -> new Block.Fact(row.section() + ": " + row.item(), row.figure()))
                .toList();
        String how = t.report().exportHow("operandi export " + RUN);
        List<Handout.File> files =
                Stream.of(ReportFile.values()).map(ShownFiles::file).toList();
        return new Message(
                how,
                List.of(new Block.Text(how), new Block.Facts(facts)),
                new Handout(t.report().exportFiles("Operating model <1>"), files));
    }

    /** The same by a name for it. */
    public static Map<String, Message> inEveryLanguage() {
        return Map.of("report.en", report(Language.ENGLISH), "report.de", report(Language.GERMAN));
    }

    private static Handout.File file(ReportFile kind) {
        ActionId again = new ActionId("p/" + RUN + "/export/" + kind.code());
        return new Handout.File(kind.fileName(RUN), kind.mediaType(), kind.text(RUN, ROWS), again);
    }
}
