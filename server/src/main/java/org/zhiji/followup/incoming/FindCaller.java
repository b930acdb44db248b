package org.zhiji.followup.incoming;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ContactType;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.incoming.CallerView.KnownCaller;
import org.zhiji.followup.incoming.CallerView.MissedFromNumber;
import org.zhiji.followup.incoming.CallerView.OpenCall;
import org.zhiji.identity.Actor;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Sensitive;

/** Finds by a number who may be ringing, as far as the reader may see them. */
@Component
class FindCaller {

    /** More have the same number only by mistake. */
    private static final int MOST = 20;

    private final DSLContext db;

    FindCaller(DSLContext db) {
        this.db = db;
    }

    CallerView by(Actor actor, String number) {
        var person = field(select(CONTACT_PERSON.NAME)
                .from(CONTACT_POINT)
                .join(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(CONTACT_POINT.CONTACT_PERSON_ID))
                .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID), CONTACT_POINT.NORMALIZED.eq(number))
                .limit(inline(1)));
        var sender = field(select(WORK_ORDER.SENDER_NAME)
                .from(WORK_ORDER)
                .where(WORK_ORDER.OWNER_ID.eq(CUSTOMER.ID), WORK_ORDER.SENDER_NAME.isNotNull(), brought(number))
                .orderBy(WORK_ORDER.DELIVERED_AT.desc())
                .limit(inline(1)));
        var customers = db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CUSTOMER.CUSTOMER_NO,
                        coalesce(person, sender),
                        EMPLOYEE.NAME,
                        cars(),
                        CUSTOMER.LAST_CONTACT_AT,
                        calls(actor))
                .from(CUSTOMER)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(
                        CUSTOMER.ID.eq(any(array(theirs(number)))),
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor))
                .orderBy(CUSTOMER.LAST_CONTACT_AT.desc().nullsLast(), CUSTOMER.ID)
                .limit(MOST)
                .fetch(mapping((id, name, customerNo, whose, owner, cars, lastContact, calls) -> {
                    var car = cars.isEmpty() ? null : cars.getFirst();
                    return new KnownCaller(
                            id,
                            name,
                            customerNo,
                            whose,
                            owner,
                            car == null || car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), false),
                            car == null ? null : car.name(),
                            lastContact,
                            calls);
                }));
        var missed = db.select(INCOMING_CALL.ID, INCOMING_CALL.AT)
                .from(INCOMING_CALL)
                .where(
                        INCOMING_CALL.NUMBER.eq(number),
                        INCOMING_CALL.STATUS.eq(CallStatus.MISSED.name()),
                        actor.mayView(INCOMING_CALL.EMPLOYEE_ID, INCOMING_CALL.DEPARTMENT_ID))
                .orderBy(INCOMING_CALL.AT)
                .fetch(mapping(MissedFromNumber::new));
        return new CallerView(number, customers, missed);
    }

    /** Whose number it is, and whose car was brought by somebody with it. */
    private static Select<Record1<UUID>> theirs(String number) {
        return select(CONTACT_POINT.CUSTOMER_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.NORMALIZED.eq(number), CONTACT_POINT.TYPE.in(ContactType.telephones()))
                .union(select(WORK_ORDER.OWNER_ID).from(WORK_ORDER).where(brought(number)));
    }

    /** An order keeps a number as people read it; the search finds the few that may be meant. */
    private static Condition brought(String number) {
        return SearchQuery.matches(WORK_ORDER.SEARCH, number)
                .and(regexpReplaceAll(WORK_ORDER.SENDER_PHONE, inline("[^0-9]"), inline(""))
                        .eq(number))
                .and(WORK_ORDER.DELETED_AT.isNull());
    }

    private record Car(
            @Nullable String plateNo,
            @Nullable String brand,
            @Nullable String series) {

        @Nullable
        String name() {
            var said = Stream.of(brand, series).filter(Objects::nonNull).collect(Collectors.joining(" "));
            return said.isEmpty() ? null : said;
        }
    }

    private static Field<List<Car>> cars() {
        return multiset(select(VEHICLE.PLATE_NO, VEHICLE.BRAND, VEHICLE.SERIES)
                        .from(VEHICLE)
                        .where(VEHICLE.CUSTOMER_ID.eq(CUSTOMER.ID), VEHICLE.DELETED_AT.isNull())
                        .orderBy(VEHICLE.LAST_VISIT_ON.desc().nullsLast(), VEHICLE.ID)
                        .limit(inline(1)))
                .convertFrom(rows -> rows.map(mapping(Car::new)));
    }

    private static Field<List<OpenCall>> calls(Actor actor) {
        return multiset(select(
                                FOLLOW_UP_TASK.ID,
                                FOLLOW_UP_TASK.TASK_NO,
                                FOLLOW_UP_TASK.TARGET_TYPE,
                                FOLLOW_UP_TASK.PLANNED_DATE)
                        .from(FOLLOW_UP_TASK)
                        .where(
                                FOLLOW_UP_TASK.CUSTOMER_ID.eq(CUSTOMER.ID),
                                FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                                actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                        .orderBy(FOLLOW_UP_TASK.PLANNED_DATE, FOLLOW_UP_TASK.ID))
                .convertFrom(rows -> rows.map(mapping(OpenCall::new)));
    }
}
