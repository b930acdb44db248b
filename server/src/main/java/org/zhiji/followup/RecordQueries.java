package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.Severity;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;
import zhiji.sql.tenant.tables.Employee;

/** Records of calls as a list. */
@Repository
class RecordQueries {

    private static final Employee RECORDER = EMPLOYEE.as("recorder");

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

    private static @Nullable Sensitive masked(@Nullable String plate) {
        return plate == null ? null : Sensitive.plate(plate, false);
    }

    static @Nullable Severity severity(@Nullable String name) {
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
}
