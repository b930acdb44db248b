package org.zhiji.privacy;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Every night the logs lose what is older than they are kept. */
@Component
class ForgetOldLogs implements DailyJob {

    private final LogRetention retention;

    ForgetOldLogs(LogRetention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "technical-logs";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    public void run(Instant now) {
        retention.forget(now);
    }
}
