package org.zhiji.identity.signin;

import java.time.Instant;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.zhiji.platform.job.DailyJob;

/** Removes sessions that have ended and links that open nothing any more. */
@Component
class RemoveSpentAccess implements DailyJob {

    private final Sessions sessions;
    private final OneTimeLinks links;

    RemoveSpentAccess(Sessions sessions, OneTimeLinks links) {
        this.sessions = sessions;
        this.links = links;
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
    }
}
