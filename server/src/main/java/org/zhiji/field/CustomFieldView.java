package org.zhiji.field;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A field of the company's own, as its form and the records' pages show it. */
record CustomFieldView(
        UUID id,
        String list,
        String key,
        String name,
        CustomFieldType type,
        @Nullable String hint,
        boolean sortable,
        List<CustomField.CustomChoice> choices,
        int place,
        boolean retired,
        int version) {

    static CustomFieldView of(CustomField field) {
        return new CustomFieldView(
                field.id(),
                field.list(),
                field.key(),
                field.name(),
                field.type(),
                field.hint(),
                field.sortable(),
                field.choices(),
                field.place(),
                field.retired(),
                field.version());
    }
}
