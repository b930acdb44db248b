package org.zhiji.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.CellFault;
import org.zhiji.exchange.row.CellIssue;
import org.zhiji.exchange.row.ImportField;

/** What is to be said about one row; grows while the row is worked on. */
final class RowIssues {

    private final long row;
    private final List<CellIssue> issues;

    RowIssues(long row, List<CellIssue> issues) {
        this.row = row;
        this.issues = new ArrayList<>(issues);
    }

    void error(@Nullable ImportField field, CellFault fault, Object... args) {
        issues.add(CellIssue.error(field, fault, args));
    }

    void warning(@Nullable ImportField field, CellFault fault, Object... args) {
        issues.add(CellIssue.warning(field, fault, args));
    }

    long row() {
        return row;
    }

    List<CellIssue> issues() {
        return issues;
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    boolean hasError() {
        return issues.stream().anyMatch(CellIssue::error);
    }

    boolean withoutCustomer() {
        return issues.stream()
                .anyMatch(issue -> issue.fault() == CellFault.NO_CUSTOMER || issue.fault() == CellFault.NO_IDENTITY);
    }
}
