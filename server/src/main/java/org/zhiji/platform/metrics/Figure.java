package org.zhiji.platform.metrics;

import java.time.Instant;

/** One number that says whether all is well. A bean of this type is enough to have it measured. */
public interface Figure {

    /** Lower case with dots, and the unit at the end where there is one: {@code zhiji.backup.age.seconds}. */
    String name();

    /** For the person who reads the measurements. */
    String meaning();

    /** Of the current tenant, or of the whole installation; asked every few seconds at most. */
    double value(Instant now);

    /** Otherwise it is asked once for each tenant, and the sum is what counts. */
    default boolean ofInstallation() {
        return false;
    }
}
