package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** Everything that happened with one customer, newest first, in one statement over all rooms. */
@Component
class Timeline {

    private static final String[] COLUMNS = {
        "at", "kind", "subject_type", "subject_id", "status", "title", "summary", "employee_id"
    };
    private static final Field<Instant> AT = DSL.field(name("happened", "at"), Instant.class);
    private static final Field<String> KIND = text("kind");
    private static final Field<UUID> SUBJECT = DSL.field(name("happened", "subject_id"), UUID.class);
    private static final Field<UUID> EMPLOYEE_ID = DSL.field(name("happened", "employee_id"), UUID.class);

    private final DSLContext db;
    private final List<TimelineSource> sources;

    Timeline(DSLContext db, List<TimelineSource> sources) {
        this.db = db;
        this.sources = sources;
    }

    /** @param kinds beginnings of kinds, for example {@code COMPLAINT}; empty for all */
    Page<TimelineEntry> of(
            Actor actor, UUID customerId, List<String> kinds, @Nullable String after, @Nullable Integer size) {
        var wanted = Page.size(size);
        var condition = kinds.isEmpty()
                ? DSL.noCondition()
                : DSL.or(kinds.stream().map(kind -> KIND.startsWith(kind)).toList());
        var cursor = Cursor.decode(after);
        if (cursor.isPresent()) {
            var last = cursor.get();
            condition = condition.and(row(AT, KIND, SUBJECT).lt(last.instant(0), last.text(1), last.id(2)));
        }
        var rows = db.select(
                        AT,
                        KIND,
                        text("subject_type"),
                        SUBJECT,
                        text("status"),
                        text("title"),
                        text("summary"),
                        DSL.field(select(EMPLOYEE.NAME).from(EMPLOYEE).where(EMPLOYEE.ID.eq(EMPLOYEE_ID))))
                .from(sources.stream()
                        .map(source -> source.entries(actor, customerId))
                        .reduce((all, next) -> all.unionAll(next))
                        .orElseThrow()
                        .asTable("happened", COLUMNS))
                .where(condition)
                .orderBy(AT.desc(), KIND.desc(), SUBJECT.desc())
                .limit(wanted + 1)
                .fetch(mapping(TimelineEntry::new));
        return Page.of(rows, wanted, entry -> Cursor.of(entry.at(), entry.kind(), entry.subjectId()), null);
    }

    private static Field<String> text(String column) {
        return DSL.field(name("happened", column), String.class);
    }
}
