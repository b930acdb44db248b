package org.zhiji.exchange.row;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about a row.
 *
 * @param field the field whose cell is meant, null for the whole row
 * @param error an error keeps the row out, anything else is a warning
 */
public record CellIssue(@Nullable ImportField field, boolean error, CellFault fault, List<String> args) {

    public static CellIssue error(@Nullable ImportField field, CellFault fault, Object... args) {
        return new CellIssue(field, true, fault, texts(args));
    }

    public static CellIssue warning(@Nullable ImportField field, CellFault fault, Object... args) {
        return new CellIssue(field, false, fault, texts(args));
    }

    private static List<String> texts(Object[] args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}
