package org.zhiji.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.DateOrder;

/**
 * What was found out about a file by reading it once.
 *
 * @param encoding null for a workbook
 * @param encodingCertain false when a person has to look at the preview and choose
 * @param damaged a few characters do not fit the encoding
 * @param headerRow the row with the headers; data begin below it. 0 for visiting cards, which have none
 * @param samples the first rows below the headers
 * @param rowCount rows below the headers that are not blank
 * @param dateOrder how 9/1/2026 is meant, as far as other dates of the file tell
 * @param ambiguousDate a date that can be read two ways while nothing tells which; then the user is asked
 */
record ImportAnalysis(
        @Nullable String encoding,
        boolean encodingCertain,
        boolean damaged,
        @Nullable String delimiter,
        List<String> sheets,
        @Nullable String sheet,
        long headerRow,
        List<String> headers,
        List<List<String>> samples,
        long rowCount,
        @Nullable DateOrder dateOrder,
        @Nullable String ambiguousDate) {

    boolean cards() {
        return headerRow == 0;
    }
}
