package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.OUTCOME_RULE;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What follows which outcome; they change together with the settings of follow-up and carry their version. */
@Repository
class OutcomeRules {

    private final DSLContext db;

    OutcomeRules(DSLContext db) {
        this.db = db;
    }

    List<OutcomeRule> all() {
        return db
                .select(
                        OUTCOME_RULE.OUTCOME.convertFrom(CallOutcome::valueOf),
                        OUTCOME_RULE.PAUSE_MINUTES,
                        OUTCOME_RULE.LEARNED,
                        OUTCOME_RULE.TRIES,
                        OUTCOME_RULE.LAST_STEP.convertFrom(step -> step == null ? null : MessageChannel.valueOf(step)),
                        OUTCOME_RULE.WITHDRAWS)
                .from(OUTCOME_RULE)
                .fetch(mapping(OutcomeRule::new))
                .stream()
                .sorted(Comparator.comparing(OutcomeRule::outcome))
                .toList();
    }

    Map<CallOutcome, OutcomeRule> byOutcome() {
        var rules = new EnumMap<CallOutcome, OutcomeRule>(CallOutcome.class);
        all().forEach(rule -> rules.put(rule.outcome(), rule));
        return rules;
    }

    void save(List<OutcomeRule> rules) {
        for (var rule : rules) {
            db.update(OUTCOME_RULE)
                    .set(OUTCOME_RULE.PAUSE_MINUTES, rule.pauseMinutes())
                    .set(OUTCOME_RULE.LEARNED, rule.learned())
                    .set(OUTCOME_RULE.TRIES, rule.tries())
                    .set(
                            OUTCOME_RULE.LAST_STEP,
                            rule.lastStep() == null ? null : rule.lastStep().name())
                    .set(OUTCOME_RULE.WITHDRAWS, rule.withdraws())
                    .where(OUTCOME_RULE.OUTCOME.eq(rule.outcome().name()))
                    .execute();
        }
    }
}
