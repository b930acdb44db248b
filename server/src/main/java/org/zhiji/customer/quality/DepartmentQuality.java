package org.zhiji.customer.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of one department. Each count is the number of rows that a list shows under the same condition.
 *
 * @param customers     of the department itself, not of those below it
 * @param unreachable   without a telephone number that is not known to be wrong (可用性)
 * @param wrongNumber   with a number that is known to be wrong (准确性)
 * @param withoutRegion neither region nor address
 * @param unidentified  persons without gender, organisations without USCC
 * @param withoutOwner  nobody looks after them
 * @param notAsked      nobody has asked whether we may call after a service
 * @param stale         not changed for twelve months
 * @param completeness  per cent, one decimal: of the five things a file should have (a number that works, region, identity, owner,
 *                      consent asked) how many are there; absent without customers
 */
record DepartmentQuality(
        UUID departmentId,
        String departmentName,
        int customers,
        int unreachable,
        int wrongNumber,
        int withoutRegion,
        int unidentified,
        int withoutOwner,
        int notAsked,
        int stale,
        @Nullable Double completeness) {

    private static final int CHECKS = 5;

    /** Filled in ÷ what should be, rounded half up. */
    static @Nullable Double completeness(int customers, int missing) {
        if (customers == 0) {
            return null;
        }
        double all = (double) customers * CHECKS;
        return Math.round((all - missing) * 1000 / all) / 10.0;
    }
}
