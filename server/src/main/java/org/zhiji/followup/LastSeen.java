package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.LocalDate;
import org.jooq.Field;

/** When a car was here for the last time. */
public final class LastSeen {

    /** Where nobody knows of a visit, the sale was the last time we saw the car. */
    public static final Field<LocalDate> ON = coalesce(VEHICLE.LAST_VISIT_ON, VEHICLE.SALE_DATE);

    private LastSeen() {}
}
