package org.zhiji.exchange;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.DateOrder;
import org.zhiji.exchange.row.HeaderMatcher;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.row.ImportOptions.CompanyMeaning;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.exchange.row.ImportOptions.CustomerKey;
import org.zhiji.exchange.row.ImportOptions.ExistingRecords;
import org.zhiji.exchange.row.ImportOptions.VehicleKey;

/**
 * How the importer wants the file to be understood. What is left out stays as it is.
 *
 * @param columns which field each column fills; a column that is not named is not taken
 */
record ImportSettingsForm(
        @Nullable List<ImportColumnForm> columns,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable Long headerRow,
        @Nullable DateOrder dateOrder,
        @Nullable Set<ImportKind> kinds,
        @Nullable CompanyMeaning company,
        @Nullable ConsentChoice consent,
        @Size(max = 300) @Nullable String evidence,
        @Nullable ExistingRecords existing,
        @Nullable List<CustomerKey> matchCustomersBy,
        @Nullable List<VehicleKey> matchVehiclesBy,
        @Nullable UUID departmentId) {

    /** A column by its position, counted from 0, or by its header; it fills a field of ours or one of the company's own. */
    record ImportColumnForm(
            @Nullable Integer column,
            @Nullable String header,
            @Nullable ImportField field,
            @Nullable String own) {

        private int in(ImportAnalysis analysis) {
            int position = column != null ? column : columnOf(analysis, header);
            if (position < 0 || position >= analysis.headers().size()) {
                throw ImportProblem.NO_SUCH_COLUMN.problem(header != null ? header : String.valueOf(position));
            }
            return position;
        }
    }

    ImportOptions options(ImportOptions before) {
        return new ImportOptions(
                encoding == null ? before.encoding() : blankToNull(encoding),
                delimiter == null ? before.delimiter() : delimiter.isEmpty() ? null : delimiter,
                sheet == null ? before.sheet() : blankToNull(sheet),
                headerRow == null ? before.headerRow() : headerRow,
                dateOrder == null ? before.dateOrder() : dateOrder,
                kinds == null ? before.kinds() : kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds),
                requireNonNullElse(company, before.company()),
                requireNonNullElse(consent, before.consent()),
                evidence == null ? before.evidence() : blankToNull(evidence),
                requireNonNullElse(existing, before.existing()),
                requireNonNullElse(matchCustomersBy, before.matchCustomersBy()),
                requireNonNullElse(matchVehiclesBy, before.matchVehiclesBy()),
                departmentId == null ? before.departmentId() : departmentId);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    Map<Integer, ImportField> mapping(ImportAnalysis analysis) {
        var mapping = new HashMap<Integer, ImportField>();
        for (ImportColumnForm form : requireNonNullElse(columns, List.<ImportColumnForm>of())) {
            if (form.field == null) {
                continue;
            }
            int column = form.in(analysis);
            if (mapping.containsValue(form.field) || mapping.put(column, form.field) != null) {
                throw ImportProblem.FIELD_MAPPED_TWICE.problem(
                        analysis.headers().get(column));
            }
        }
        return mapping;
    }

    Map<Integer, String> ownMapping(ImportAnalysis analysis, Map<Integer, ImportField> ours) {
        var mapping = new HashMap<Integer, String>();
        for (ImportColumnForm form : requireNonNullElse(columns, List.<ImportColumnForm>of())) {
            if (form.own == null) {
                continue;
            }
            int column = form.in(analysis);
            if (ours.containsKey(column) || mapping.containsValue(form.own) || mapping.put(column, form.own) != null) {
                throw ImportProblem.FIELD_MAPPED_TWICE.problem(
                        analysis.headers().get(column));
            }
        }
        return mapping;
    }

    private static int columnOf(ImportAnalysis analysis, @Nullable String header) {
        if (header == null) {
            return -1;
        }
        String wanted = HeaderMatcher.normalize(header);
        for (int i = 0; i < analysis.headers().size(); i++) {
            if (HeaderMatcher.normalize(analysis.headers().get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
