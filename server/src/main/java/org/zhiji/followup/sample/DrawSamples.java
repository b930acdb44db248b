package org.zhiji.followup.sample;

import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CALL_SAMPLE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.platform.Ids;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.time.Time;

/** Each morning the share of this week and the last one is made up, caller by caller; what was drawn stays drawn. */
@Component
class DrawSamples implements DailyJob {

    private final DSLContext db;
    private final FollowUpSettingsStore settings;
    private final Time time;
    private final SecureRandom random = new SecureRandom();

    DrawSamples(DSLContext db, FollowUpSettingsStore settings, Time time) {
        this.db = db;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String name() {
        return "call-samples";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(7, 30);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        // Taking turns on the settings, as planners do: two nodes would draw twice.
        var percent = settings.lock().settings().samplePercent();
        var monday = LocalDate.ofInstant(now, time.zone()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        draw(monday.minusWeeks(1), percent, now);
        draw(monday, percent, now);
    }

    private record Call(UUID recordId, UUID departmentId) {}

    private void draw(LocalDate week, int percent, Instant now) {
        var left = new HashMap<UUID, List<Call>>();
        db.select(FOLLOW_UP_RECORD.RECORDED_BY, FOLLOW_UP_RECORD.ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .where(
                        FOLLOW_UP_RECORD.AT.ge(start(week)),
                        FOLLOW_UP_RECORD.AT.lt(start(week.plusWeeks(1))),
                        DSL.notExists(
                                selectOne().from(CALL_SAMPLE).where(CALL_SAMPLE.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))))
                .forEach(row -> left.computeIfAbsent(row.value1(), caller -> new ArrayList<>())
                        .add(new Call(row.value2(), row.value3())));
        var drawn = db.select(CALL_SAMPLE.CALLER_ID, DSL.count())
                .from(CALL_SAMPLE)
                .where(CALL_SAMPLE.WEEK.eq(week))
                .groupBy(CALL_SAMPLE.CALLER_ID)
                .fetchMap(CALL_SAMPLE.CALLER_ID, DSL.count());
        left.forEach((caller, calls) -> {
            for (var call : Lot.draw(calls, drawn.getOrDefault(caller, 0), percent, random)) {
                db.insertInto(CALL_SAMPLE)
                        .set(CALL_SAMPLE.ID, Ids.next())
                        .set(CALL_SAMPLE.RECORD_ID, call.recordId())
                        .set(CALL_SAMPLE.CALLER_ID, caller)
                        .set(CALL_SAMPLE.DEPARTMENT_ID, call.departmentId())
                        .set(CALL_SAMPLE.WEEK, week)
                        .set(CALL_SAMPLE.DRAWN_AT, now)
                        .execute();
            }
        });
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
