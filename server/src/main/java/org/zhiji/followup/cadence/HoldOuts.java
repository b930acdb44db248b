package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CADENCE_HOLD_OUT;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.cadence.CustomerCadence.LeftAlone;
import org.zhiji.platform.Ids;
import org.zhiji.platform.bulk.Bulk;
import zhiji.sql.tenant.tables.records.CadenceHoldOutRecord;

/** The record of whom rules have left alone. */
@Repository
class HoldOuts {

    private final DSLContext db;
    private final Bulk bulk;

    HoldOuts(DSLContext db, Bulk bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /** @param day on which the contact would have been made at the earliest */
    record HeldOut(Occasion occasion, LocalDate day) {}

    void insert(CadenceRule rule, TargetType type, List<HeldOut> heldOut, Instant now) {
        bulk.insert(CADENCE_HOLD_OUT, heldOut, each -> {
            var row = new CadenceHoldOutRecord();
            row.setId(Ids.next());
            row.setRuleId(rule.id());
            row.setSubjectId(each.occasion().subjectId());
            row.setOccasionOn(each.occasion().happensOn());
            row.setCustomerId(each.occasion().customerId());
            row.setTargetType(type.name());
            row.setDueOn(each.day());
            row.setAt(now);
            return row;
        });
    }

    static Condition none(UUID ruleId, Field<UUID> subject, Field<LocalDate> occasionOn) {
        return DSL.notExists(selectOne()
                .from(CADENCE_HOLD_OUT)
                .where(
                        CADENCE_HOLD_OUT.RULE_ID.eq(ruleId),
                        CADENCE_HOLD_OUT.SUBJECT_ID.eq(subject),
                        CADENCE_HOLD_OUT.OCCASION_ON.eq(occasionOn)));
    }

    /** By rules that still hold somebody out. */
    List<LeftAlone> of(UUID customerId) {
        var latest = max(CADENCE_HOLD_OUT.DUE_ON);
        return db.select(CADENCE_RULE.NAME, latest)
                .from(CADENCE_HOLD_OUT)
                .join(CADENCE_RULE)
                .on(CADENCE_RULE.ID.eq(CADENCE_HOLD_OUT.RULE_ID))
                .where(
                        CADENCE_HOLD_OUT.CUSTOMER_ID.eq(customerId),
                        CADENCE_RULE.ACTIVE_SINCE.isNotNull(),
                        CADENCE_RULE.HOLD_OUT_PERCENT.gt(0))
                .groupBy(CADENCE_RULE.ID)
                .orderBy(latest.desc(), CADENCE_RULE.NAME)
                .fetch(Records.mapping(LeftAlone::new));
    }
}
