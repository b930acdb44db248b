package org.zhiji.customer;

import java.time.Instant;

/** Those whom a file has brought: compared with everybody as soon as they are there, not in the night after. */
public interface Newcomers {

    /** @return how many pairs with one of those entered in this time wait for a decision afterwards */
    int compare(Instant from, Instant until, Instant now);
}
