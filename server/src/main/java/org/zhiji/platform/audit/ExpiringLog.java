package org.zhiji.platform.audit;

import java.time.Instant;

/**
 * What a room writes down by itself about who did what, and that tells of persons: kept for some time and not for ever. A room
 * that has such a log offers a bean; how long it is kept the data-protection officer says.
 */
public interface ExpiringLog {

    /** Names the messages {@code log.<name>}. */
    String name();

    int usualDays();

    /** Shorter is not possible: the law or our own rules need it that long. */
    int fewestDays();

    /** @return how many entries went */
    int forget(Instant before);
}
