package org.zhiji.field;

import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.list.Lists;

/** Front door: empties the company's own fields of records of which nothing personal may stay. */
@Component
public class OwnFieldsErased {

    private final DSLContext db;
    private final CustomFields fields;
    private final Lists lists;

    OwnFieldsErased(DSLContext db, CustomFields fields, Lists lists) {
        this.db = db;
        this.fields = fields;
        this.lists = lists;
    }

    /** Whatever kind of record each of them is; ids are unique among all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<UUID> records) {
        var ids = records.toArray(UUID[]::new);
        // Read anew and with the retired ones: what is out of use still holds values.
        fields.read().stream().collect(Collectors.groupingBy(CustomField::list)).forEach((name, own) -> {
            var list = lists.find(name);
            var empty = new HashMap<Field<?>, @Nullable Object>();
            own.forEach(field -> empty.put(field.column(list.table()), null));
            db.update(list.table()).set(empty).where(list.id().eq(any(ids))).execute();
        });
    }
}
