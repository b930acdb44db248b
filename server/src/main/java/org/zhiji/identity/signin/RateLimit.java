package org.zhiji.identity.signin;

import static zhiji.sql.installation.Tables.DOOR_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.zhiji.platform.problem.CommonProblem;

/** At most so many tries in a time for one address at one public door, counted for all nodes together. */
final class RateLimit {

    private static final int MOST_REMEMBERED = 10_000;

    private final DSLContext db;
    private final int tries;
    private final Duration window;
    private final Clock clock;

    /** Who was refused is refused again without a word to the database, or a flood would reach it all the same. */
    private final ConcurrentHashMap<String, Instant> refused = new ConcurrentHashMap<>();

    RateLimit(DSLContext db, int tries, Duration window, Clock clock) {
        this.db = db;
        this.tries = tries;
        this.window = window;
        this.clock = clock;
    }

    /** Counts a try; refuses with 429 and the seconds to wait when there were too many. */
    void count(String door, String address) {
        var now = clock.instant();
        var who = door + " " + address;
        var shut = refused.get(who);
        if (shut != null && now.isBefore(shut)) {
            throw refusal(now, shut);
        }
        var running = DOOR_TRY.UNTIL.gt(now);
        var counted = db.insertInto(DOOR_TRY)
                .set(DOOR_TRY.DOOR, door)
                .set(DOOR_TRY.ADDRESS, address)
                .set(DOOR_TRY.UNTIL, now.plus(window))
                .set(DOOR_TRY.USED, 1)
                .onConflict(DOOR_TRY.DOOR, DOOR_TRY.ADDRESS)
                .doUpdate()
                .set(DOOR_TRY.USED, DSL.when(running, DOOR_TRY.USED.plus(1)).otherwise(1))
                .set(DOOR_TRY.UNTIL, DSL.when(running, DOOR_TRY.UNTIL).otherwise(now.plus(window)))
                .returning(DOOR_TRY.USED, DOOR_TRY.UNTIL)
                .fetchSingle();
        if (counted.getUsed() > tries) {
            if (refused.size() > MOST_REMEMBERED) {
                refused.clear();
            }
            refused.put(who, counted.getUntil());
            throw refusal(now, counted.getUntil());
        }
    }

    int removeSpent() {
        return db.deleteFrom(DOOR_TRY).where(DOOR_TRY.UNTIL.le(clock.instant())).execute();
    }

    private static RuntimeException refusal(Instant now, Instant until) {
        return CommonProblem.TOO_MANY_REQUESTS.problem(
                Math.max(1, Duration.between(now, until).toSeconds()));
    }
}
