package org.zhiji.capa;

import org.zhiji.platform.statistics.Difference.Share;

/** What many customers of a month were not content with (S3-43): so many of them, and so large a part of those who answered. */
public final class FrequentProblem {

    private static final int FEWEST_CASES = 5;
    private static final int LEAST_PERCENT = 10;

    private FrequentProblem() {}

    /** @param bad the unfavourable answers of all; counted exactly, as 9.95 per cent is not yet ten */
    public static boolean is(Share bad) {
        return bad.part() >= FEWEST_CASES && 100 * bad.part() >= LEAST_PERCENT * bad.whole();
    }
}
