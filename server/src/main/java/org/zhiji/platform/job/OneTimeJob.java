package org.zhiji.platform.job;

import java.time.Instant;

/**
 * Work that is due once at a moment and was stored in the transaction that wanted it. It may run again after a crash,
 * so it looks at what is there before it acts. A bean of this type is enough to have it.
 *
 * @param <T> what the job needs to know: a record of ids and small values
 */
public interface OneTimeJob<T> {

    /** Stable: it stands in the database. */
    String name();

    Class<T> payload();

    void run(T payload, Instant now);
}
