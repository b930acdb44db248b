package org.zhiji.platform.bulk;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Before people come to work the planner knows every table, the small ones too. */
@Component
class CountTables implements DailyJob {

    private final TableStatistics statistics;

    CountTables(TableStatistics statistics) {
        this.statistics = statistics;
    }

    @Override
    public String name() {
        return "table-statistics";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(5, 10);
    }

    @Override
    public void run(Instant now) {
        statistics.ofAllTables();
    }
}
