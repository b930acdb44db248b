package org.zhiji.service;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.EffectMeasure;
import org.zhiji.identity.Departments;
import org.zhiji.platform.Texts;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;

/** First-time-fix: of the repairs delivered on these days, those that did not have to put an earlier one right. */
@Component
class ReworkAsEffect implements EffectMeasure {

    private final DSLContext db;
    private final Texts texts;
    private final Time time;

    ReworkAsEffect(DSLContext db, Texts texts, Time time) {
        this.db = db;
        this.texts = texts;
        this.time = time;
    }

    @Override
    public String kind() {
        return "FIRST_TIME_FIX";
    }

    @Override
    public String name(Locale locale) {
        return texts.get(locale, "effect.first-time-fix");
    }

    @Override
    public List<Item> items(Locale locale) {
        return List.of();
    }

    @Override
    public boolean lowerBetter() {
        return false;
    }

    @Override
    public Share measured(@Nullable String item, @Nullable UUID department, LocalDate from, LocalDate to) {
        return db.select(count().filterWhere(WORK_ORDER.REPAIR_TYPE.ne(RepairType.REWORK.name())), count())
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.REPAIR_TYPE.ne(RepairType.PDI.name()),
                        WORK_ORDER.DELIVERED_AT.ge(
                                from.atStartOfDay(time.zone()).toInstant()),
                        WORK_ORDER.DELIVERED_AT.lt(
                                to.plusDays(1).atStartOfDay(time.zone()).toInstant()),
                        Departments.within(WORK_ORDER.DEPARTMENT_ID, department))
                .fetchSingle(row -> new Share(row.value1(), row.value2()));
    }
}
