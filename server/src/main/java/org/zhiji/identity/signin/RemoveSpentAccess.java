package org.zhiji.identity.signin;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Removes sessions that have ended, links that open nothing any more, and the count of old tries. */
@Component
class RemoveSpentAccess implements DailyJob {

    private final Sessions sessions;
    private final OneTimeLinks links;
    private final RateLimit limit;

    RemoveSpentAccess(Sessions sessions, OneTimeLinks links, RateLimit limit) {
        this.sessions = sessions;
        this.links = links;
        this.limit = limit;
    }

    @Override
    public String name() {
        return "spent-access";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(2, 50);
    }

    @Override
    public void run(Instant now) {
        sessions.removeExpired();
        links.removeSpent();
        limit.removeSpent();
    }
}
