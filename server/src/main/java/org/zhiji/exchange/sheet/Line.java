package org.zhiji.exchange.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param number the row number that Excel shows, so that a person finds the row again
 * @param cells trimmed text, never null; a line may be shorter or longer than the header
 * @param trouble why the row cannot be taken, known before anybody looks at its cells
 */
public record Line(
        long number, List<String> cells, @Nullable Trouble trouble) {

    /** What keeps a visiting card from being one row. */
    public enum Trouble {
        CARD_BROKEN,
        CARD_UNFINISHED,
        CARD_TOO_LONG,
        CARD_OF_TWO
    }

    public Line(long number, List<String> cells) {
        this(number, cells, null);
    }

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
