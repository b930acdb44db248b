package org.zhiji.prospect;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** What became of those who were entered in a period, by register, salesperson or month. */
@Repository
class Conversion {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST = 500;

    private final DSLContext db;
    private final Time time;

    Conversion(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    enum By {
        REGISTER,
        SALESPERSON,
        MONTH
    }

    /**
     * @param name        of the register or person, or the month such as 2026-09; absent for customers without an owner
     * @param type        of the register
     * @param ofQualified per cent of those who qualified
     * @param ofEntries   per cent of all who were entered
     * @param days        from the entry to the first payment, on average
     */
    record ConversionRow(
            @Nullable String name,
            @Nullable RegisterType type,
            int entries,
            int filtered,
            int candidates,
            int qualified,
            int customers,
            @Nullable BigDecimal ofQualified,
            @Nullable BigDecimal ofEntries,
            @Nullable BigDecimal days) {}

    List<ConversionRow> of(Actor actor, By by, LocalDate from, LocalDate to) {
        var month = DSL.field(
                "to_char({0} at time zone {1}, 'YYYY-MM')",
                String.class, PROSPECT_ENTRY.ADDED_AT, DSL.inline(time.zone().getId()));
        Field<String> name = switch (by) {
            case REGISTER -> PROSPECT_REGISTER.NAME;
            case SALESPERSON -> EMPLOYEE.NAME;
            case MONTH -> month;
        };
        Field<String> type = by == By.REGISTER ? PROSPECT_REGISTER.TYPE : DSL.castNull(String.class);
        var filtered = count().filterWhere(PROSPECT_ENTRY.STATE.eq(EntryState.FILTERED.name()));
        var candidates = count().filterWhere(PROSPECT_ENTRY.STATE.in("CANDIDATE", "QUALIFIED"));
        var qualified = count().filterWhere(PROSPECT_ENTRY.STATE.eq(EntryState.QUALIFIED.name()));
        var customers = count().filterWhere(PROSPECT_ENTRY.CONVERTED_AT.isNotNull());
        var won = count().filterWhere(
                        PROSPECT_ENTRY.STATE.eq(EntryState.QUALIFIED.name()), PROSPECT_ENTRY.CONVERTED_AT.isNotNull());
        var days = avg(field(
                "extract(epoch from {0} - {1}) / 86400",
                BigDecimal.class, PROSPECT_ENTRY.CONVERTED_AT, PROSPECT_ENTRY.ADDED_AT));
        return db.select(name, type, count(), filtered, candidates, qualified, customers, days, won)
                .from(PROSPECT_ENTRY)
                .join(PROSPECT_REGISTER)
                .on(PROSPECT_REGISTER.ID.eq(PROSPECT_ENTRY.REGISTER_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(
                        CUSTOMER.DELETED_AT.isNull(),
                        CustomerReach.mayView(actor),
                        PROSPECT_ENTRY.ADDED_AT.ge(
                                from.atStartOfDay(time.zone()).toInstant()),
                        PROSPECT_ENTRY.ADDED_AT.lt(
                                to.plusDays(1).atStartOfDay(time.zone()).toInstant()))
                .groupBy(groups(by, name))
                .orderBy(name)
                .limit(MOST)
                .fetch(row -> new ConversionRow(
                        row.value1(),
                        row.value2() == null ? null : RegisterType.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        percent(row.value9(), row.value6()),
                        percent(row.value7(), row.value3()),
                        row.value8() == null ? null : row.value8().setScale(1, RoundingMode.HALF_UP)));
    }

    /** Two people may have one name. */
    private static List<Field<?>> groups(By by, Field<String> name) {
        return switch (by) {
            case REGISTER -> List.of(name, PROSPECT_REGISTER.TYPE);
            case SALESPERSON -> List.of(name, EMPLOYEE.ID);
            case MONTH -> List.of(name);
        };
    }

    private static @Nullable BigDecimal percent(int part, int of) {
        return of == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
