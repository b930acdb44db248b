package org.zhiji.customer.merge;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.MERGED_CHILD;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerChildren;
import zhiji.sql.tenant.tables.records.MergedChildRecord;

/** Takes what hangs on one customer to the other, and back. Every row that moved is on record. */
@Component
class MoveChildren {

    private final DSLContext db;
    private final ObjectProvider<CustomerChildren> rooms;

    MoveChildren(DSLContext db, ObjectProvider<CustomerChildren> rooms) {
        this.db = db;
        this.rooms = rooms;
    }

    void move(UUID merge, UUID from, UUID to) {
        for (var column : columns()) {
            var id = requireNonNull(requireNonNull(column.getTable()).field("id", UUID.class));
            var moved = db.update(column.getTable())
                    .set(column, to)
                    .where(column.eq(from))
                    .returning(id)
                    .fetch(id);
            var rows = new ArrayList<MergedChildRecord>();
            moved.forEach(row -> rows.add(new MergedChildRecord(
                    merge, requireNonNull(column.getTable()).getName(), column.getName(), row)));
            db.batchInsert(rows).execute();
        }
    }

    private List<TableField<?, UUID>> columns() {
        return Stream.concat(
                        Stream.<TableField<?, UUID>>of(CONSENT_RECORD.CUSTOMER_ID, DO_NOT_CONTACT.CUSTOMER_ID),
                        rooms.orderedStream().flatMap(room -> room.columns().stream()))
                .toList();
    }

    /** What has gone on to somebody else meanwhile stays there. */
    void moveBack(UUID merge, UUID from, UUID to) {
        db.selectFrom(MERGED_CHILD)
                .where(MERGED_CHILD.MERGE_ID.eq(merge))
                .fetchGroups(row -> List.of(row.getTableName(), row.getColumnName()), MergedChildRecord::getRowId)
                .forEach((place, rows) -> {
                    var column = field(name(place.get(1)), SQLDataType.UUID);
                    db.update(table(name(place.get(0))))
                            .set(column, val(to))
                            .where(column.eq(from))
                            .and(field(name("id"), SQLDataType.UUID).eq(any(rows.toArray(UUID[]::new))))
                            .execute();
                });
    }
}
