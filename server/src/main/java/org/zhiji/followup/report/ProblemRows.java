package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record10;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.followup.issue.IssueNumbers;
import org.zhiji.followup.issue.IssueStatus;
import org.zhiji.followup.issue.ProblemCategory;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.survey.Cause;

/** The rows behind block E: unfavourable answers and other problems of one category in one list. */
@Repository
class ProblemRows {

    /** Behind the questions of a record, in their own order. */
    private static final int AFTER_QUESTIONS = 1000;

    private static final Field<LocalDate> PLANNED = field("problem.planned_date", LocalDate.class);
    private static final Field<UUID> RECORD = field("problem.record_id", UUID.class);
    private static final Field<Integer> SEQ = field("problem.seq", Integer.class);

    private final DSLContext db;

    ProblemRows(DSLContext db) {
        this.db = db;
    }

    /** How far it was seen to. */
    enum Handling {
        HEARD,
        HANDLED,
        ON_TIME
    }

    /**
     * @param questionCode absent when the customer named it unasked
     * @param issueStatus  of the item that was made of it; absent when none was
     */
    record ReportProblemRow(
            LocalDate plannedDate,
            UUID recordId,
            int seq,
            String recordNo,
            @Nullable String questionCode,
            String text,
            UUID customerId,
            String customerName,
            @Nullable UUID issueId,
            @Nullable IssueStatus issueStatus) {}

    Page<ReportProblemRow> of(
            DueCalls calls, ComplaintCategory category, Handling handling, @Nullable Cursor after, int size) {
        var all = answers(calls, category, handling)
                .unionAll(otherProblems(calls, category, handling))
                .asTable("problem");
        var rows = db.select(
                        PLANNED,
                        RECORD,
                        SEQ,
                        field("problem.record_no", String.class),
                        field("problem.question_code", String.class),
                        field("problem.text", String.class),
                        field("problem.customer_id", UUID.class),
                        field("problem.customer_name", String.class),
                        field("problem.issue_id", UUID.class),
                        field("problem.issue_status", String.class).convertFrom(ProblemRows::status))
                .from(all)
                .where(
                        after == null
                                ? noCondition()
                                : row(PLANNED, RECORD, SEQ).gt(after.date(0), after.id(1), after.number(2)))
                .orderBy(PLANNED, RECORD, SEQ)
                .limit(size + 1)
                .fetch(mapping(ReportProblemRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.plannedDate(), last.recordId(), last.seq()),
                after == null ? Count.of(db, all, trueCondition()) : null);
    }

    private Select<Record10<LocalDate, UUID, Integer, String, String, String, UUID, String, UUID, String>> answers(
            DueCalls calls, ComplaintCategory category, Handling handling) {
        return db.select(
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_RECORD.ID.as("record_id"),
                        QUESTION.SEQ.cast(Integer.class).as("seq"),
                        FOLLOW_UP_RECORD.RECORD_NO,
                        QUESTION.CODE.as("question_code"),
                        coalesce(nullif(trim(ANSWER.REMARK), ""), QUESTION.TEXT_ZH)
                                .as("text"),
                        CUSTOMER.ID.as("customer_id"),
                        CUSTOMER.NAME.as("customer_name"),
                        ISSUE.ID.as("issue_id"),
                        ISSUE.STATUS.as("issue_status"))
                .from(DueCalls.ANSWERS)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(ISSUE)
                .on(ISSUE.RECORD_ID.eq(ANSWER.RECORD_ID), ISSUE.QUESTION_ID.eq(ANSWER.QUESTION_ID))
                .where(IssueFigureQueries.unfavourable(calls), causeOf(category), handled(calls, handling));
    }

    private Select<Record10<LocalDate, UUID, Integer, String, String, String, UUID, String, UUID, String>>
            otherProblems(DueCalls calls, ComplaintCategory category, Handling handling) {
        return select(
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        FOLLOW_UP_RECORD.ID.as("record_id"),
                        OTHER_ISSUE
                                .SEQ
                                .cast(Integer.class)
                                .plus(AFTER_QUESTIONS)
                                .as("seq"),
                        FOLLOW_UP_RECORD.RECORD_NO,
                        inline((String) null).as("question_code"),
                        OTHER_ISSUE.TEXT,
                        CUSTOMER.ID.as("customer_id"),
                        CUSTOMER.NAME.as("customer_name"),
                        ISSUE.ID.as("issue_id"),
                        ISSUE.STATUS.as("issue_status"))
                .from(DueCalls.RECORDS)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(OTHER_ISSUE)
                .on(OTHER_ISSUE.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .leftJoin(ISSUE)
                .on(ISSUE.RECORD_ID.eq(OTHER_ISSUE.RECORD_ID), ISSUE.OTHER_ISSUE_SEQ.eq(OTHER_ISSUE.SEQ))
                .where(
                        calls.condition(),
                        calls.successful(),
                        OTHER_ISSUE.CATEGORY.eq(category.name()),
                        handled(calls, handling));
    }

    private static Condition causeOf(ComplaintCategory category) {
        var causes = Arrays.stream(Cause.values())
                .map(Enum::name)
                .filter(cause -> ProblemCategory.ofCause(cause) == category)
                .toList();
        var among = IssueFigureQueries.CAUSE.in(causes);
        return ProblemCategory.ofCause(null) == category ? among.or(IssueFigureQueries.CAUSE.isNull()) : among;
    }

    private static Condition handled(DueCalls calls, Handling handling) {
        return switch (handling) {
            case HEARD -> trueCondition();
            case HANDLED -> IssueNumbers.onTime(calls.cutOff()).or(IssueNumbers.late(calls.cutOff()));
            case ON_TIME -> IssueNumbers.onTime(calls.cutOff());
        };
    }

    private static @Nullable IssueStatus status(@Nullable String name) {
        return name == null ? null : IssueStatus.valueOf(name);
    }
}
