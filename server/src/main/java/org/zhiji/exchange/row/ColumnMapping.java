package org.zhiji.exchange.row;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhiji.exchange.sheet.Line;

/** Which column fills which field; a field has at most one column. */
public final class ColumnMapping {

    private final Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);

    public ColumnMapping(Map<Integer, ImportField> fields) {
        fields.forEach((column, field) -> {
            if (columns.put(field, column) != null) {
                throw new IllegalArgumentException(field + " has two columns");
            }
        });
    }

    public boolean has(ImportField field) {
        return columns.containsKey(field);
    }

    public int column(ImportField field) {
        return columns.getOrDefault(field, -1);
    }

    public String cell(Line line, ImportField field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.cell(column);
    }

    public Map<ImportField, Integer> columns() {
        return columns;
    }

    /**
     * An order needs its car, a car its frame number or plate, a customer a name or the number of the old system, a contact its
     * day and something that leads to the customer.
     */
    public Set<ImportKind> kinds() {
        var kinds = EnumSet.noneOf(ImportKind.class);
        if (has(ImportField.NAME) || has(ImportField.EXTERNAL_NO) || has(ImportField.COMPANY)) {
            kinds.add(ImportKind.CUSTOMER);
        }
        if (has(ImportField.VIN) || has(ImportField.PLATE)) {
            kinds.add(ImportKind.VEHICLE);
            if (has(ImportField.ORDER_NO)) {
                kinds.add(ImportKind.WORK_ORDER);
            }
        }
        if (has(ImportField.CONTACT_AT)
                && (has(ImportField.EXTERNAL_NO)
                        || has(ImportField.MOBILE)
                        || has(ImportField.OTHER_PHONE)
                        || has(ImportField.VIN)
                        || has(ImportField.PLATE))) {
            kinds.add(ImportKind.CONTACT);
        }
        return kinds;
    }
}
