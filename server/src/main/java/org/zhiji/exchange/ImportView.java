package org.zhiji.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.DateOrder;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions;

/**
 * One import as its page shows it.
 *
 * @param unmapped headers of columns that are not taken
 * @param possibleKinds what the mapping allows to be taken
 * @param consentAsked orders come in and no column says whether their customers agreed to be called
 * @param nameMissing the number of the other system stands in for the name
 * @param alike pairs of customers that may be one, with somebody of this import; null as long as nobody has looked
 * @param progress rows worked on by the run that is going on or has ended
 * @param failure in the reader's language, why the run stopped
 */
record ImportView(
        UUID id,
        String fileName,
        long fileSize,
        ImportStatus status,
        @Nullable String encoding,
        boolean encodingCertain,
        boolean damaged,
        @Nullable String delimiter,
        List<String> sheets,
        @Nullable String sheet,
        long headerRow,
        long rowCount,
        List<ImportColumn> columns,
        List<ImportOwnField> ownFields,
        List<List<String>> samples,
        List<String> unmapped,
        Set<ImportKind> possibleKinds,
        boolean consentAsked,
        boolean nameMissing,
        boolean advisorMissing,
        @Nullable DateOrder dateOrder,
        @Nullable String ambiguousDate,
        ImportOptions options,
        UUID departmentId,
        long progress,
        @Nullable ImportResult dryRun,
        @Nullable ImportResult result,
        @Nullable Integer alike,
        List<ImportIssue> issues,
        @Nullable String failure,
        boolean fileRemoved,
        @Nullable String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int version) {

    /** A column of the table, and what it fills. */
    record ImportColumn(
            int column,
            String header,
            @Nullable ImportField field,
            @Nullable String own) {}

    /** A field of the company's own that a column may fill. */
    record ImportOwnField(String id, ImportKind kind, String name) {}

    /** What became of the rows. */
    record ImportResult(
            long rows,
            long errorRows,
            long warningRows,
            long withoutCustomer,
            @Nullable ImportKindResult customers,
            @Nullable ImportKindResult vehicles,
            @Nullable ImportKindResult workOrders,
            @Nullable ImportKindResult contacts,
            List<String> people) {

        static ImportResult of(ImportCounts counts) {
            Map<ImportKind, ImportCounts.KindCounts> kinds = counts.kinds();
            return new ImportResult(
                    counts.rows(),
                    counts.errorRows(),
                    counts.warningRows(),
                    counts.withoutCustomer(),
                    ImportKindResult.of(kinds.get(ImportKind.CUSTOMER)),
                    ImportKindResult.of(kinds.get(ImportKind.VEHICLE)),
                    ImportKindResult.of(kinds.get(ImportKind.WORK_ORDER)),
                    ImportKindResult.of(kinds.get(ImportKind.CONTACT)),
                    List.copyOf(counts.people()));
        }
    }

    /** @param created counted in records; {@code repeated} rows mean a record that an earlier row has brought */
    record ImportKindResult(long created, long changed, long unchanged, long repeated) {

        static @Nullable ImportKindResult of(ImportCounts.@Nullable KindCounts counts) {
            return counts == null
                    ? null
                    : new ImportKindResult(counts.created(), counts.changed(), counts.unchanged(), counts.repeated());
        }
    }

    /** A row with something to say, in the reader's language. */
    record ImportIssue(long row, boolean error, List<ImportCellIssue> cells) {}

    /** @param header of the cell that is meant, null for the whole row */
    record ImportCellIssue(@Nullable String header, boolean error, String message) {}
}
