package org.zhiji.field;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.UUID;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.zhiji.list.ListField;
import org.zhiji.list.ListFieldSource;
import org.zhiji.list.RecordList;

/** The company's own fields in its lists. */
@Component
class CustomFieldList implements ListFieldSource {

    private final CustomFields fields;

    CustomFieldList(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public List<ListField> fields(RecordList list) {
        return fields.of(list.name()).stream()
                .map(field -> listed(field, list.table()))
                .toList();
    }

    private static ListField listed(CustomField custom, Table<?> table) {
        var column = custom.column(table);
        var listed = ListField.of(custom.key(), custom.type().listed(), column)
                .called(custom.name())
                .withChoices(custom.choices().stream()
                        .map(choice -> new ListField.Choice(choice.value(), custom.key(), choice.name()))
                        .toList());
        if (custom.type() == CustomFieldType.PERSON) {
            var id = column.coerce(UUID.class);
            return listed.showing(field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(id))));
        }
        return custom.sortable() ? listed.sorted() : listed;
    }
}
