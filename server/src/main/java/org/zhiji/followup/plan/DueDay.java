package org.zhiji.followup.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.Field;

/** The day to which a call belongs in somebody's work: of the next attempt, before the first one the planned day. */
public final class DueDay {

    private DueDay() {}

    public static Field<LocalDate> in(ZoneId zone) {
        return coalesce(of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.PLANNED_DATE);
    }

    public static Field<LocalDate> of(Field<Instant> moment, ZoneId zone) {
        return field("({0} at time zone {1})::date", LocalDate.class, moment, inline(zone.getId()));
    }
}
