package org.zhiji.complaint;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_COMPENSATION;
import static zhiji.sql.tenant.Tables.COMPLAINT_EVENT;
import static zhiji.sql.tenant.Tables.COMPLAINT_RECIPIENT;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintView.ComplaintCompensationView;
import org.zhiji.complaint.ComplaintView.ComplaintCustomer;
import org.zhiji.complaint.ComplaintView.ComplaintHandling;
import org.zhiji.complaint.ComplaintView.ComplaintMatter;
import org.zhiji.complaint.ComplaintView.ComplaintOrder;
import org.zhiji.complaint.ComplaintView.ComplaintPerson;
import org.zhiji.complaint.ComplaintView.ComplaintRecipientView;
import org.zhiji.complaint.ComplaintView.ComplaintStoryView;
import org.zhiji.complaint.ComplaintView.ComplaintVehicle;
import org.zhiji.customer.personality.Personalities;
import org.zhiji.customer.personality.Personality;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Typed;
import org.zhiji.platform.web.Sensitive;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.Employee;

/** All that the tables know of one complaint, in one statement. */
@Repository
class ComplaintReading {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private static final Employee REGISTRANT = EMPLOYEE.as("registrant");
    private static final Employee HANDLER = EMPLOYEE.as("handler");
    private static final Employee DIRECT = EMPLOYEE.as("direct_responsible");
    private static final Employee SECONDARY = EMPLOYEE.as("secondary_responsible");
    private static final Employee ADVISOR = EMPLOYEE.as("service_advisor");
    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");
    private static final Employee ADDRESSEE = EMPLOYEE.as("addressee");

    private final DSLContext db;
    private final ObjectMapper json;
    private final Dictionaries dictionaries;

    ComplaintReading(DSLContext db, ObjectMapper json, Dictionaries dictionaries) {
        this.db = db;
        this.json = json;
        this.dictionaries = dictionaries;
    }

    /** What was found; the rest of the page is a matter of the clock. */
    record Known(
            String complaintNo,
            ComplaintStatus status,
            ComplaintMatter matter,
            ComplaintHandling handling,
            ComplaintCustomer customer,
            @Nullable ComplaintVehicle vehicle,
            @Nullable ComplaintOrder order,
            List<ComplaintClock> clocks,
            List<ComplaintRecipientView> recipients,
            List<ComplaintStoryView> story,
            List<ComplaintCompensationView> compensations,
            int version) {}

    Optional<Known> find(Actor actor, UUID id) {
        var open = coalesce(field(ComplaintAccess.open(actor)), inline(false)).as("open");
        var phone = phone().as("phone");
        var recipients = recipients().as("recipients");
        var story = story().as("story");
        var compensations = compensations().as("compensations");
        var inWriting = DSL.coalesce(
                        DSL.field(Personalities.mayKnow(actor)
                                .and(COMPLAINT.LEGAL_RISK.isFalse())
                                .and(Personalities.current(CUSTOMER.ID).eq(Personality.ANALYTICAL.name()))),
                        inline(false))
                .as("in_writing");
        return db.select(COMPLAINT.asterisk())
                .select(CUSTOMER.NAME, CUSTOMER.GENDER, CUSTOMER.HONORIFIC, phone, DEPARTMENT.NAME, open)
                .select(
                        VEHICLE.PLATE_NO,
                        VEHICLE.VIN,
                        VEHICLE.BRAND,
                        concat(coalesce(VEHICLE.SERIES, inline("")), inline(" "), coalesce(VEHICLE.MODEL, inline("")))
                                .as("model_name"),
                        VEHICLE.SALE_DATE,
                        VEHICLE.LAST_MILEAGE)
                .select(
                        WORK_ORDER.ORDER_NO,
                        WORK_ORDER.REPAIR_TYPE,
                        WORK_ORDER.MILEAGE,
                        WORK_ORDER.DELIVERED_AT,
                        ADVISOR.NAME,
                        TECHNICIAN.NAME)
                .select(
                        REGISTRANT.NAME,
                        HANDLER.NAME,
                        DIRECT.NAME,
                        SECONDARY.NAME,
                        ComplaintQueries.CLOCKS,
                        recipients,
                        story,
                        compensations,
                        inWriting)
                .from(COMPLAINT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(COMPLAINT.DEPARTMENT_ID))
                .join(REGISTRANT)
                .on(REGISTRANT.ID.eq(COMPLAINT.REGISTERED_BY))
                .leftJoin(HANDLER)
                .on(HANDLER.ID.eq(COMPLAINT.HANDLER_ID))
                .leftJoin(DIRECT)
                .on(DIRECT.ID.eq(COMPLAINT.DIRECT_RESPONSIBLE_ID))
                .leftJoin(SECONDARY)
                .on(SECONDARY.ID.eq(COMPLAINT.SECONDARY_RESPONSIBLE_ID))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(COMPLAINT.VEHICLE_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(COMPLAINT.WORK_ORDER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(TECHNICIAN)
                .on(TECHNICIAN.ID.eq(WORK_ORDER.TECHNICIAN_ID))
                .where(COMPLAINT.ID.eq(id), ComplaintAccess.visible(actor))
                .fetchOptional()
                .map(row -> known(
                        row,
                        row.get(open),
                        row.get(inWriting),
                        row.get(phone),
                        row.get(recipients),
                        row.get(story),
                        row.get(compensations),
                        row.get("model_name", String.class)));
    }

    private Known known(
            Record row,
            boolean open,
            boolean inWriting,
            @Nullable String phone,
            List<ComplaintRecipientView> recipients,
            List<ComplaintStoryView> story,
            List<ComplaintCompensationView> compensations,
            @Nullable String model) {
        return new Known(
                row.get(COMPLAINT.COMPLAINT_NO),
                ComplaintStatus.valueOf(row.get(COMPLAINT.STATUS)),
                matter(row, open, inWriting),
                handling(row),
                new ComplaintCustomer(
                        row.get(COMPLAINT.CUSTOMER_ID),
                        row.get(CUSTOMER.NAME),
                        row.get(CUSTOMER.GENDER),
                        row.get(CUSTOMER.HONORIFIC),
                        phone == null ? null : Sensitive.phone(phone, open)),
                vehicle(row, open, model),
                order(row),
                row.get(ComplaintQueries.CLOCKS),
                recipients,
                story,
                compensations,
                row.get(COMPLAINT.VERSION));
    }

    private static Field<String> phone() {
        return field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(COMPLAINT.CUSTOMER_ID),
                        CONTACT_POINT.TYPE.in("MOBILE", "LANDLINE"),
                        CONTACT_POINT.VALIDITY.ne("INVALID"))
                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.TYPE.desc(), CONTACT_POINT.SORT)
                .limit(1));
    }

    private static Field<List<ComplaintRecipientView>> recipients() {
        return multiset(select(
                                ADDRESSEE.ID,
                                ADDRESSEE.NAME,
                                COMPLAINT_RECIPIENT.ROLE,
                                COMPLAINT_RECIPIENT.DELIVERED_AT,
                                COMPLAINT_RECIPIENT.READ_AT)
                        .from(COMPLAINT_RECIPIENT)
                        .join(ADDRESSEE)
                        .on(ADDRESSEE.ID.eq(COMPLAINT_RECIPIENT.EMPLOYEE_ID))
                        .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(COMPLAINT.ID))
                        .orderBy(COMPLAINT_RECIPIENT.ROLE.desc(), ADDRESSEE.NAME))
                .convertFrom(rows -> rows.map(row -> new ComplaintRecipientView(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    }

    private Field<List<ComplaintStoryView>> story() {
        return multiset(select(
                                COMPLAINT_EVENT.KIND,
                                COMPLAINT_EVENT.AT,
                                COMPLAINT_EVENT.RECORDED_AT,
                                ADDRESSEE.NAME,
                                COMPLAINT_EVENT.TEXT,
                                COMPLAINT_EVENT.DETAILS)
                        .from(COMPLAINT_EVENT)
                        .leftJoin(ADDRESSEE)
                        .on(ADDRESSEE.ID.eq(COMPLAINT_EVENT.ACTOR_ID))
                        .where(COMPLAINT_EVENT.COMPLAINT_ID.eq(COMPLAINT.ID))
                        .orderBy(COMPLAINT_EVENT.RECORDED_AT, COMPLAINT_EVENT.ID))
                .convertFrom(rows -> rows.map(row -> new ComplaintStoryView(
                        StoryEntry.Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        json.readValue(row.value6().data(), DETAILS))));
    }

    private Field<List<ComplaintCompensationView>> compensations() {
        return multiset(select(
                                COMPLAINT_COMPENSATION.ID,
                                COMPLAINT_COMPENSATION.KIND,
                                COMPLAINT_COMPENSATION.AMOUNT,
                                COMPLAINT_COMPENSATION.NOTE,
                                COMPLAINT_COMPENSATION.STATUS,
                                COMPLAINT_COMPENSATION.REQUEST_ID,
                                ADDRESSEE.NAME,
                                COMPLAINT_COMPENSATION.ASKED_AT)
                        .from(COMPLAINT_COMPENSATION)
                        .join(ADDRESSEE)
                        .on(ADDRESSEE.ID.eq(COMPLAINT_COMPENSATION.ASKED_BY))
                        .where(COMPLAINT_COMPENSATION.COMPLAINT_ID.eq(COMPLAINT.ID))
                        .orderBy(COMPLAINT_COMPENSATION.ASKED_AT, COMPLAINT_COMPENSATION.ID))
                .convertFrom(rows -> rows.map(row -> new ComplaintCompensationView(
                        row.value1(),
                        Objects.toString(dictionaries.told(CompensationSubject.KINDS, row.value2())),
                        row.value3(),
                        row.value4(),
                        CompensationStatus.valueOf(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8())));
    }

    private static ComplaintMatter matter(Record row, boolean open, boolean inWriting) {
        var phone = row.get(COMPLAINT.CALL_BACK_PHONE);
        return new ComplaintMatter(
                ComplaintSource.valueOf(row.get(COMPLAINT.SOURCE)),
                Severity.valueOf(row.get(COMPLAINT.SEVERITY)),
                ComplaintCategory.valueOf(row.get(COMPLAINT.CATEGORY)),
                row.get(COMPLAINT.DESCRIPTION),
                row.get(COMPLAINT.CUSTOMER_DEMAND),
                row.get(COMPLAINT.LEGAL_RISK),
                inWriting,
                row.get(COMPLAINT.HANDLING_WANTED),
                row.get(COMPLAINT.CALL_BACK_FROM),
                row.get(COMPLAINT.CALL_BACK_UNTIL),
                phone == null ? null : Sensitive.phone(phone, open),
                row.get(COMPLAINT.SOURCE_RECORD_ID),
                row.get(COMPLAINT.DISCOVERED_AT),
                row.get(COMPLAINT.REGISTERED_AT),
                new ComplaintPerson(row.get(COMPLAINT.REGISTERED_BY), row.get(REGISTRANT.NAME)),
                new ComplaintPerson(row.get(COMPLAINT.DEPARTMENT_ID), row.get(DEPARTMENT.NAME)));
    }

    private ComplaintHandling handling(Record row) {
        var cause = row.get(COMPLAINT.CAUSE_CODE);
        var channel = row.get(COMPLAINT.REPLY_CHANNEL);
        var result = row.get(COMPLAINT.VERIFICATION_RESULT);
        var reason = row.get(COMPLAINT.CLOSING_REASON);
        return new ComplaintHandling(
                row.get(COMPLAINT.ESCALATION_LEVEL),
                row.get(COMPLAINT.REOPEN_COUNT),
                row.get(COMPLAINT.REPORTED_AT),
                row.get(COMPLAINT.DELIVERED_AUTOMATICALLY),
                person(row, COMPLAINT.HANDLER_ID, HANDLER.NAME),
                row.get(COMPLAINT.INVESTIGATION),
                cause,
                cause == null ? null : Objects.toString(dictionaries.told(MoveComplaint.CAUSES, cause)),
                row.get(COMPLAINT.CAUSE),
                person(row, COMPLAINT.DIRECT_RESPONSIBLE_ID, DIRECT.NAME),
                person(row, COMPLAINT.SECONDARY_RESPONSIBLE_ID, SECONDARY.NAME),
                row.get(COMPLAINT.SOLUTION),
                row.get(COMPLAINT.COMPENSATION),
                row.get(COMPLAINT.REPLIED_AT),
                channel == null ? null : ReplyChannel.valueOf(channel),
                row.get(COMPLAINT.REPLY_CONTENT),
                row.get(COMPLAINT.CUSTOMER_ACCEPTS),
                row.get(COMPLAINT.UNREACHABLE_AT),
                row.get(COMPLAINT.RESOLVED_AT),
                row.get(COMPLAINT.VERIFIED_AT),
                result == null ? null : VerificationResult.valueOf(result),
                row.get(COMPLAINT.CLOSED_AT),
                reason == null ? null : ClosingReason.valueOf(reason),
                row.get(COMPLAINT.CLOSING_NOTE));
    }

    private static @Nullable ComplaintVehicle vehicle(Record row, boolean open, @Nullable String model) {
        var id = row.get(COMPLAINT.VEHICLE_ID);
        if (id == null) {
            return null;
        }
        var plate = row.get(VEHICLE.PLATE_NO);
        var vin = row.get(VEHICLE.VIN);
        return new ComplaintVehicle(
                id,
                plate == null ? null : Sensitive.plate(plate, open),
                vin == null ? null : Sensitive.vin(vin, open),
                row.get(VEHICLE.BRAND),
                Typed.orNull(model),
                row.get(VEHICLE.SALE_DATE),
                row.get(VEHICLE.LAST_MILEAGE));
    }

    private static @Nullable ComplaintOrder order(Record row) {
        var id = row.get(COMPLAINT.WORK_ORDER_ID);
        return id == null
                ? null
                : new ComplaintOrder(
                        id,
                        row.get(WORK_ORDER.ORDER_NO),
                        row.get(WORK_ORDER.REPAIR_TYPE),
                        row.get(WORK_ORDER.MILEAGE),
                        row.get(WORK_ORDER.DELIVERED_AT),
                        row.get(ADVISOR.NAME),
                        row.get(TECHNICIAN.NAME));
    }

    private static @Nullable ComplaintPerson person(Record row, Field<UUID> id, Field<String> name) {
        var found = row.get(id);
        return found == null ? null : new ComplaintPerson(found, row.get(name));
    }
}
