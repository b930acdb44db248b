package org.zhiji.capa;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.WallSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Measures of the actions that are being carried out. */
@Component
class MeasuresOnTheWall implements WallSource {

    private final DSLContext db;
    private final Time time;

    MeasuresOnTheWall(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.CAPA_VIEW);
    }

    @Override
    public List<Item> items(Actor actor, @Nullable UUID department, Instant now) {
        var open = CAPA_MEASURE.DONE_AT.isNull();
        return db.select(
                        count().filterWhere(CAPA_MEASURE.DONE_AT.isNotNull()),
                        count().filterWhere(open),
                        count().filterWhere(open, CAPA_MEASURE.DUE_ON.lt(time.today())))
                .from(CAPA_MEASURE)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID))
                .where(
                        CAPA.STATUS.eq(inline(CapaStatus.IN_EXECUTION.name())),
                        CapaAccess.visible(actor),
                        Departments.within(CAPA.DEPARTMENT_ID, department))
                .fetch(row -> new Tally(Kind.MEASURES, row.value1(), row.value2(), row.value3()));
    }
}
