package org.zhiji.capa;

import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.ActionItem;
import org.zhiji.home.ActionKind;
import org.zhiji.home.ActionSource;
import org.zhiji.home.HomeRole;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;

/** Measures that should have been carried out, the longest overdue first. */
@Component
class MeasureActions implements ActionSource {

    private final DSLContext db;
    private final Time time;

    MeasureActions(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public ActionKind kind() {
        return ActionKind.MEASURE;
    }

    @Override
    public boolean concerns(HomeRole role) {
        return role == HomeRole.SERVICE_MANAGER || role == HomeRole.GENERAL_MANAGER;
    }

    @Override
    public List<ActionItem> items(
            Actor actor, HomeRole role, @Nullable UUID department, int most, Instant now, Locale locale) {
        return db.select(CAPA.ID, CAPA_MEASURE.TEXT, CAPA.CAPA_NO, CAPA.TITLE, EMPLOYEE.NAME, CAPA_MEASURE.DUE_ON)
                .from(CAPA_MEASURE)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CAPA_MEASURE.OWNER_ID))
                .where(
                        CAPA.STATUS.eq(inline(CapaStatus.IN_EXECUTION.name())),
                        CAPA_MEASURE.DONE_AT.isNull(),
                        CAPA_MEASURE.DUE_ON.lt(time.today()),
                        CapaAccess.visible(actor),
                        Departments.within(CAPA.DEPARTMENT_ID, department))
                .orderBy(CAPA_MEASURE.DUE_ON, CAPA_MEASURE.ID)
                .limit(most)
                .fetch(row -> new ActionItem(
                        ActionKind.MEASURE,
                        row.value1(),
                        row.value2(),
                        row.value3() + " · " + row.value4(),
                        row.value5(),
                        row.value6().plusDays(1).atStartOfDay(time.zone()).toInstant(),
                        row.value6(),
                        null,
                        null,
                        true,
                        false));
    }
}
