package org.zhiji.list;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PINNED_VIEW;
import static zhiji.sql.tenant.Tables.SAVED_VIEW;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The saved views that somebody has: the own ones and those shared with them. */
@Component
class SavedViewQueries {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** More than anybody looks through. */
    private static final int MOST = 500;

    private final DSLContext db;
    private final ObjectMapper json;

    SavedViewQueries(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Pinned ones first, then the own ones. */
    List<SavedView> of(Actor actor, String list) {
        var mine = field(SAVED_VIEW.OWNER_ID.eq(actor.id()));
        var pinned = pinned(actor);
        return db.select(SAVED_VIEW.fields())
                .select(EMPLOYEE.NAME, pinned)
                .from(SAVED_VIEW)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(SAVED_VIEW.OWNER_ID))
                .where(SAVED_VIEW.LIST.eq(list), visible(actor))
                .orderBy(pinned.desc(), mine.desc(), SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .limit(MOST)
                .fetch(row -> view(row, actor, pinned));
    }

    SavedView get(Actor actor, UUID id) {
        var pinned = pinned(actor);
        return db.select(SAVED_VIEW.fields())
                .select(EMPLOYEE.NAME, pinned)
                .from(SAVED_VIEW)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(SAVED_VIEW.OWNER_ID))
                .where(SAVED_VIEW.ID.eq(id), visible(actor))
                .fetchOptional(row -> view(row, actor, pinned))
                .orElseThrow(() -> Problem.notFound("saved-view"));
    }

    private static Field<Boolean> pinned(Actor actor) {
        return field(exists(selectOne()
                        .from(PINNED_VIEW)
                        .where(PINNED_VIEW.VIEW_ID.eq(SAVED_VIEW.ID), PINNED_VIEW.EMPLOYEE_ID.eq(actor.id()))))
                .as("pinned");
    }

    private static Condition visible(Actor actor) {
        var above = SAVED_VIEW.DEPARTMENT_ID.in(
                select(DEPARTMENT.ID).from(DEPARTMENT).where(val(actor.path()).startsWith(DEPARTMENT.PATH)));
        return SAVED_VIEW
                .OWNER_ID
                .eq(actor.id())
                .or(SAVED_VIEW.SHARED_WITH.eq(Sharing.COMPANY.name()))
                .or(SAVED_VIEW.SHARED_WITH.eq(Sharing.DEPARTMENT.name()).and(above));
    }

    private SavedView view(Record row, Actor actor, Field<Boolean> pinned) {
        return new SavedView(
                row.get(SAVED_VIEW.ID),
                row.get(SAVED_VIEW.NAME),
                Sharing.valueOf(row.get(SAVED_VIEW.SHARED_WITH)),
                row.get(SAVED_VIEW.OWNER_ID),
                row.get(EMPLOYEE.NAME),
                row.get(SAVED_VIEW.OWNER_ID).equals(actor.id()),
                row.get(pinned),
                row.get(SAVED_VIEW.Q),
                json.readValue(row.get(SAVED_VIEW.FILTER).data(), OBJECT),
                row.get(SAVED_VIEW.SORT),
                List.of(row.get(SAVED_VIEW.COLUMNS)),
                row.get(SAVED_VIEW.VERSION));
    }
}
