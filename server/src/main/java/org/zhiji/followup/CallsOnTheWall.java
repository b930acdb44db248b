package org.zhiji.followup;

import static org.jooq.impl.DSL.count;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.WallSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** How many of today's calls are done, as today's list counts them. */
@Component
class CallsOnTheWall implements WallSource {

    private final DSLContext db;
    private final Time time;

    CallsOnTheWall(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Override
    public boolean mayKnow(Actor actor) {
        return actor.may(Right.FOLLOW_UP_VIEW);
    }

    @Override
    public List<Item> items(Actor actor, @Nullable UUID department, Instant now) {
        var day = CallDay.of(now, time.zone());
        return db.select(count(), count().filterWhere(day.open()), count().filterWhere(day.overdue()))
                .from(FOLLOW_UP_TASK)
                .where(
                        day.concerns(null),
                        actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID),
                        Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, department))
                .fetch(row -> new Tally(Kind.CALLS, row.value1() - row.value2(), row.value2(), row.value3()));
    }
}
