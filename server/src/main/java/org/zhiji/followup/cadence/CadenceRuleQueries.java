package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TaskStatus;

/** The rules with what has come of them. */
@Repository
class CadenceRuleQueries {

    private static final Duration LATELY = Duration.ofDays(30);

    private final DSLContext db;
    private final CadenceRules rules;

    CadenceRuleQueries(DSLContext db, CadenceRules rules) {
        this.db = db;
        this.rules = rules;
    }

    List<CadenceRuleView> all(Instant now, ZoneId zone) {
        var figures = figures(now, zone);
        return rules.all().stream().map(rule -> view(rule, figures)).toList();
    }

    CadenceRuleView get(UUID id, Instant now, ZoneId zone) {
        return view(rules.get(id), figures(now, zone));
    }

    private record Figures(int due, int overdue, int ahead, int done, int expired) {}

    private static CadenceRuleView view(CadenceRule rule, Map<UUID, Figures> figures) {
        var found = figures.getOrDefault(rule.id(), new Figures(0, 0, 0, 0, 0));
        return new CadenceRuleView(
                rule.id(),
                rule.form(),
                rule.activeSince(),
                rule.plannedAt(),
                rule.waitingContacts(),
                found.due(),
                found.overdue(),
                found.ahead(),
                found.done(),
                found.expired(),
                rule.version());
    }

    private Map<UUID, Figures> figures(Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var open = FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames());
        var lately = FOLLOW_UP_TASK.CLOSED_AT.ge(now.minus(LATELY));
        var day = coalesce(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.PLANNED_DATE);
        var figures = new HashMap<UUID, Figures>();
        db.select(
                        FOLLOW_UP_TASK.RULE_ID,
                        count().filterWhere(open.and(day.eq(today))),
                        count().filterWhere(open.and(day.lt(today))),
                        count().filterWhere(open.and(day.gt(today))),
                        count().filterWhere(lately.and(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.SUCCESS.name()))),
                        count().filterWhere(lately.and(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.EXPIRED.name()))))
                .from(FOLLOW_UP_TASK)
                .where(FOLLOW_UP_TASK.RULE_ID.isNotNull(), open.or(lately))
                .groupBy(FOLLOW_UP_TASK.RULE_ID)
                .forEach(row -> figures.put(
                        row.value1(),
                        new Figures(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return figures;
    }
}
