package org.zhiji.customer.known;

import org.jspecify.annotations.Nullable;

/** What somebody is to a customer. */
enum Relation {
    SPOUSE(true),
    SON(false),
    DAUGHTER(false),
    FATHER(true),
    MOTHER(true),
    SIBLING(false),
    GRANDCHILD(false),
    OTHER(false);

    /** Whoever was born so many years ago is of age on every day of this year. */
    private static final int SURELY_OF_AGE = 19;

    private final boolean alwaysOfAge;

    Relation(boolean alwaysOfAge) {
        this.alwaysOfAge = alwaysOfAge;
    }

    /** Whether the name may be kept: never that of a minor, nor of somebody who may be one. */
    boolean mayBeNamed(@Nullable Integer birthYear, int thisYear) {
        return birthYear == null ? alwaysOfAge : thisYear - birthYear >= SURELY_OF_AGE;
    }
}
