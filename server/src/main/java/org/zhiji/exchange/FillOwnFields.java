package org.zhiji.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.row.CellFault;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.row.ImportOptions.ExistingRecords;
import org.zhiji.exchange.row.RowReader;
import org.zhiji.field.OwnFields;
import org.zhiji.platform.time.Time;

/** What the rows of a batch say in fields of the company's own, behind the records themselves. */
@Component
class FillOwnFields {

    private final OwnFields fields;
    private final Time time;

    FillOwnFields(OwnFields fields, Time time) {
        this.fields = fields;
        this.time = time;
    }

    /** A row, the record that it speaks of, and whether it has just been made. */
    record Told(SightedRow row, UUID record, boolean fresh, boolean first) {}

    /** @return the records in which something has become different */
    Set<UUID> run(Import work, ImportKind kind, List<Told> rows, Instant now) {
        var columns = columns(work, kind, rows);
        if (columns.isEmpty() || rows.isEmpty()) {
            return Set.of();
        }
        var options = work.options().withDateOrder(work.dateOrder());
        var changed = new HashSet<UUID>();
        changed.addAll(fill(
                work,
                kind,
                columns,
                options,
                rows.stream().filter(row -> overwrites(work, row)).toList(),
                false,
                now));
        changed.addAll(fill(
                work,
                kind,
                columns,
                options,
                rows.stream().filter(row -> fillsGaps(work, row)).toList(),
                true,
                now));
        return changed;
    }

    private static boolean overwrites(Import work, Told row) {
        return row.first() && (row.fresh() || work.options().existing() == ExistingRecords.UPDATE);
    }

    private static boolean fillsGaps(Import work, Told row) {
        return !overwrites(work, row) && (row.fresh() || work.options().existing() != ExistingRecords.KEEP);
    }

    /** Those whose field is still in use; a retired one is told where it would have been filled for the first time. */
    private Map<Integer, String> columns(Import work, ImportKind kind, List<Told> rows) {
        var columns = new LinkedHashMap<Integer, String>();
        work.ownColumns().forEach((column, id) -> {
            if (!id.startsWith(OwnColumns.list(kind) + ".")) {
                return;
            }
            var field = fields.find(id);
            if (field.isPresent() && !field.get().retired()) {
                columns.put(column, id);
                return;
            }
            rows.stream()
                    .filter(told ->
                            !RowReader.cell(told.row().row().line(), column).isEmpty())
                    .findFirst()
                    .ifPresent(told -> told.row()
                            .issues()
                            .warning(
                                    null,
                                    CellFault.OWN_RETIRED,
                                    work.analysis().headers().get(column)));
        });
        return columns;
    }

    private Set<UUID> fill(
            Import work,
            ImportKind kind,
            Map<Integer, String> columns,
            ImportOptions options,
            List<Told> rows,
            boolean onlyGaps,
            Instant now) {
        var wanted = new HashMap<UUID, Map<String, Object>>();
        for (var told : rows) {
            columns.forEach((column, id) -> {
                var cell = RowReader.cell(told.row().row().line(), column);
                if (cell.isEmpty()) {
                    return;
                }
                var said = fields.read(id, cell, text -> RowReader.day(text, options, time.zone()));
                if (said.misfit() != null) {
                    told.row()
                            .issues()
                            .warning(
                                    null,
                                    fault(said.misfit()),
                                    work.analysis().headers().get(column),
                                    cell);
                } else if (said.value() != null) {
                    wanted.computeIfAbsent(told.record(), record -> new LinkedHashMap<>())
                            .putIfAbsent(id, said.value());
                }
            });
        }
        return wanted.isEmpty() ? Set.of() : fields.fill(work.actor(), OwnColumns.list(kind), wanted, onlyGaps, now);
    }

    private static CellFault fault(OwnFields.Misfit misfit) {
        return switch (misfit) {
            case TOO_LONG -> CellFault.OWN_TOO_LONG;
            case NOT_A_NUMBER -> CellFault.OWN_NOT_A_NUMBER;
            case NOT_A_DATE -> CellFault.OWN_NOT_A_DATE;
            case NO_SUCH_CHOICE -> CellFault.OWN_NO_SUCH_CHOICE;
            case NOT_YES_OR_NO -> CellFault.OWN_NOT_YES_OR_NO;
            case NO_SUCH_PERSON -> CellFault.OWN_NO_SUCH_PERSON;
            case NOT_A_LINK -> CellFault.OWN_NOT_A_LINK;
        };
    }
}
