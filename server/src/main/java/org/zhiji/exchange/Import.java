package org.zhiji.exchange;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.ColumnMapping;
import org.zhiji.exchange.row.DateOrder;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.identity.Actor;

/**
 * A file on its way into the database.
 *
 * @param columns which column fills which field
 * @param ownColumns which column fills which field of the company's own, by its id
 * @param position the last row that a run has finished
 * @param actor for whom the import works, with the rights at the time of the order
 */
record Import(
        UUID id,
        String fileName,
        ImportStatus status,
        ImportAnalysis analysis,
        Map<Integer, ImportField> columns,
        Map<Integer, String> ownColumns,
        ImportOptions options,
        long position,
        @Nullable ImportCounts counts,
        UUID departmentId,
        Actor actor,
        boolean fileRemoved,
        @Nullable UndoState undo,
        int version) {

    ColumnMapping mapping() {
        return new ColumnMapping(columns);
    }

    Import with(
            ImportAnalysis analysis,
            Map<Integer, ImportField> columns,
            Map<Integer, String> ownColumns,
            ImportOptions options,
            UUID departmentId) {
        return new Import(
                id,
                fileName,
                status,
                analysis,
                columns,
                ownColumns,
                options,
                position,
                counts,
                departmentId,
                actor,
                fileRemoved,
                undo,
                version);
    }

    /** Refuses while the choices that only a person can make are missing. */
    void checkStartable() {
        checkChangeable();
        if (mapping().kinds().isEmpty() || options.kinds(mapping()).isEmpty()) {
            throw ImportProblem.NOTHING_MAPPED.problem();
        }
        if (!analysis.encodingCertain() && options.encoding() == null) {
            throw ImportProblem.ENCODING_UNKNOWN.problem(String.valueOf(analysis.encoding()));
        }
        if (analysis.ambiguousDate() != null && dateOrder() == null && mapsADate()) {
            throw ImportProblem.DATE_ORDER_MISSING.problem(analysis.ambiguousDate());
        }
        boolean evidence = options.evidence() != null && !options.evidence().isBlank();
        if (consentIsAsked() && options.consent() != ConsentChoice.NOT_ASKED && !evidence) {
            throw ImportProblem.EVIDENCE_MISSING.problem();
        }
    }

    void checkChangeable() {
        if (status.working()) {
            throw ImportProblem.RUNNING_ALREADY.problem();
        }
        if (status == ImportStatus.DONE) {
            throw ImportProblem.DONE_ALREADY.problem();
        }
        if (undo != null && undo != UndoState.TRIED) {
            throw ImportProblem.UNDO_DONE_ALREADY.problem();
        }
        if (fileRemoved) {
            throw ImportProblem.FILE_REMOVED.problem();
        }
    }

    /** Orders come in, and no column says whether their customers agreed to be called. */
    boolean consentIsAsked() {
        return options.kinds(mapping()).contains(ImportKind.WORK_ORDER)
                && !mapping().has(ImportField.CONSENT);
    }

    @Nullable
    DateOrder dateOrder() {
        return options.dateOrder() != null ? options.dateOrder() : analysis.dateOrder();
    }

    private boolean mapsADate() {
        return columns.values().stream().anyMatch(Import::isDate);
    }

    private static boolean isDate(ImportField field) {
        return switch (field) {
            case BIRTHDAY,
                    LAST_VISIT,
                    SALE_DATE,
                    INSURANCE_UNTIL,
                    INSPECTION_UNTIL,
                    WARRANTY_UNTIL,
                    RECEIVED_AT,
                    COMPLETED_AT,
                    DELIVERED_AT,
                    CONTACT_AT -> true;
            default -> false;
        };
    }

    Map<Integer, ImportField> sortedColumns() {
        return new TreeMap<>(columns);
    }
}
