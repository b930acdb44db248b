package org.zhiji.followup.report;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintStatistics;
import org.zhiji.followup.report.PeerComparison.By;
import org.zhiji.followup.report.PeerComparison.Figure;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.survey.AnswerValue;

/** Counts one figure by person or branch, in one statement. */
@Repository
class ComparisonQueries {

    private final DSLContext db;
    private final Departments departments;
    private final Employees employees;

    ComparisonQueries(DSLContext db, Departments departments, Employees employees) {
        this.db = db;
        this.departments = departments;
        this.employees = employees;
    }

    PeerComparison of(DueCalls calls, By by, Figure figure, ZoneId zone) {
        var shares = by == By.BRANCH ? byBranch(counts(calls, by, figure, zone)) : counts(calls, by, figure, zone);
        var ids = shares.keySet().stream().filter(Objects::nonNull).toList();
        return PeerComparison.of(
                calls.period(), by, figure, shares, by == By.BRANCH ? departments.names() : employees.names(ids));
    }

    private Map<@Nullable UUID, Share> counts(DueCalls calls, By by, Figure figure, ZoneId zone) {
        return switch (figure) {
            case OVERALL ->
                shares(
                        DueCalls.ANSWERS,
                        group(by),
                        ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER),
                        calls.condition()
                                .and(calls.successful())
                                .and(QUESTION.DIMENSION.eq(DueCalls.OVERALL))
                                .and(ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name())));
            case NO_FAULT ->
                shares(
                        DueCalls.RECORDS,
                        group(by),
                        notExists(selectOne()
                                .from(ANSWER)
                                .join(QUESTION)
                                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                                .where(
                                        ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID),
                                        ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()),
                                        ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER))),
                        calls.condition().and(calls.successful()));
            case SUCCESS -> shares(DueCalls.CALLS, group(by), calls.successful(), calls.condition());
            case CARRIED_OUT -> shares(DueCalls.CALLS, group(by), calls.carriedOut(), calls.condition());
            case COMPLAINTS ->
                shares(
                        WORK_ORDER,
                        by == By.BRANCH ? WORK_ORDER.DEPARTMENT_ID : WORK_ORDER.SERVICE_ADVISOR_ID,
                        exists(selectOne()
                                .from(COMPLAINT)
                                .where(COMPLAINT.WORK_ORDER_ID.eq(WORK_ORDER.ID), ComplaintStatistics.COUNTED)),
                        OtherFigureQueries.delivered(calls, zone));
        };
    }

    private static Field<UUID> group(By by) {
        return switch (by) {
            case ADVISOR -> WORK_ORDER.SERVICE_ADVISOR_ID;
            case CALLER -> FOLLOW_UP_TASK.CALLER_ID;
            case BRANCH -> FOLLOW_UP_TASK.DEPARTMENT_ID;
        };
    }

    private Map<@Nullable UUID, Share> shares(
            Table<? extends Record> from, Field<UUID> group, Condition good, Condition counted) {
        var shares = new HashMap<@Nullable UUID, Share>();
        db.select(group, count().filterWhere(good), count())
                .from(from)
                .where(counted)
                .groupBy(group)
                .forEach(row -> shares.put(row.value1(), new Share(row.value2(), row.value3())));
        return shares;
    }

    private Map<@Nullable UUID, Share> byBranch(Map<@Nullable UUID, Share> byDepartment) {
        var byBranch = new HashMap<@Nullable UUID, Share>();
        byDepartment.forEach((department, share) -> byBranch.merge(
                department == null ? null : departments.branchOf(department).id(), share, Share::plus));
        return byBranch;
    }
}
