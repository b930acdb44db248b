package org.zhiji.followup.issue;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import zhiji.sql.tenant.tables.Employee;

/** The items to be seen to, what is due first at the top. */
@Repository
class IssueQueries {

    private static final Employee OWNER = EMPLOYEE.as("owner");
    private static final Employee CLOSER = EMPLOYEE.as("closer");

    private final DSLContext db;

    IssueQueries(DSLContext db) {
        this.db = db;
    }

    /** How an item came out, as block G of the report counts it. */
    enum Outcome {
        /** All three of them; what was withdrawn was never due. */
        DUE,
        ON_TIME,
        LATE,
        OPEN
    }

    /**
     * @param mine      only what the reader owns
     * @param advisorId who served the customer
     * @param callerId  whose call it comes from
     * @param dueFrom   due at or after this moment
     * @param dueUntil  due before this moment
     */
    record Filter(
            @Nullable IssueStatus status,
            boolean mine,
            @Nullable Outcome outcome,
            @Nullable ComplaintCategory category,
            @Nullable UUID departmentId,
            @Nullable UUID advisorId,
            @Nullable UUID callerId,
            @Nullable Instant dueFrom,
            @Nullable Instant dueUntil) {}

    Page<IssueView> page(Actor actor, Filter filter, @Nullable Cursor after, int size, boolean counting, Instant now) {
        var condition = IssueAccess.visible(actor).and(narrowed(actor, filter));
        var behind = after == null ? noCondition() : row(ISSUE.DUE_AT, ISSUE.ID).gt(after.instant(0), after.id(1));
        var rows = select(actor, now, condition.and(behind))
                .orderBy(ISSUE.DUE_AT, ISSUE.ID)
                .limit(size + 1)
                .fetch(IssueQueries::view);
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.dueAt(), last.id()),
                counting ? Count.of(db, ISSUE, condition) : null);
    }

    IssueView find(Actor actor, UUID id, Instant now) {
        return select(actor, now, ISSUE.ID.eq(id).and(IssueAccess.visible(actor)))
                .fetchOptional(IssueQueries::view)
                .orElseThrow(() -> Problem.notFound("issue"));
    }

    private static Condition narrowed(Actor actor, Filter filter) {
        var condition = Departments.within(ISSUE.DEPARTMENT_ID, filter.departmentId());
        if (filter.status() != null) {
            condition = condition.and(ISSUE.STATUS.eq(filter.status().name()));
        }
        if (filter.mine()) {
            condition = condition.and(ISSUE.OWNER_ID.eq(actor.id()));
        }
        if (filter.advisorId() != null) {
            condition = condition.and(comesFrom(WORK_ORDER.SERVICE_ADVISOR_ID.eq(filter.advisorId())));
        }
        if (filter.callerId() != null) {
            condition = condition.and(comesFrom(FOLLOW_UP_TASK.CALLER_ID.eq(filter.callerId())));
        }
        if (filter.category() != null) {
            condition = condition.and(ISSUE.CATEGORY.eq(filter.category().name()));
        }
        if (filter.dueFrom() != null) {
            condition = condition.and(ISSUE.DUE_AT.ge(filter.dueFrom()));
        }
        if (filter.dueUntil() != null) {
            condition = condition.and(ISSUE.DUE_AT.lt(filter.dueUntil()));
        }
        return condition.and(
                switch (filter.outcome()) {
                    case null -> trueCondition();
                    case DUE -> ISSUE.STATUS.ne(IssueStatus.WITHDRAWN.name());
                    case ON_TIME -> IssueNumbers.onTime(filter.dueUntil());
                    case LATE -> IssueNumbers.late(filter.dueUntil());
                    case OPEN -> IssueNumbers.stillOpen(filter.dueUntil());
                });
    }

    private static Condition comesFrom(Condition condition) {
        return exists(selectOne()
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID), condition));
    }

    private static final Field<Boolean> OVERDUE = DSL.field("overdue", Boolean.class);
    private static final Field<Boolean> EDITABLE = DSL.field("editable", Boolean.class);

    private SelectConditionStep<? extends Record> select(Actor actor, Instant now, Condition condition) {
        return db.select(ISSUE.fields())
                .select(
                        FOLLOW_UP_RECORD.RECORD_NO,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        OWNER.NAME,
                        CLOSER.NAME,
                        QUESTION.CODE,
                        DSL.field(ISSUE.STATUS.eq(IssueStatus.OPEN.name()).and(ISSUE.DUE_AT.lt(val(now))))
                                .as(OVERDUE),
                        DSL.field(IssueAccess.editable(actor)).as(EDITABLE))
                .from(ISSUE)
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(OWNER)
                .on(OWNER.ID.eq(ISSUE.OWNER_ID))
                .leftJoin(CLOSER)
                .on(CLOSER.ID.eq(ISSUE.CLOSED_BY))
                .leftJoin(QUESTION)
                .on(QUESTION.ID.eq(ISSUE.QUESTION_ID))
                .where(condition);
    }

    private static IssueView view(Record row) {
        var closedAt = row.get(ISSUE.CLOSED_AT);
        var status = IssueStatus.valueOf(row.get(ISSUE.STATUS));
        return new IssueView(
                row.get(ISSUE.ID),
                row.get(ISSUE.ISSUE_NO),
                status,
                row.get(ISSUE.TEXT),
                ComplaintCategory.valueOf(row.get(ISSUE.CATEGORY)),
                row.get(QUESTION.CODE),
                row.get(ISSUE.RECORD_ID),
                row.get(FOLLOW_UP_RECORD.RECORD_NO),
                row.get(CUSTOMER.ID),
                row.get(CUSTOMER.NAME),
                row.get(ISSUE.OWNER_ID),
                row.get(OWNER.NAME),
                row.get(ISSUE.DUE_AT),
                row.get(OVERDUE),
                status == IssueStatus.DONE && closedAt != null && closedAt.isAfter(row.get(ISSUE.DUE_AT)),
                row.get(ISSUE.RESULT),
                closedAt,
                row.get(CLOSER.NAME),
                row.get(ISSUE.CREATED_AT),
                row.get(EDITABLE),
                row.get(ISSUE.VERSION));
    }
}
