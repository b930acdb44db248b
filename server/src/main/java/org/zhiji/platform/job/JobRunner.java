package org.zhiji.platform.job;

import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.zhiji.platform.live.DataReplaced;

/** Runs the stored jobs when they are due. */
public interface JobRunner {

    /** Looks for due jobs soon instead of at the next round. */
    void wake();

    /** Lets a standing clock jump forward; every job on the way runs at its own moment, in order, before this returns. */
    void moveTo(Instant target);

    /** Sees to it that every daily job is stored, as a start does. */
    void storeDaily();

    @EventListener
    default void again(DataReplaced replaced) {
        storeDaily();
        wake();
    }

    /** Ends the standing of the clock: from here on it is as late as it is, and jobs run when they fall due. */
    void letTimeRun();
}
