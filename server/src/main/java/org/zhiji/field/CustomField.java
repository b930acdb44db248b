package org.zhiji.field;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A field of the company's own.
 *
 * @param key     its column; it never changes, whatever the field is called
 * @param choices of a choice, the retired ones too: records still have them
 * @param place   where it stands among the others
 */
record CustomField(
        UUID id,
        String list,
        String key,
        String name,
        CustomFieldType type,
        @Nullable String hint,
        boolean sortable,
        List<CustomChoice> choices,
        int place,
        boolean retired,
        int version) {

    /** @param value as it is kept; it never changes either */
    record CustomChoice(String value, String name, boolean retired) {}

    @SuppressWarnings("unchecked")
    Field<Object> column(Table<?> table) {
        return (Field<Object>) DSL.field(DSL.name(table.getUnqualifiedName(), DSL.name(key)), type.column());
    }

    /** What people call what is kept. */
    Object told(Object value) {
        if (!type.hasChoices()) {
            return value;
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(this::told).toList();
        }
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .<Object>map(CustomChoice::name)
                .findFirst()
                .orElse(value);
    }

    String indexName() {
        return key + "_order";
    }
}
