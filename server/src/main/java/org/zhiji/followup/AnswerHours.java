package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.Answered.Share;
import org.zhiji.followup.Answered.Tried;

/** When customers pick up: learnt from the calls that were made. */
@Repository
class AnswerHours {

    /** People change their hours. */
    private static final Duration CUSTOMER_LOOKS_BACK = Duration.ofDays(730);

    private static final Duration BRANCH_LOOKS_BACK = Duration.ofDays(90);

    /** As many say as much as all of a large branch, and are read at once. */
    private static final int CALLS_OF_THE_BRANCH = 2_000;

    private static final int CALLS_OF_THE_CUSTOMER = 100;

    private static final List<String> REACHED = Arrays.stream(CallOutcome.values())
            .filter(CallOutcome::reached)
            .map(Enum::name)
            .toList();

    private static final List<String> TRIED = Arrays.stream(CallOutcome.values())
            .filter(outcome -> outcome.reached() || outcome.notReached())
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    AnswerHours(DSLContext db) {
        this.db = db;
    }

    Answered of(UUID customer, UUID department, ZoneId zone, Instant now) {
        var calls = db.select(CALL_ATTEMPT.AT, reached())
                .from(CALL_ATTEMPT)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(
                        FOLLOW_UP_TASK.CUSTOMER_ID.eq(customer),
                        CALL_ATTEMPT.OUTCOME.in(TRIED),
                        CALL_ATTEMPT.AT.gt(now.minus(CUSTOMER_LOOKS_BACK)))
                .orderBy(CALL_ATTEMPT.AT.desc())
                .limit(CALLS_OF_THE_CUSTOMER)
                .fetch(mapping(Tried::new));
        return new Answered(calls, ofBranch(department, zone, now));
    }

    private Map<PartOfDay, Share> ofBranch(UUID department, ZoneId zone, Instant now) {
        var latest = DSL.select(CALL_ATTEMPT.AT, reached().as("reached"))
                .from(CALL_ATTEMPT)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID))
                .where(
                        CALL_ATTEMPT.AT.gt(now.minus(BRANCH_LOOKS_BACK)),
                        CALL_ATTEMPT.OUTCOME.in(TRIED),
                        FOLLOW_UP_TASK.DEPARTMENT_ID.eq(department))
                .orderBy(CALL_ATTEMPT.AT.desc())
                .limit(CALLS_OF_THE_BRANCH)
                .asTable("latest");
        var at = latest.field(CALL_ATTEMPT.AT);
        var got = latest.field("reached", Boolean.class);
        Field<LocalTime> time =
                DSL.field("({0} at time zone {1})::time", LocalTime.class, at, DSL.inline(zone.getId()));
        var shares = new EnumMap<PartOfDay, Share>(PartOfDay.class);
        for (var part : PartOfDay.values()) {
            shares.put(part, new Share(0, 0));
        }
        db.select(time, got)
                .from(latest)
                .forEach(row -> shares.computeIfPresent(
                        PartOfDay.of(row.value1()),
                        (part, share) -> new Share(share.reached() + (row.value2() ? 1 : 0), share.tried() + 1)));
        return shares;
    }

    private static Field<Boolean> reached() {
        return DSL.field(CALL_ATTEMPT.OUTCOME.in(REACHED));
    }
}
