package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Tables.CADENCE_OVERRIDE;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** What the customer's page shows of rules. */
@Repository
class CustomerCadenceQueries {

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);

    private final DSLContext db;
    private final CadenceRules rules;
    private final Occasions occasions;
    private final HoldOuts holdOuts;

    CustomerCadenceQueries(DSLContext db, CadenceRules rules, Occasions occasions, HoldOuts holdOuts) {
        this.db = db;
        this.rules = rules;
        this.occasions = occasions;
        this.holdOuts = holdOuts;
    }

    CustomerCadence of(Actor actor, UUID customerId, Instant now, ZoneId zone) {
        var contactAt = db.select(CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customerId), CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("customer"))
                .value1();
        var override = override(customerId);
        var rule = holding(customerId);
        var own = override != null && override.number() != null ? override : null;
        return new CustomerCadence(
                rule == null ? null : rule.id(),
                rule == null ? null : rule.form().name(),
                rule == null ? null : own == null ? (Integer) rule.form().number() : own.number(),
                rule == null ? null : own == null ? rule.form().unit() : own.unit(),
                contactAt == null ? null : LocalDate.ofInstant(contactAt, zone),
                rule == null ? null : due(rule, customerId, now, zone),
                override,
                holdOuts.of(customerId),
                next(customerId, zone));
    }

    private @Nullable CadenceRule holding(UUID customerId) {
        return rules.active().stream()
                .filter(it -> it.goesBy(IntervalTrigger.KIND))
                .filter(it -> {
                    var audience = occasions.audience(it.form()).asTable("audience");
                    return db.fetchExists(audience, Columns.id(audience).eq(customerId));
                })
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDate due(CadenceRule rule, UUID customerId, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var since = Objects.requireNonNullElse(rule.activeSince(), today);
        var caught = occasions.caught(new Occasions.Asked(rule, List.of(), since, since, NEVER, now, today, zone));
        return db.select(Columns.of(caught, CadenceTrigger.DUE_ON))
                .from(caught)
                .where(DSL.condition(Columns.of(caught, CadenceTrigger.SUBJECT).eq(customerId)))
                .fetchOne(Columns.of(caught, CadenceTrigger.DUE_ON));
    }

    private CustomerCadence.@Nullable OverrideView override(UUID customerId) {
        return db.select(
                        CADENCE_OVERRIDE.NUMBER,
                        CADENCE_OVERRIDE.UNIT,
                        CADENCE_OVERRIDE.REASON,
                        CADENCE_OVERRIDE.AT,
                        EMPLOYEE.NAME,
                        CADENCE_OVERRIDE.ENDED)
                .from(CADENCE_OVERRIDE)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CADENCE_OVERRIDE.BY_ID))
                .where(CADENCE_OVERRIDE.CUSTOMER_ID.eq(customerId))
                .orderBy(CADENCE_OVERRIDE.AT.desc(), CADENCE_OVERRIDE.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(row -> !row.value6())
                .map(row -> new CustomerCadence.OverrideView(
                        row.value1(),
                        row.value2() == null ? null : Interval.Unit.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5()))
                .orElse(null);
    }

    private List<CustomerCadence.NextContact> next(UUID customerId, ZoneId zone) {
        var day = coalesce(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.PLANNED_DATE);
        return db.select(
                        FOLLOW_UP_TASK.ID,
                        FOLLOW_UP_TASK.TASK_NO,
                        CADENCE_RULE.NAME,
                        FOLLOW_UP_TASK.CHANNEL,
                        day,
                        FOLLOW_UP_TASK.CLOSING_ON,
                        EMPLOYEE.NAME)
                .from(FOLLOW_UP_TASK)
                .leftJoin(CADENCE_RULE)
                .on(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_TASK.CALLER_ID))
                .where(FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId), FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .orderBy(day, FOLLOW_UP_TASK.ID)
                .fetch(row -> new CustomerCadence.NextContact(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        CadenceChannel.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }
}
