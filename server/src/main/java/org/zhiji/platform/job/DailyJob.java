package org.zhiji.platform.job;

import java.time.Instant;
import java.time.LocalTime;

/**
 * Work of every day at one time in the tenant's zone. A day that was missed is not repeated: the job looks at what is
 * due and catches up by itself. A bean of this type is enough to have it.
 */
public interface DailyJob {

    /** Stable: it stands in the database. */
    String name();

    LocalTime at();

    void run(Instant now);
}
