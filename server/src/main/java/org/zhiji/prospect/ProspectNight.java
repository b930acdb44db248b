package org.zhiji.prospect;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.BuiltInRole;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;

/** What today's customers are like, and who has been a prospect for five working days without anybody knowing how to win him. */
@Component
class ProspectNight implements DailyJob {

    private static final int MOST = 500;

    private final DSLContext db;
    private final Employees employees;
    private final Notices notices;
    private final Time time;

    ProspectNight(DSLContext db, Employees employees, Notices notices, Time time) {
        this.db = db;
        this.employees = employees;
        this.notices = notices;
        this.time = time;
    }

    @Override
    public String name() {
        return "prospects";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(8, 10);
    }

    @Override
    public void run(Instant now) {
        var today = LocalDate.ofInstant(now, time.zone());
        count(today);
        remind(today, now);
    }

    private void count(LocalDate today) {
        db.transaction(inner -> {
            var sql = inner.dsl();
            sql.execute("delete from customer_likeness");
            sql.execute("""
                    with actual as (
                        select type, nullif(gender, 'UNKNOWN') as gender, (({0} - birth_year) / 10 * 10)::text as age, purchasing_power, source
                        from customer
                        where deleted_at is null and lifecycle_stage in ('FIRST_TIME', 'REPEAT', 'LOYAL', 'LIFELONG')
                    )
                    insert into customer_likeness (dimension, value, customers)
                    select kind.dimension, kind.value, count(*)
                    from actual, lateral (values ('TYPE', type), ('GENDER', gender), ('AGE', age), ('PURCHASING_POWER', purchasing_power),
                                                 ('SOURCE', source)) as kind (dimension, value)
                    where kind.value is not null
                    group by kind.dimension, kind.value
                    """, DSL.inline(today.getYear()));
        });
    }

    /** Once, on the day, to the department manager nearest to the customer. */
    private void remind(LocalDate today, Instant now) {
        db.select(PROSPECT_ENTRY.ID, CUSTOMER.NAME, CUSTOMER.DEPARTMENT_ID, PROSPECT_ENTRY.STRATEGY_DUE)
                .from(PROSPECT_ENTRY)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID))
                .where(
                        PROSPECT_ENTRY.STRATEGY_DUE.le(today),
                        PROSPECT_ENTRY.STRATEGY_DUE.gt(today.minusMonths(1)),
                        PROSPECT_ENTRY.STRATEGY.isNull(),
                        PROSPECT_ENTRY.CONVERTED_AT.isNull(),
                        CUSTOMER.DELETED_AT.isNull())
                .orderBy(PROSPECT_ENTRY.STRATEGY_DUE, PROSPECT_ENTRY.ID)
                .limit(MOST)
                .forEach(row -> {
                    var managers = employees.nearestWithRole(BuiltInRole.DEPT_MANAGER.name(), row.value3()).stream()
                            .map(Employees.Employee::id)
                            .toList();
                    notices.sendOnce(
                            "prospect-strategy." + row.value1(),
                            managers,
                            "prospect.strategy-due",
                            KeepEntries.SUBJECT,
                            row.value1(),
                            Map.of("customer", row.value2(), "dueOn", row.value4()),
                            now);
                });
    }
}
