package org.zhiji.followup.report;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.ZoneId;
import java.util.Comparator;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.ChurnReason;
import org.zhiji.followup.TargetType;
import org.zhiji.identity.Departments;

/** The small blocks: orders delivered, reasons of absence. */
@Repository
class OtherFigureQueries {

    private final DSLContext db;

    OtherFigureQueries(DSLContext db) {
        this.db = db;
    }

    record Deliveries(int orders, int consents) {}

    Deliveries deliveries(DueCalls calls, ZoneId zone) {
        return db.select(count(), count().filterWhere(WORK_ORDER.FOLLOW_UP_CONSENT.eq("YES")))
                .from(WORK_ORDER)
                .where(delivered(calls, zone))
                .fetchSingle(row -> new Deliveries(row.value1(), row.value2()));
    }

    static Condition delivered(DueCalls calls, ZoneId zone) {
        return WORK_ORDER
                .DELETED_AT
                .isNull()
                .and(WORK_ORDER.STATUS.eq("DELIVERED"))
                .and(WORK_ORDER.DELIVERED_AT.ge(calls.period().startsAt(zone)))
                .and(WORK_ORDER.DELIVERED_AT.lt(calls.period().endsAt(zone)))
                .and(calls.actor().mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID))
                .and(narrowed(calls.scope()));
    }

    AbsenceFigures absence(DueCalls calls) {
        var rows = db.select(
                        FOLLOW_UP_RECORD.CHURN_REASON,
                        count(),
                        count().filterWhere(FOLLOW_UP_RECORD.WILL_RETURN.isTrue()))
                .from(DueCalls.RECORDS)
                .where(
                        calls.condition(),
                        calls.successful(),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.LONG_ABSENT.name()))
                .groupBy(FOLLOW_UP_RECORD.CHURN_REASON)
                .fetch();
        int asked = rows.stream().mapToInt(row -> row.value2()).sum();
        var reasons = rows.stream()
                .filter(row -> row.value1() != null)
                .map(row -> new AbsenceFigures.AbsenceReason(
                        ChurnReason.valueOf(row.value1()), row.value2(), Rate.percent(row.value2(), asked)))
                .sorted(Comparator.comparingInt(AbsenceFigures.AbsenceReason::cases)
                        .reversed()
                        .thenComparing(AbsenceFigures.AbsenceReason::reason))
                .toList();
        return new AbsenceFigures(
                asked, reasons, rows.stream().mapToInt(row -> row.value3()).sum());
    }

    private static Condition narrowed(ReportScope scope) {
        var condition = Departments.within(WORK_ORDER.DEPARTMENT_ID, scope.departmentId());
        return scope.advisorId() == null
                ? condition
                : condition.and(WORK_ORDER.SERVICE_ADVISOR_ID.eq(scope.advisorId()));
    }
}
