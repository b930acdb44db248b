package org.zhiji.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.zhiji.customer.Upsert;
import org.zhiji.exchange.ImportCounts.KindCounts;
import org.zhiji.exchange.row.ImportKind;

/** Counts one batch. */
final class Tally {

    private long rows;
    private long errorRows;
    private long warningRows;
    private long withoutCustomer;
    private final Map<ImportKind, KindCounts> kinds = new EnumMap<>(ImportKind.class);
    private final Set<String> people = new TreeSet<>();

    void row(RowIssues issues) {
        rows++;
        if (issues.hasError()) {
            errorRows++;
            if (issues.withoutCustomer()) {
                withoutCustomer++;
            }
        } else if (!issues.isEmpty()) {
            warningRows++;
        }
    }

    void repeated(ImportKind kind) {
        add(kind, 0, 0, 0, 1);
    }

    void outcome(ImportKind kind, Upsert.Outcome outcome) {
        switch (outcome) {
            case NEW -> add(kind, 1, 0, 0, 0);
            case CHANGED -> add(kind, 0, 1, 0, 0);
            case UNCHANGED -> add(kind, 0, 0, 1, 0);
            // Counted with the row, as an error.
            case REFUSED -> {}
        }
    }

    /** It was counted as unchanged before its other fields were looked at. */
    void changedAfterAll(ImportKind kind) {
        add(kind, 0, 1, -1, 0);
    }

    private void add(ImportKind kind, long created, long changed, long unchanged, long repeated) {
        kinds.merge(
                kind,
                new KindCounts(created, changed, unchanged, repeated),
                (a, b) -> a.plus(b.created(), b.changed(), b.unchanged(), b.repeated()));
    }

    void person(String name) {
        people.add(name);
    }

    long rows() {
        return rows;
    }

    long errorRows() {
        return errorRows;
    }

    long warningRows() {
        return warningRows;
    }

    long withoutCustomer() {
        return withoutCustomer;
    }

    Map<ImportKind, KindCounts> kinds() {
        return kinds;
    }

    Set<String> people() {
        return people;
    }
}
