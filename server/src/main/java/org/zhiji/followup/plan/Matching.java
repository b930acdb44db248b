package org.zhiji.followup.plan;

import java.util.List;
import java.util.Map;

/**
 * What a filter or a choice has found.
 *
 * @param candidates in the order in which they are to be called
 * @param refused    how many cannot be planned, by reason; of a filter not counted further than a bound
 * @param beyond     there are more than are taken in one plan
 */
record Matching(List<Candidate> candidates, Map<Standing, Integer> refused, boolean beyond) {

    /** As many as one plan takes: a good month of a big branch. */
    static final int LIMIT = 2000;

    /** @param ready fetched with one more than a plan takes */
    static Matching of(List<Candidate> ready, Map<Standing, Integer> refused) {
        return new Matching(ready.subList(0, Math.min(ready.size(), LIMIT)), refused, ready.size() > LIMIT);
    }
}
