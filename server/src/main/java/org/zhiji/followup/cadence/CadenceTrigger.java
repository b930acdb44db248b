package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;
import org.zhiji.list.ListFields;

/**
 * Something that makes a contact due. A bean of this type is enough to have it in the editor of rules: what is sold or
 * booked in a room above brings its own, what happens in the rooms below is here.
 */
public interface CadenceTrigger {

    /** Of the record of the rule's list. */
    Field<UUID> SUBJECT = DSL.field(DSL.name("subject_id"), UUID.class);

    Field<UUID> CUSTOMER_ID = DSL.field(DSL.name("caught_id"), UUID.class);
    Field<UUID> VEHICLE_ID = DSL.field(DSL.name("car_id"), UUID.class);
    Field<UUID> WORK_ORDER_ID = DSL.field(DSL.name("order_id"), UUID.class);

    /** Who served the customer then. */
    Field<UUID> ADVISOR_ID = DSL.field(DSL.name("server_id"), UUID.class);

    Field<LocalDate> HAPPENS_ON = DSL.field(DSL.name("happens_on"), LocalDate.class);
    Field<LocalDate> DUE_ON = DSL.field(DSL.name("due_on"), LocalDate.class);

    /** Stable: it stands in the rules. Its words are {@code cadence.trigger.<kind>} of the messages. */
    String kind();

    /** Of which lists a rule with it can take its audience. */
    Set<String> lists();

    /** What a rule has to say beside the number of days, weeks or months. */
    default Set<Asks> asks() {
        return Set.of();
    }

    TargetType targetType();

    Nature nature();

    /**
     * Every occasion whose due day lies in the stretch, with the seven columns above; more of them do no harm. The room
     * looks after whom the audience holds, whom one may address, and what is planned already.
     */
    Select<?> occasions(Question question);

    /** How far one can see ahead. */
    enum Nature {
        /** Lasts until somebody speaks with the customer; comes again and again. */
        STANDING,
        /** A day that is known beforehand and then over. */
        FORESEEN,
        /** Nobody knows how many there will be. */
        EVENT
    }

    enum Asks {
        /** Which date of the record. */
        DATE_FIELD,
        /** Whether the date comes back each year. */
        YEARLY,
        /** Which festival; its code stands where else the date of the record does. */
        FESTIVAL
    }

    /**
     * What a rule wants to know.
     *
     * @param list   the name of the list
     * @param fields of the list, with those of the company's own
     * @param field  the key of a date among them, or the code of a festival
     */
    record Question(
            String list,
            ListFields fields,
            Interval interval,
            @Nullable String field,
            boolean yearly,
            LocalDate activeSince,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            ZoneId zone) {}
}
