package org.zhiji.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.sheet.Line;
import org.zhiji.exchange.sheet.TableReader;

/** The rows of a table in portions that are written at once. */
final class Batches {

    /** Whoever watches soon sees that it goes on. */
    private static final int AT_FIRST = 1000;

    /** So many cost little more than a few: each statement is sent once for all of them. */
    private static final int LATER = 5000;

    private final TableReader lines;
    private final Function<Line, SightedRow> look;
    private final long headerRow;
    private final long done;

    /** Read already, but not of the batch before. */
    private @Nullable SightedRow first;

    private int enough = AT_FIRST;

    /**
     * @param look at every row below the header, in order, also at those that are done: later ones may speak of the same
     * @param done the last row that was written by an earlier run
     */
    Batches(TableReader lines, Function<Line, SightedRow> look, long headerRow, long done) {
        this.lines = lines;
        this.look = look;
        this.headerRow = headerRow;
        this.done = done;
    }

    /** Empty when all was read. */
    List<SightedRow> next() {
        var batch = new ArrayList<SightedRow>();
        for (var row = first == null ? row() : first; row != null; row = row()) {
            if (batch.size() >= enough && !sameOrder(batch.getLast(), row) || batch.size() >= 2 * enough) {
                first = row;
                enough = LATER;
                return batch;
            }
            batch.add(row);
        }
        first = null;
        return batch;
    }

    private @Nullable SightedRow row() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.number() > headerRow) {
                var row = look.apply(line);
                if (line.number() > done) {
                    return row;
                }
            }
        }
        return null;
    }

    /** The lines of one order stand below each other and belong into one batch. */
    private static boolean sameOrder(SightedRow last, SightedRow next) {
        var lastOrder = last.row().order();
        var nextOrder = next.row().order();
        return lastOrder != null && nextOrder != null && lastOrder.orderNo().equals(nextOrder.orderNo());
    }
}
