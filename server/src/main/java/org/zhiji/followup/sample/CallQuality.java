package org.zhiji.followup.sample;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.percentileCont;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.CALL_SAMPLE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.sample.CallQualityView.CallerQuality;
import org.zhiji.followup.sample.CallQualityView.SampleRow;
import org.zhiji.identity.Actor;

/** Reads a week of calls for the lead of the team. */
@Repository
class CallQuality {

    /** What the product promises: no more than this besides talking. */
    private static final int AIM_SECONDS = 45;

    private final DSLContext db;

    CallQuality(DSLContext db) {
        this.db = db;
    }

    CallQualityView of(Actor actor, LocalDate week, ZoneId zone) {
        var samples = samples(actor, week);
        return new CallQualityView(week, AIM_SECONDS, callers(actor, week, zone, samples), samples);
    }

    private List<CallerQuality> callers(Actor actor, LocalDate week, ZoneId zone, List<SampleRow> samples) {
        var drawn = new HashMap<UUID, int[]>();
        for (var sample : samples) {
            var sums = drawn.computeIfAbsent(sample.callerId(), caller -> new int[3]);
            sums[0]++;
            if (sample.points() != null) {
                sums[1]++;
                sums[2] += sample.points().ticked();
            }
        }
        var seconds = CALL_ATTEMPT.HANDLING_SECONDS;
        return db.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        count(),
                        count(seconds),
                        percentileCont(inline(0.5)).withinGroupOrderBy(seconds).cast(Double.class),
                        count().filterWhere(seconds.le(AIM_SECONDS)))
                .from(CALL_ATTEMPT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CALL_ATTEMPT.EMPLOYEE_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(
                        CALL_ATTEMPT.AT.ge(start(week, zone)),
                        CALL_ATTEMPT.AT.lt(start(week.plusWeeks(1), zone)),
                        CALL_ATTEMPT.OUTCOME.ne("SENT"),
                        inReach(actor))
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME, EMPLOYEE.PINYIN)
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .fetch(mapping((id, name, calls, measured, median, within) -> {
                    var sums = drawn.getOrDefault(id, new int[3]);
                    return new CallerQuality(
                            id,
                            name,
                            calls,
                            measured,
                            median == null ? null : (int) Math.round(median),
                            within,
                            sums[0],
                            sums[1],
                            sums[2]);
                }));
    }

    private List<SampleRow> samples(Actor actor, LocalDate week) {
        var checker = EMPLOYEE.as("checker");
        return db.select(
                        CALL_SAMPLE.ID,
                        FOLLOW_UP_RECORD.ID,
                        FOLLOW_UP_RECORD.RECORD_NO,
                        FOLLOW_UP_RECORD.AT,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        CUSTOMER.NAME,
                        CALL_ATTEMPT.DURATION_SECONDS,
                        row(
                                        CALL_SAMPLE.IDENTITY_FIRST,
                                        CALL_SAMPLE.REASON_SAID,
                                        CALL_SAMPLE.NO_DEFENCE,
                                        CALL_SAMPLE.OWN_WORDS,
                                        CALL_SAMPLE.AGREED_AND_CLOSED)
                                .mapping((identity, reason, defence, words, agreed) -> identity == null
                                        ? null
                                        : new FivePoints(identity, reason, defence, words, agreed)),
                        CALL_SAMPLE.NOTE,
                        checker.NAME,
                        CALL_SAMPLE.CHECKED_AT,
                        CALL_SAMPLE.VERSION)
                .from(CALL_SAMPLE)
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.ID.eq(CALL_SAMPLE.RECORD_ID))
                .join(CALL_ATTEMPT)
                .on(CALL_ATTEMPT.ID.eq(FOLLOW_UP_RECORD.ATTEMPT_ID))
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CALL_SAMPLE.CALLER_ID))
                .leftJoin(checker)
                .on(checker.ID.eq(CALL_SAMPLE.CHECKED_BY))
                .where(CALL_SAMPLE.WEEK.eq(week), inReach(actor))
                .orderBy(CALL_SAMPLE.CHECKED_AT.isNotNull(), EMPLOYEE.PINYIN, FOLLOW_UP_RECORD.AT, CALL_SAMPLE.ID)
                .fetch(mapping(SampleRow::new));
    }

    private static Condition inReach(Actor actor) {
        return actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
