package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.zhiji.followup.RecordQueries.visibleTo;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.followup.RecordAssembly.Body;
import org.zhiji.followup.RecordAssembly.Car;
import org.zhiji.followup.RecordAssembly.Dialled;
import org.zhiji.followup.RecordAssembly.Foot;
import org.zhiji.followup.RecordAssembly.Head;
import org.zhiji.followup.RecordAssembly.Visit;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.QuestionKind;
import org.zhiji.survey.SaidWords;
import zhiji.sql.tenant.tables.Employee;

/** The form of one record, in one statement. */
@Repository
class RecordReading {

    private static final Employee RECORDER = EMPLOYEE.as("recorder");
    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");
    private static final Employee CALLBACK = EMPLOYEE.as("callback");

    private final DSLContext db;
    private final SaidWords words;

    RecordReading(DSLContext db, SaidWords words) {
        this.db = db;
        this.words = words;
    }

    RecordView find(Actor actor, UUID id, Locale locale, Instant now, ZoneId zone) {
        var chinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        return db.select(
                        row(
                                        FOLLOW_UP_RECORD.RECORD_NO,
                                        FOLLOW_UP_TASK.ID,
                                        FOLLOW_UP_TASK.TASK_NO,
                                        FOLLOW_UP_TASK.TARGET_TYPE,
                                        FOLLOW_UP_RECORD.AT,
                                        FOLLOW_UP_TASK.PLANNED_DATE,
                                        field(storeName()),
                                        RECORDER.ID,
                                        RECORDER.NAME,
                                        FOLLOW_UP_RECORD.CORRECTED_AT,
                                        FOLLOW_UP_RECORD.VERSION,
                                        FOLLOW_UP_RECORD.INTERVIEWEE_ROLE,
                                        FOLLOW_UP_RECORD.INTERVIEWEE_NAME,
                                        FOLLOW_UP_TASK.CALLER_ID)
                                .mapping(Head::new),
                        row(
                                        FOLLOW_UP_RECORD.SATISFIED,
                                        FOLLOW_UP_RECORD.CONTENT,
                                        FOLLOW_UP_RECORD.SUGGESTION,
                                        FOLLOW_UP_RECORD.NEEDS_FOLLOW_UP,
                                        FOLLOW_UP_RECORD.CHURN_REASON,
                                        FOLLOW_UP_RECORD.WILL_RETURN)
                                .mapping(Body::new),
                        row(
                                        FOLLOW_UP_RECORD.OWN_WORDS,
                                        FOLLOW_UP_RECORD.SEVERITY,
                                        FOLLOW_UP_RECORD.CATEGORY,
                                        FOLLOW_UP_RECORD.WANTS_HANDLING,
                                        FOLLOW_UP_RECORD.CALLBACK_PERSON_ID,
                                        CALLBACK.NAME,
                                        FOLLOW_UP_RECORD.CALLBACK_FROM,
                                        FOLLOW_UP_RECORD.CALLBACK_UNTIL,
                                        COMPLAINT.ID,
                                        COMPLAINT.COMPLAINT_NO,
                                        COMPLAINT.REPORTED_AT,
                                        COMPLAINT.REPLIED_AT,
                                        COMPLAINT.SOLUTION)
                                .mapping(Foot::new),
                        row(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.GENDER).mapping(RecordView.RecordCustomer::new),
                        row(
                                        CALL_ATTEMPT.NUMBER,
                                        CALL_ATTEMPT.NUMBER_TYPE,
                                        CALL_ATTEMPT.DURATION_SECONDS,
                                        field(movedToLandline()),
                                        FOLLOW_UP_TASK.ATTEMPT_COUNT)
                                .mapping(Dialled::new),
                        row(
                                        VEHICLE.ID,
                                        VEHICLE.PLATE_NO,
                                        VEHICLE.VIN,
                                        VEHICLE.BRAND,
                                        VEHICLE.SERIES,
                                        VEHICLE.LAST_VISIT_ON)
                                .mapping(Car::new),
                        row(
                                        WORK_ORDER.ID,
                                        WORK_ORDER.ORDER_NO,
                                        WORK_ORDER.REPAIR_TYPE,
                                        WORK_ORDER.ITEMS,
                                        WORK_ORDER.DELIVERED_AT,
                                        WORK_ORDER.MILEAGE,
                                        ADVISOR.NAME,
                                        TECHNICIAN.NAME)
                                .mapping(Visit::new),
                        answers(chinese),
                        issues())
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .join(CALL_ATTEMPT)
                .on(CALL_ATTEMPT.ID.eq(FOLLOW_UP_RECORD.ATTEMPT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(RECORDER)
                .on(RECORDER.ID.eq(FOLLOW_UP_RECORD.RECORDED_BY))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .leftJoin(ADVISOR)
                .on(ADVISOR.ID.eq(WORK_ORDER.SERVICE_ADVISOR_ID))
                .leftJoin(TECHNICIAN)
                .on(TECHNICIAN.ID.eq(WORK_ORDER.TECHNICIAN_ID))
                .leftJoin(CALLBACK)
                .on(CALLBACK.ID.eq(FOLLOW_UP_RECORD.CALLBACK_PERSON_ID))
                .leftJoin(COMPLAINT)
                .on(COMPLAINT.ID.eq(FOLLOW_UP_RECORD.COMPLAINT_ID))
                .where(FOLLOW_UP_RECORD.ID.eq(id), visibleTo(actor))
                .fetchOptional(
                        mapping((head, body, foot, customer, call, car, visit, answers, issues) -> RecordAssembly.view(
                                actor, id, head, body, foot, customer, call, car, visit, answers, issues, now, zone)))
                .orElseThrow(() -> Problem.notFound("follow-up-record"));
    }

    private static org.jooq.Select<org.jooq.Record1<String>> storeName() {
        var own = DEPARTMENT.as("own");
        var above = DEPARTMENT.as("above");
        return select(above.NAME)
                .from(own)
                .join(above)
                .on(own.PATH.startsWith(above.PATH))
                .where(own.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID), above.KIND.in("STORE", "COMPANY"))
                .orderBy(length(above.PATH).desc())
                .limit(1);
    }

    private static Condition movedToLandline() {
        var earlier = CALL_ATTEMPT.as("earlier");
        return exists(selectOne()
                .from(earlier)
                .where(earlier.TASK_ID.eq(FOLLOW_UP_TASK.ID), earlier.OUTCOME.eq(CallOutcome.SWITCH_LANDLINE.name())));
    }

    private Field<List<RecordView.AnswerLine>> answers(boolean chinese) {
        return multiset(select(
                                QUESTION.ID,
                                QUESTION.CODE,
                                chinese ? QUESTION.TEXT_ZH : QUESTION.TEXT_EN,
                                QUESTION.KIND.convertFrom(QuestionKind::valueOf),
                                QUESTION.POSITIVE_ANSWER.convertFrom(it -> it == null ? null : AnswerValue.valueOf(it)),
                                QUESTION.CHOICES.cast(String.class),
                                ANSWER.VALUE.convertFrom(AnswerValue::valueOf),
                                ANSWER.GIVEN.convertFrom(it -> it == null ? null : List.of(it)),
                                ANSWER.REMARK,
                                ANSWER.CAUSE_CODE,
                                ANSWER.NEEDS_HANDLING)
                        .from(ANSWER)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                        .where(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .orderBy(QUESTION.SEQ))
                .convertFrom(rows -> rows.map(
                        mapping((id, code, text, kind, positive, choices, value, given, remark, cause, handle) ->
                                new RecordView.AnswerLine(
                                        id,
                                        code,
                                        text,
                                        kind,
                                        positive,
                                        value,
                                        given,
                                        words.of(given, choices, chinese),
                                        remark,
                                        cause,
                                        handle))));
    }

    private static Field<List<RecordView.IssueLine>> issues() {
        return multiset(select(
                                OTHER_ISSUE.TEXT,
                                OTHER_ISSUE.CATEGORY.convertFrom(ComplaintCategory::valueOf),
                                OTHER_ISSUE.NEEDS_HANDLING)
                        .from(OTHER_ISSUE)
                        .where(OTHER_ISSUE.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .orderBy(OTHER_ISSUE.SEQ))
                .convertFrom(rows -> rows.map(mapping(RecordView.IssueLine::new)));
    }
}
