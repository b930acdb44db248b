package org.zhiji.followup.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record4;
import org.springframework.stereotype.Repository;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.issue.IssueNumbers;
import org.zhiji.followup.issue.ProblemCategory;
import org.zhiji.followup.report.AnswerCounts.Asked;
import org.zhiji.followup.report.AnswerCounts.Counts;
import org.zhiji.followup.report.IssueFigures.CategoryFigure;
import org.zhiji.identity.Departments;
import org.zhiji.survey.AnswerValue;

/** Blocks E and G: the problems that were heard, and the items due. */
@Repository
class IssueFigureQueries {

    /** Chosen by the caller, or else what the question proposes. */
    static final Field<String> CAUSE = coalesce(ANSWER.CAUSE_CODE, QUESTION.CAUSE_CODE);

    private final DSLContext db;

    IssueFigureQueries(DSLContext db) {
        this.db = db;
    }

    private record Cases(int all, int handled, int onTime) {

        Cases plus(Cases other) {
            return new Cases(all + other.all, handled + other.handled, onTime + other.onTime);
        }
    }

    /** @param counts how the questions were answered in these calls */
    IssueFigures of(DueCalls calls, Map<Asked, Counts> counts, ZoneId zone) {
        var due = IssueNumbers.due(calls.period().startsAt(zone), calls.cutOff())
                .and(calls.actor().mayView(ISSUE.OWNER_ID, ISSUE.DEPARTMENT_ID))
                .and(Departments.within(ISSUE.DEPARTMENT_ID, calls.scope().departmentId()));
        return db.select(
                        count(),
                        count().filterWhere(IssueNumbers.onTime(calls.cutOff())),
                        count().filterWhere(IssueNumbers.late(calls.cutOff())))
                .from(ISSUE)
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(due, calls.narrowed())
                .fetchSingle(
                        row -> IssueFigures.of(byCategory(calls, counts), row.value1(), row.value2(), row.value3()));
    }

    private List<CategoryFigure> byCategory(DueCalls calls, Map<Asked, Counts> counts) {
        Map<ComplaintCategory, Cases> cases = new EnumMap<>(ComplaintCategory.class);
        counts.forEach((question, count) -> {
            if (count.unfavourable() > 0 && !question.dimension().equals(DueCalls.OVERALL)) {
                var heard = new Cases(count.unfavourable(), 0, 0);
                cases.merge(ProblemCategory.ofCause(question.causeCode()), heard, Cases::plus);
            }
        });
        for (var row : seenTo(calls)) {
            var seenTo = new Cases(0, row.value2(), row.value3());
            cases.merge(ProblemCategory.ofCause(row.value1()), seenTo, Cases::plus);
        }
        for (var row : otherProblems(calls)) {
            cases.merge(ComplaintCategory.valueOf(row.value1()), cases(row), Cases::plus);
        }
        int all = cases.values().stream().mapToInt(Cases::all).sum();
        return cases.entrySet().stream()
                .map(entry -> new CategoryFigure(
                        entry.getKey(),
                        entry.getValue().all(),
                        Rate.percent(entry.getValue().all(), all),
                        entry.getValue().handled(),
                        entry.getValue().onTime()))
                .sorted(Comparator.comparingInt(CategoryFigure::cases)
                        .reversed()
                        .thenComparing(CategoryFigure::category))
                .toList();
    }

    /** Of the problems among the answers those that an item was made of; they are few, and so the items come first. */
    private List<Record3<String, Integer, Integer>> seenTo(DueCalls calls) {
        return db.select(CAUSE, handled(calls), onTime(calls))
                .from(ISSUE)
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(ISSUE.RECORD_ID), ANSWER.QUESTION_ID.eq(ISSUE.QUESTION_ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.ID.eq(ISSUE.RECORD_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(unfavourable(calls))
                .groupBy(CAUSE)
                .fetch();
    }

    /** What block E counts as a problem among the answers. */
    static Condition unfavourable(DueCalls calls) {
        return calls.condition()
                .and(calls.successful())
                .and(FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()))
                .and(ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()))
                .and(ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER))
                .and(QUESTION.DIMENSION.ne(DueCalls.OVERALL));
    }

    private List<Record4<String, Integer, Integer, Integer>> otherProblems(DueCalls calls) {
        return db.select(OTHER_ISSUE.CATEGORY, count(), handled(calls), onTime(calls))
                .from(DueCalls.RECORDS)
                .join(OTHER_ISSUE)
                .on(OTHER_ISSUE.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .leftJoin(ISSUE)
                .on(ISSUE.RECORD_ID.eq(OTHER_ISSUE.RECORD_ID), ISSUE.OTHER_ISSUE_SEQ.eq(OTHER_ISSUE.SEQ))
                .where(calls.condition(), calls.successful())
                .groupBy(OTHER_ISSUE.CATEGORY)
                .fetch();
    }

    private static Field<Integer> handled(DueCalls calls) {
        return count().filterWhere(IssueNumbers.onTime(calls.cutOff()).or(IssueNumbers.late(calls.cutOff())));
    }

    private static Field<Integer> onTime(DueCalls calls) {
        return count().filterWhere(IssueNumbers.onTime(calls.cutOff()));
    }

    private static Cases cases(Record4<String, Integer, Integer, Integer> row) {
        return new Cases(row.value2(), row.value3(), row.value4());
    }
}
