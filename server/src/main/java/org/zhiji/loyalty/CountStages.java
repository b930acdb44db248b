package org.zhiji.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.time.Time;

/** How many stand where, counted once a night, so that no page has to. */
@Service
class CountStages {

    private final DSLContext db;
    private final Time time;

    CountStages(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    @Transactional
    public void count(Instant now) {
        var today = DSL.val(LocalDate.ofInstant(now, time.zone()));
        // The last day and the first that was counted in each month are kept.
        db.execute("""
                delete from lifecycle_count
                where day >= {0} or day not in (select min(day) from lifecycle_count group by date_trunc('month', day))
                """, today);
        db.execute("""
                insert into lifecycle_count (day, department_id, owner_id, stage, customers, scored, index_sum, devoted, steady, wavering, endangered, loyal_enough)
                select {0}, c.department_id, c.owner_id, c.lifecycle_stage, count(*), count(l.index), coalesce(sum(l.index), 0),
                       count(*) filter (where l.index >= 80), count(*) filter (where l.index >= 60 and l.index < 80),
                       count(*) filter (where l.index >= 40 and l.index < 60), count(*) filter (where l.index < 40),
                       count(*) filter (where l.index >= (select loyal_from from loyalty_settings))
                from customer c
                left join customer_loyalty l on l.customer_id = c.id and c.lifecycle_stage in ('FIRST_TIME', 'REPEAT', 'LOYAL', 'LIFELONG')
                where c.deleted_at is null
                group by c.department_id, c.owner_id, c.lifecycle_stage
                """, today);
    }
}
