package dev.operandi.turn;

import dev.operandi.desk.ReportRows;
import dev.operandi.polls.ReportTable;
import dev.operandi.polls.Run;
import java.util.List;

/** What may leave the bot of a run: its report, once there is one. */
public final class Exports {
    private final Store store;
    private final Engines engines;

    public Exports(Store store, Engines engines) {
        this.store = store;
        this.engines = engines;
    }

    /** What there is of a run. */
    public sealed interface Export {
        record Unknown() implements Export {}

        /** Nothing is told of it before it closes. */
        record StillOpen() implements Export {}

        /** It was cancelled, or is a quick poll, whose figures stand on its card. */
        record NoReport() implements Export {}

        /**
         * @param rows without their header
         */
        record Rows(List<ReportTable.Row> rows) implements Export {
            public Rows {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * @throws StoreException when it cannot be read
     */
    public Export of(String runId) {
        return store.transact(tx -> tx.runs()
                .find(runId)
                .map(run -> export(run, new TurnLookup(tx, engines)))
                .orElseGet(Export.Unknown::new));
    }

    private static Export export(Run run, TurnLookup lookup) {
        if (run.isOpen()) return new Export.StillOpen();
        return ReportRows.of(run, lookup).<Export>map(Export.Rows::new).orElseGet(Export.NoReport::new);
    }
}
