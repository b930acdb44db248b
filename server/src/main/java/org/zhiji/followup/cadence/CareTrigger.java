package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.SelectSelectStep;
import org.zhiji.followup.TargetType;

/** A day that is known beforehand: so long before it somebody gets in touch. */
abstract class CareTrigger implements CadenceTrigger {

    @Override
    public TargetType targetType() {
        return TargetType.CARE;
    }

    @Override
    public Nature nature() {
        return Nature.FORESEEN;
    }

    /** The seven columns, with the day as the occasion. */
    static SelectSelectStep<Record7<UUID, UUID, UUID, UUID, UUID, LocalDate, LocalDate>> occasion(
            Whom whom, Field<LocalDate> on, Interval interval) {
        return select(
                whom.subject().as(SUBJECT),
                whom.customer().as(CUSTOMER_ID),
                whom.vehicle().as(VEHICLE_ID),
                whom.order().as(WORK_ORDER_ID),
                whom.advisor().as(ADVISOR_ID),
                on.as(HAPPENS_ON),
                Days.before(on, interval).as(DUE_ON));
    }

    /** Whom the day belongs to, and what hangs on it. */
    record Whom(
            Field<UUID> subject, Field<UUID> customer, Field<UUID> vehicle, Field<UUID> order, Field<UUID> advisor) {

        static Whom customer(Field<UUID> subject, Field<UUID> customer) {
            var none = castNull(UUID.class);
            return new Whom(subject, customer, none, none, none);
        }
    }
}
