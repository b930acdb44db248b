package org.zhiji.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/**
 * What is the same for records of every type that can be put back: they are held in the order of their ids, and what is
 * written is what differs.
 *
 * @param rows    where they stand
 * @param find    those that a condition names and that are not in the recycle bin
 * @param audited a record as the audit writes it
 */
public record KeptTable<T>(
        DSLContext db,
        DeletableTable<?> rows,
        Function<Condition, List<T>> find,
        Function<T, UUID> id,
        Function<T, Object> audited) {

    public Condition among(Collection<UUID> ids) {
        return rows.id().eq(DSL.any(ids.toArray(UUID[]::new)));
    }

    /** Locked until the transaction ends. */
    public Map<UUID, T> locked(Collection<UUID> ids) {
        db.select(rows.id())
                .from(rows.table())
                .where(among(ids))
                .orderBy(rows.id())
                .forUpdate()
                .fetch();
        var locked = new LinkedHashMap<UUID, T>();
        find.apply(among(ids)).forEach(record -> locked.put(id.apply(record), record));
        return locked;
    }

    /**
     * Those that are no longer what they were.
     *
     * @param check of what they were and what they are to be; refuses what is impossible today
     */
    public List<T> changed(Map<UUID, T> before, Map<UUID, T> after, BiConsumer<T, T> check) {
        var changed = new ArrayList<T>();
        after.forEach((key, fresh) -> {
            var old = Objects.requireNonNull(before.get(key));
            if (!fresh.equals(old)) {
                check.accept(old, fresh);
                changed.add(fresh);
            }
        });
        return changed;
    }

    /** For the audit: what was put back, and what stood there. */
    public List<AuditLog.Entry> entries(Actor actor, Map<UUID, T> before, List<T> changed) {
        return changed.stream()
                .map(fresh -> new AuditLog.Entry(
                        actor.id(),
                        rows.subject(),
                        id.apply(fresh),
                        AuditAction.UPDATED,
                        audited.apply(Objects.requireNonNull(before.get(id.apply(fresh)))),
                        audited.apply(fresh)))
                .toList();
    }
}
