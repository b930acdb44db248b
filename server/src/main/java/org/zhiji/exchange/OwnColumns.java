package org.zhiji.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.row.HeaderMatcher;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.field.OwnFields;
import org.zhiji.field.OwnFields.OwnField;

/** Which columns of a table fill fields of the company's own. */
@Component
class OwnColumns {

    private final OwnFields fields;

    OwnColumns(OwnFields fields) {
        this.fields = fields;
    }

    /** The list whose records such a table brings; contacts of before have none. */
    static String list(ImportKind kind) {
        return switch (kind) {
            case CUSTOMER -> "customers";
            case VEHICLE -> "vehicles";
            case WORK_ORDER -> "work-orders";
            case CONTACT -> "";
        };
    }

    List<OwnField> offered() {
        return List.of(ImportKind.CUSTOMER, ImportKind.VEHICLE, ImportKind.WORK_ORDER).stream()
                .flatMap(kind -> fields.of(list(kind)).stream())
                .toList();
    }

    /** A column that is called like a field fills it, unless it means something of ours. */
    Map<Integer, String> propose(List<String> headers, Map<Integer, ImportField> ours) {
        var proposed = new HashMap<Integer, String>();
        var taken = new HashSet<String>();
        for (int column = 0; column < headers.size(); column++) {
            if (ours.containsKey(column)) {
                continue;
            }
            String header = HeaderMatcher.normalize(headers.get(column));
            int position = column;
            offered().stream()
                    .filter(field -> HeaderMatcher.normalize(field.name()).equals(header) && taken.add(field.id()))
                    .findFirst()
                    .ifPresent(field -> proposed.put(position, field.id()));
        }
        return proposed;
    }
}
