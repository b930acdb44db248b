package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.COMPLAINT;
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

/** Of the orders delivered on these days, those about which somebody has complained: at most once each, so that it is a share. */
@Component
class ComplaintRateAsEffect implements EffectMeasure {

    private final DSLContext db;
    private final Texts texts;
    private final Time time;

    ComplaintRateAsEffect(DSLContext db, Texts texts, Time time) {
        this.db = db;
        this.texts = texts;
        this.time = time;
    }

    @Override
    public String kind() {
        return "COMPLAINTS";
    }

    @Override
    public String name(Locale locale) {
        return texts.get(locale, "effect.complaints");
    }

    @Override
    public List<Item> items(Locale locale) {
        return List.of();
    }

    @Override
    public boolean lowerBetter() {
        return true;
    }

    @Override
    public Share measured(@Nullable String item, @Nullable UUID department, LocalDate from, LocalDate to) {
        var start = from.atStartOfDay(time.zone()).toInstant();
        var end = to.plusDays(1).atStartOfDay(time.zone()).toInstant();
        // What is complained of later would make the earlier days look worse than those just over.
        var complained = exists(selectOne()
                .from(COMPLAINT)
                .where(COMPLAINT.WORK_ORDER_ID.eq(WORK_ORDER.ID), COMPLAINT.DISCOVERED_AT.lt(end)));
        return db.select(count().filterWhere(complained), count())
                .from(WORK_ORDER)
                .where(
                        WORK_ORDER.DELETED_AT.isNull(),
                        WORK_ORDER.DELIVERED_AT.ge(start),
                        WORK_ORDER.DELIVERED_AT.lt(end),
                        Departments.within(WORK_ORDER.DEPARTMENT_ID, department))
                .fetchSingle(row -> new Share(row.value1(), row.value2()));
    }
}
