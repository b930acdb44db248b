package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.zhiji.followup.TaskTables.ADVISOR;
import static org.zhiji.followup.TaskTables.CALLER;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_DRAFT;
import static zhiji.sql.tenant.Tables.CALL_PRESENCE;
import static zhiji.sql.tenant.Tables.CALL_SCRIPT_STEP;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CONTACT_TEXT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.OUTCOME_RULE;
import static zhiji.sql.tenant.Tables.OUTGOING_MESSAGE;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.followup.CallParts.AttemptPart;
import org.zhiji.followup.CallParts.CustomerPart;
import org.zhiji.followup.CallParts.DraftPart;
import org.zhiji.followup.CallParts.Found;
import org.zhiji.followup.CallParts.OccasionPart;
import org.zhiji.followup.CallParts.OrderPart;
import org.zhiji.followup.CallParts.OtherPart;
import org.zhiji.followup.CallParts.PresencePart;
import org.zhiji.followup.CallParts.StorePart;
import org.zhiji.followup.CallParts.TaskPart;
import org.zhiji.followup.CallParts.TextPart;
import org.zhiji.followup.CallParts.VehiclePart;
import org.zhiji.followup.CallParts.WritingPart;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.followup.cadence.FestivalTrigger;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.AnswerValue;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.Department;
import zhiji.sql.tenant.tables.Employee;

/** What the tables know for the call page, in one statement; the questions come from their own room. */
@Repository
class CallQueries {

    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");
    private static final Employee WRITER = EMPLOYEE.as("writer");
    private static final Employee BUSY = EMPLOYEE.as("busy");
    private static final Department STORE = DEPARTMENT.as("store");

    /** The occasion of a letter to somebody whom no call reached. */
    static final String UNREACHED = "UNREACHED";

    private final DSLContext db;
    private final ObjectMapper json;

    CallQueries(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Found find(Actor actor, UUID taskId, boolean chinese, Instant now) {
        return db.select(
                        task(actor, now),
                        row(
                                        CUSTOMER.ID,
                                        CUSTOMER.NAME,
                                        CUSTOMER.GENDER,
                                        CUSTOMER.HONORIFIC,
                                        CUSTOMER.TYPE,
                                        CUSTOMER.NOTE)
                                .mapping(CustomerPart::new),
                        row(
                                        VEHICLE.ID,
                                        VEHICLE.PLATE_NO,
                                        VEHICLE.VIN,
                                        VEHICLE.BRAND,
                                        VEHICLE.SERIES,
                                        VEHICLE.MODEL,
                                        VEHICLE.SALE_DATE,
                                        VEHICLE.LAST_MILEAGE,
                                        VEHICLE.LAST_VISIT_ON)
                                .mapping(VehiclePart::new),
                        row(
                                        WORK_ORDER.ID,
                                        WORK_ORDER.ORDER_NO,
                                        WORK_ORDER.REPAIR_TYPE,
                                        WORK_ORDER.ITEMS,
                                        WORK_ORDER.DELIVERED_AT,
                                        WORK_ORDER.MILEAGE,
                                        WORK_ORDER.SENDER_NAME,
                                        WORK_ORDER.SENDER_PHONE,
                                        WORK_ORDER.FOLLOW_UP_PHONE,
                                        coalesce(FOLLOW_UP_TASK.CALL_WINDOW, WORK_ORDER.FOLLOW_UP_WINDOW),
                                        WORK_ORDER.SERVICE_ADVISOR_ID,
                                        ADVISOR.NAME,
                                        TECHNICIAN.NAME)
                                .mapping(OrderPart::new),
                        row(STORE.NAME, STORE.STATION_NAME, STORE.BRAND).mapping(StorePart::new),
                        row(CALL_DRAFT.CONTENT.convertFrom(this::content), CALL_DRAFT.SAVED_AT, WRITER.NAME)
                                .mapping(DraftPart::new),
                        row(CALL_PRESENCE.EMPLOYEE_ID, BUSY.NAME, CALL_PRESENCE.SINCE)
                                .mapping(PresencePart::new),
                        TelephoneFields.numbers(STORE.AREA_CODE, now),
                        writing(chinese, now),
                        script(chinese),
                        others(actor),
                        attempts(),
                        history(),
                        visits(),
                        complaints(),
                        messages(),
                        promises(),
                        row(
                                        coalesce(FOLLOW_UP_TASK.ABOUT, CADENCE_RULE.NAME),
                                        FOLLOW_UP_TASK.OCCASION_ON,
                                        CONTACT_PERSON.NAME,
                                        CONTACT_PERSON.GENDER,
                                        CONTACT_PERSON.POSITION,
                                        when(
                                                CADENCE_RULE.TRIGGER_KIND.eq(inline(FestivalTrigger.KIND)),
                                                CADENCE_RULE.FIELD),
                                        CADENCE_RULE.MESSAGE)
                                .mapping(OccasionPart::new))
                .from(TaskTables.TASKS)
                .join(STORE)
                .on(STORE.ID.eq(nearestStore()))
                .leftJoin(TECHNICIAN)
                .on(TECHNICIAN.ID.eq(WORK_ORDER.TECHNICIAN_ID))
                .leftJoin(CALL_DRAFT)
                .on(CALL_DRAFT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .leftJoin(WRITER)
                .on(WRITER.ID.eq(CALL_DRAFT.EMPLOYEE_ID))
                .leftJoin(CALL_PRESENCE)
                .on(CALL_PRESENCE.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), CALL_PRESENCE.EXPIRES_AT.gt(now))
                .leftJoin(BUSY)
                .on(BUSY.ID.eq(CALL_PRESENCE.EMPLOYEE_ID))
                .leftJoin(CADENCE_RULE)
                .on(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(FOLLOW_UP_TASK.SUBJECT_ID))
                .where(
                        FOLLOW_UP_TASK.ID.eq(taskId),
                        actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .fetchOptional(mapping(Found::new))
                .orElseThrow(() -> Problem.notFound("follow-up-task"));
    }

    private static SelectField<TaskPart> task(Actor actor, Instant now) {
        return row(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.TASK_NO,
                        FOLLOW_UP_TASK.TARGET_TYPE,
                        FOLLOW_UP_TASK.STATUS,
                        FOLLOW_UP_TASK.REASON_CANCELLED,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_TASK.NEXT_ATTEMPT_AT,
                        FOLLOW_UP_TASK.ATTEMPT_COUNT,
                        FOLLOW_UP_TASK.VERSION,
                        FOLLOW_UP_TASK.CALLER_ID,
                        CALLER.NAME,
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        FOLLOW_UP_TASK.QUESTIONNAIRE_ID,
                        field(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)),
                        field(MayContact.asPlanned(now)),
                        FOLLOW_UP_TASK.CHANNEL.convertFrom(CadenceChannel::valueOf),
                        field(select(FOLLOW_UP_RECORD.ID)
                                .from(FOLLOW_UP_RECORD)
                                .where(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))))
                .mapping(TaskPart::new);
    }

    /** The branch speaks on the telephone, not the department inside it. */
    private static Field<UUID> nearestStore() {
        var own = DEPARTMENT.as("own");
        var above = DEPARTMENT.as("above");
        return field(select(above.ID)
                .from(own)
                .join(above)
                .on(own.PATH.startsWith(above.PATH))
                .where(own.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID), above.KIND.in("STORE", "COMPANY"))
                .orderBy(length(above.PATH).desc())
                .limit(1));
    }

    private static SelectField<WritingPart> writing(boolean chinese, Instant now) {
        var given = FOLLOW_UP_TASK.as("given_up");
        var messenger = exists(selectOne()
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                        CONTACT_POINT.TYPE.in("WECHAT", "WECOM")));
        return row(
                        field(undisturbed(ContactChannel.SMS, now)),
                        field(messenger.and(undisturbed(ContactChannel.WECHAT, now))),
                        field(undisturbed(ContactChannel.POST, now)),
                        lastStep(),
                        texts(chinese),
                        field(select(max(given.CLOSED_AT))
                                .from(given)
                                .where(
                                        given.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                        Unreached.phoneToConfirm(given))))
                .mapping(WritingPart::new);
    }

    private static Condition undisturbed(ContactChannel channel, Instant now) {
        return Consents.undisturbed(FOLLOW_UP_TASK.CUSTOMER_ID, channel, now);
    }

    /** What the rules of the outcome with which it was given up propose. */
    private static Field<String> lastStep() {
        return field(select(OUTCOME_RULE.LAST_STEP)
                .from(CALL_ATTEMPT)
                .join(OUTCOME_RULE)
                .on(OUTCOME_RULE.OUTCOME.eq(CALL_ATTEMPT.OUTCOME))
                .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .orderBy(CALL_ATTEMPT.SEQ.desc())
                .limit(inline(1)));
    }

    private static Field<List<TextPart>> texts(boolean chinese) {
        return multiset(select(
                                CONTACT_TEXT.OCCASION,
                                CONTACT_TEXT.FORM,
                                chinese ? CONTACT_TEXT.TEXT_ZH : CONTACT_TEXT.TEXT_EN)
                        .from(CONTACT_TEXT)
                        .where(CONTACT_TEXT.OCCASION.in(FOLLOW_UP_TASK.TARGET_TYPE, inline(UNREACHED))))
                .convertFrom(rows -> rows.map(mapping(TextPart::new)));
    }

    private static Field<List<CallView.SentMessage>> messages() {
        var writer = EMPLOYEE.as("message_writer");
        return multiset(select(
                                CONTACT_MESSAGE.ID,
                                CONTACT_MESSAGE.CHANNEL.convertFrom(MessageChannel::valueOf),
                                CONTACT_MESSAGE.TEXT,
                                CONTACT_MESSAGE.AT,
                                writer.NAME,
                                OUTGOING_MESSAGE.STATUS,
                                CONTACT_MESSAGE.ANSWERED_AT,
                                CONTACT_MESSAGE.ANSWER)
                        .from(CONTACT_MESSAGE)
                        .join(writer)
                        .on(writer.ID.eq(CONTACT_MESSAGE.BY_ID))
                        .leftJoin(OUTGOING_MESSAGE)
                        .on(OUTGOING_MESSAGE.ID.eq(CONTACT_MESSAGE.OUTGOING_ID))
                        .where(CONTACT_MESSAGE.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                        .orderBy(CONTACT_MESSAGE.AT.desc(), CONTACT_MESSAGE.ID.desc()))
                .convertFrom(rows -> rows.map(mapping(CallView.SentMessage::new)));
    }

    /** What somebody said would be seen to; of what is done, only the latest. */
    private static Field<List<CallView.Promise>> promises() {
        var past = FOLLOW_UP_TASK.as("promise_task");
        var owner = EMPLOYEE.as("promise_owner");
        return multiset(select(ISSUE.ID, ISSUE.TEXT, owner.NAME, ISSUE.DUE_AT, ISSUE.CLOSED_AT)
                        .from(ISSUE)
                        .join(FOLLOW_UP_RECORD)
                        .on(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID))
                        .join(past)
                        .on(past.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                        .join(owner)
                        .on(owner.ID.eq(ISSUE.OWNER_ID))
                        .where(past.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), ISSUE.STATUS.ne("WITHDRAWN"))
                        .orderBy(ISSUE.CLOSED_AT.desc().nullsFirst(), ISSUE.DUE_AT)
                        .limit(inline(5)))
                .convertFrom(rows -> rows.map(mapping(CallView.Promise::new)));
    }

    private static Field<List<CallView.ScriptStep>> script(boolean chinese) {
        return multiset(select(
                                CALL_SCRIPT_STEP.SEQ,
                                CALL_SCRIPT_STEP.KIND,
                                chinese ? CALL_SCRIPT_STEP.TEXT_ZH : CALL_SCRIPT_STEP.TEXT_EN,
                                chinese ? CALL_SCRIPT_STEP.HINT_ZH : CALL_SCRIPT_STEP.HINT_EN)
                        .from(CALL_SCRIPT_STEP)
                        .where(CALL_SCRIPT_STEP.TARGET_TYPE.eq(FOLLOW_UP_TASK.TARGET_TYPE))
                        .orderBy(CALL_SCRIPT_STEP.SEQ))
                .convertFrom(rows -> rows.map(mapping(CallView.ScriptStep::new)));
    }

    private static Field<List<OtherPart>> others(Actor actor) {
        var other = FOLLOW_UP_TASK.as("other_task");
        var order = WORK_ORDER.as("other_order");
        var vehicle = VEHICLE.as("other_vehicle");
        return multiset(select(
                                other.ID,
                                other.TASK_NO,
                                other.TARGET_TYPE,
                                other.STATUS,
                                other.PLANNED_DATE,
                                vehicle.PLATE_NO,
                                vehicle.BRAND,
                                vehicle.SERIES,
                                order.ORDER_NO,
                                order.ITEMS,
                                order.REPAIR_TYPE,
                                order.SERVICE_ADVISOR_ID,
                                other.QUESTIONNAIRE_ID)
                        .from(other)
                        .leftJoin(vehicle)
                        .on(vehicle.ID.eq(other.VEHICLE_ID))
                        .leftJoin(order)
                        .on(order.ID.eq(other.WORK_ORDER_ID))
                        .where(
                                other.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                other.ID.ne(FOLLOW_UP_TASK.ID),
                                other.STATUS.in(TaskStatus.openNames()),
                                actor.mayEdit(other.CALLER_ID, other.DEPARTMENT_ID))
                        .orderBy(other.PLANNED_DATE, other.ID))
                .convertFrom(rows -> rows.map(mapping(OtherPart::new)));
    }

    private static Field<List<AttemptPart>> attempts() {
        return multiset(select(
                                CALL_ATTEMPT.ID,
                                CALL_ATTEMPT.SEQ,
                                CALL_ATTEMPT.AT,
                                EMPLOYEE.NAME,
                                CALL_ATTEMPT.NUMBER,
                                CALL_ATTEMPT.OUTCOME,
                                CALL_ATTEMPT.DURATION_SECONDS,
                                CALL_ATTEMPT.RESCHEDULED_TO,
                                CALL_ATTEMPT.NOTE)
                        .from(CALL_ATTEMPT)
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(CALL_ATTEMPT.EMPLOYEE_ID))
                        .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                        .orderBy(CALL_ATTEMPT.SEQ))
                .convertFrom(rows -> rows.map(mapping(AttemptPart::new)));
    }

    private static Field<List<CallView.PastRecord>> history() {
        var past = FOLLOW_UP_TASK.as("past_task");
        return multiset(select(
                                FOLLOW_UP_RECORD.ID,
                                FOLLOW_UP_RECORD.RECORD_NO,
                                FOLLOW_UP_RECORD.AT,
                                past.TARGET_TYPE.convertFrom(TargetType::valueOf),
                                FOLLOW_UP_RECORD.SATISFIED.convertFrom(AnswerValue::valueOf),
                                field(FOLLOW_UP_RECORD.SEVERITY.isNotNull()),
                                FOLLOW_UP_RECORD.CONTENT,
                                EMPLOYEE.NAME)
                        .from(FOLLOW_UP_RECORD)
                        .join(past)
                        .on(past.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                        .join(EMPLOYEE)
                        .on(EMPLOYEE.ID.eq(FOLLOW_UP_RECORD.RECORDED_BY))
                        .where(past.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                        .orderBy(FOLLOW_UP_RECORD.AT.desc())
                        .limit(5))
                .convertFrom(rows -> rows.map(mapping(CallView.PastRecord::new)));
    }

    private static Field<List<CallView.PastVisit>> visits() {
        var past = WORK_ORDER.as("past_order");
        return multiset(select(past.ID, past.ORDER_NO, past.DELIVERED_AT, past.REPAIR_TYPE, past.ITEMS)
                        .from(past)
                        .where(
                                past.VEHICLE_ID.eq(FOLLOW_UP_TASK.VEHICLE_ID),
                                past.DELETED_AT.isNull(),
                                past.STATUS.eq("DELIVERED"))
                        .orderBy(past.DELIVERED_AT.desc())
                        .limit(5))
                .convertFrom(rows -> rows.map(mapping(CallView.PastVisit::new)));
    }

    private static Field<List<CallView.OpenComplaint>> complaints() {
        return multiset(select(
                                COMPLAINT.ID,
                                COMPLAINT.COMPLAINT_NO,
                                COMPLAINT.STATUS,
                                COMPLAINT.SEVERITY,
                                COMPLAINT.DESCRIPTION,
                                COMPLAINT.DISCOVERED_AT)
                        .from(COMPLAINT)
                        .where(COMPLAINT.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID), COMPLAINT.STATUS.ne("CLOSED"))
                        .orderBy(COMPLAINT.DISCOVERED_AT.desc()))
                .convertFrom(rows -> rows.map(mapping(CallView.OpenComplaint::new)));
    }

    @SuppressWarnings("NullAway") // a JSON object may hold nulls; the type reference cannot say so
    private @Nullable Map<String, @Nullable Object> content(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), new TypeReference<Map<String, Object>>() {});
    }
}
