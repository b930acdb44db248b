package org.zhiji.exchange.sheet;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number the row number that Excel shows, so that a person finds the row again
 * @param cells trimmed text, never null; a line may be shorter or longer than the header
 */
public record Line(long number, List<String> cells) {

    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
