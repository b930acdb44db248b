package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.complaint.Severity;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;
import zhiji.sql.tenant.tables.Employee;

/** Records of calls, as a list and as the form. */
@Repository
class RecordQueries {

    private static final Employee RECORDER = EMPLOYEE.as("recorder");
    private static final Employee ADVISOR = EMPLOYEE.as("advisor");
    private static final Employee TECHNICIAN = EMPLOYEE.as("technician");
    private static final Employee CALLBACK = EMPLOYEE.as("callback");

    private final DSLContext db;

    RecordQueries(DSLContext db) {
        this.db = db;
    }

    record Filter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable TargetType targetType,
            @Nullable AnswerValue satisfied,
            @Nullable Boolean grievance,
            @Nullable UUID recordedBy,
            @Nullable UUID customerId) {}

    record RecordRow(
            UUID id,
            String recordNo,
            Instant at,
            TargetType targetType,
            UUID customerId,
            String customerName,
            @Nullable Sensitive plateNo,
            @Nullable String orderNo,
            IntervieweeRole intervieweeRole,
            AnswerValue satisfied,
            int unfavourable,
            boolean grievance,
            @Nullable Severity severity,
            @Nullable UUID complaintId,
            @Nullable String content,
            String recordedBy) {}

    Page<RecordRow> page(Actor actor, Filter filter, ZoneId zone, @Nullable Cursor after, int size, boolean counting) {
        var condition = visibleTo(actor).and(narrowed(filter, zone));
        var behind = after == null
                ? noCondition()
                : row(FOLLOW_UP_RECORD.AT, FOLLOW_UP_RECORD.ID).lt(after.instant(0), after.id(1));
        var unfavourable = field(select(org.jooq.impl.DSL.count())
                .from(ANSWER)
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .where(
                        ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID),
                        ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()),
                        ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER)));
        var rows = db.select(
                        FOLLOW_UP_RECORD.ID,
                        FOLLOW_UP_RECORD.RECORD_NO,
                        FOLLOW_UP_RECORD.AT,
                        FOLLOW_UP_TASK.TARGET_TYPE.convertFrom(TargetType::valueOf),
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        VEHICLE.PLATE_NO.convertFrom(RecordQueries::masked),
                        WORK_ORDER.ORDER_NO,
                        FOLLOW_UP_RECORD.INTERVIEWEE_ROLE.convertFrom(IntervieweeRole::valueOf),
                        FOLLOW_UP_RECORD.SATISFIED.convertFrom(AnswerValue::valueOf),
                        unfavourable,
                        field(FOLLOW_UP_RECORD.SEVERITY.isNotNull()),
                        FOLLOW_UP_RECORD.SEVERITY.convertFrom(RecordQueries::severity),
                        FOLLOW_UP_RECORD.COMPLAINT_ID,
                        coalesce(FOLLOW_UP_RECORD.OWN_WORDS, FOLLOW_UP_RECORD.CONTENT),
                        RECORDER.NAME)
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(RECORDER)
                .on(RECORDER.ID.eq(FOLLOW_UP_RECORD.RECORDED_BY))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(condition, behind)
                .orderBy(FOLLOW_UP_RECORD.AT.desc(), FOLLOW_UP_RECORD.ID.desc())
                .limit(size + 1)
                .fetch(mapping(RecordRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.at(), last.id()),
                counting
                        ? Count.of(
                                db,
                                FOLLOW_UP_RECORD
                                        .join(FOLLOW_UP_TASK)
                                        .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID)),
                                condition)
                        : null);
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
                .fetchOptional(mapping((head, body, foot, customer, call, car, visit, answers, issues) ->
                        view(actor, id, head, body, foot, customer, call, car, visit, answers, issues, now, zone)))
                .orElseThrow(() -> Problem.notFound("follow-up-record"));
    }

    private static @Nullable Sensitive masked(@Nullable String plate) {
        return plate == null ? null : Sensitive.plate(plate, false);
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return name == null ? null : Severity.valueOf(name);
    }

    /** The true condition keeps "everything" from vanishing beside an "or". */
    static Condition visibleTo(Actor actor) {
        return trueCondition()
                .and(actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                .or(FOLLOW_UP_RECORD.RECORDED_BY.eq(actor.id()));
    }

    private static Condition narrowed(Filter filter, ZoneId zone) {
        var condition = noCondition();
        if (filter.from() != null) {
            condition = condition.and(
                    FOLLOW_UP_RECORD.AT.ge(filter.from().atStartOfDay(zone).toInstant()));
        }
        if (filter.to() != null) {
            condition = condition.and(FOLLOW_UP_RECORD.AT.lt(
                    filter.to().plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (filter.targetType() != null) {
            condition = condition.and(exists(selectOne()
                    .from(FOLLOW_UP_TASK.as("of_type"))
                    .where(
                            FOLLOW_UP_TASK.as("of_type").ID.eq(FOLLOW_UP_RECORD.TASK_ID),
                            FOLLOW_UP_TASK
                                    .as("of_type")
                                    .TARGET_TYPE
                                    .eq(filter.targetType().name()))));
        }
        if (filter.satisfied() != null) {
            condition = condition.and(
                    FOLLOW_UP_RECORD.SATISFIED.eq(filter.satisfied().name()));
        }
        if (filter.grievance() != null) {
            condition = condition.and(
                    filter.grievance() ? FOLLOW_UP_RECORD.SEVERITY.isNotNull() : FOLLOW_UP_RECORD.SEVERITY.isNull());
        }
        if (filter.recordedBy() != null) {
            condition = condition.and(FOLLOW_UP_RECORD.RECORDED_BY.eq(filter.recordedBy()));
        }
        return filter.customerId() == null
                ? condition
                : condition.and(FOLLOW_UP_TASK.CUSTOMER_ID.eq(filter.customerId()));
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

    private static Field<List<RecordView.AnswerLine>> answers(boolean chinese) {
        return multiset(select(
                                QUESTION.ID,
                                QUESTION.CODE,
                                chinese ? QUESTION.TEXT_ZH : QUESTION.TEXT_EN,
                                QUESTION.POSITIVE_ANSWER.convertFrom(AnswerValue::valueOf),
                                ANSWER.VALUE.convertFrom(AnswerValue::valueOf),
                                ANSWER.REMARK,
                                ANSWER.CAUSE_CODE,
                                ANSWER.NEEDS_HANDLING)
                        .from(ANSWER)
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                        .where(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .orderBy(QUESTION.SEQ))
                .convertFrom(rows -> rows.map(mapping(RecordView.AnswerLine::new)));
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

    private record Head(
            String recordNo,
            UUID taskId,
            String taskNo,
            String targetType,
            Instant at,
            LocalDate plannedDate,
            String storeName,
            UUID recorderId,
            String recorderName,
            @Nullable Instant correctedAt,
            int version,
            String intervieweeRole,
            String intervieweeName,
            @Nullable UUID callerId) {}

    private record Body(
            String satisfied,
            @Nullable String content,
            @Nullable String suggestion,
            boolean needsFollowUp,
            @Nullable String churnReason,
            @Nullable Boolean willReturn) {}

    private record Foot(
            @Nullable String ownWords,
            @Nullable String severity,
            @Nullable String category,
            boolean wantsHandling,
            @Nullable UUID callbackPersonId,
            @Nullable String callbackPersonName,
            @Nullable Instant callbackFrom,
            @Nullable Instant callbackUntil,
            @Nullable UUID complaintId,
            @Nullable String complaintNo,
            @Nullable Instant reportedAt,
            @Nullable Instant repliedAt,
            @Nullable String solution) {

        RecordView.@Nullable RecordGrievance grievance() {
            return ownWords == null || severity == null || category == null
                    ? null
                    : new RecordView.RecordGrievance(
                            ownWords,
                            Severity.valueOf(severity),
                            ComplaintCategory.valueOf(category),
                            wantsHandling,
                            callbackPersonId,
                            callbackPersonName,
                            callbackFrom,
                            callbackUntil,
                            complaintId,
                            complaintNo,
                            reportedAt,
                            repliedAt,
                            solution);
        }
    }

    private record Dialled(
            @Nullable String number,
            @Nullable String numberType,
            @Nullable Integer durationSeconds,
            boolean movedToLandline,
            int attempts) {}

    private record Car(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String vin,
            @Nullable String brand,
            @Nullable String series,
            @Nullable LocalDate lastVisitOn) {}

    private record Visit(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable String repairType,
            @Nullable String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String advisorName,
            @Nullable String technicianName) {}

    private static RecordView view(
            Actor actor,
            UUID id,
            Head head,
            Body body,
            Foot foot,
            RecordView.RecordCustomer customer,
            Dialled call,
            Car car,
            Visit visit,
            List<RecordView.AnswerLine> answers,
            List<RecordView.IssueLine> issues,
            Instant now,
            ZoneId zone) {
        var own = actor.id().equals(head.recorderId()) || actor.id().equals(head.callerId());
        var type = TargetType.valueOf(head.targetType());
        var day = LocalDate.ofInstant(head.at(), zone);
        return new RecordView(
                id,
                head.recordNo(),
                head.taskId(),
                head.taskNo(),
                type,
                head.at(),
                head.plannedDate(),
                head.storeName(),
                head.recorderName(),
                actor.id().equals(head.recorderId()) && day.equals(LocalDate.ofInstant(now, zone)),
                head.correctedAt(),
                head.version(),
                customer,
                IntervieweeRole.valueOf(head.intervieweeRole()),
                head.intervieweeName(),
                new RecordView.RecordCall(
                        call.number() == null ? null : Sensitive.phone(call.number(), own),
                        call.numberType(),
                        call.durationSeconds(),
                        call.movedToLandline(),
                        call.attempts()),
                car.id() == null
                        ? null
                        : new RecordView.RecordVehicle(
                                car.id(),
                                car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), own),
                                car.vin() == null ? null : Sensitive.vin(car.vin(), own),
                                TaskQueries.vehicleName(car.brand(), car.series())),
                visit.id() == null || visit.orderNo() == null || visit.repairType() == null
                        ? null
                        : new RecordView.RecordOrder(
                                visit.id(),
                                visit.orderNo(),
                                visit.repairType(),
                                visit.items() == null ? "" : visit.items(),
                                visit.deliveredAt(),
                                visit.mileage(),
                                visit.advisorName(),
                                visit.technicianName()),
                type == TargetType.LONG_ABSENT && car.lastVisitOn() != null
                        ? (int) ChronoUnit.MONTHS.between(car.lastVisitOn(), day)
                        : null,
                AnswerValue.valueOf(body.satisfied()),
                body.content(),
                body.suggestion(),
                body.needsFollowUp(),
                body.churnReason() == null ? null : ChurnReason.valueOf(body.churnReason()),
                body.willReturn(),
                answers,
                issues,
                foot.grievance());
    }
}
