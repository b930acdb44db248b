package org.zhiji.customer;

import java.util.UUID;
import org.jooq.Record10;
import org.jooq.Select;
import org.zhiji.identity.Actor;

/** What a room lets be found by the one search: a bean of this type adds its select to the one statement. */
public interface SearchSource {

    /** How many of each kind are shown. */
    int MOST = 8;
    /** Beyond this many matches the newest of them are not looked for: somebody who types one letter will type more. */
    int CANDIDATES = 100;

    /**
     * At most {@link #MOST} rows: type, id, name of the customer, number, phones, plates, former plates, VIN, whether
     * personal values may be shown whole, remark.
     */
    Select<Record10<String, UUID, String, String, String[], String[], String[], String, Boolean, String>> hits(
            Actor actor, String typed);
}
