package org.zhiji.list;

/** What a condition asks of a field. Which values go with it is said at each. */
public enum Operator {
    /** One or several values; any of them. A person may be {@code me} or {@code my-department}. */
    IS(1, Integer.MAX_VALUE),
    /** One or several values; none of them. Nothing at all is none of them, too. */
    IS_NOT(1, Integer.MAX_VALUE),
    CONTAINS(1, 1),
    STARTS_WITH(1, 1),
    AT_LEAST(1, 1),
    AT_MOST(1, 1),
    /** First and last, both included. */
    BETWEEN(2, 2),
    /** Before the day. */
    BEFORE(1, 1),
    /** After the day. */
    AFTER(1, 1),
    /** A number and a {@link Period}: earlier than so long ago. */
    OLDER_THAN(2, 2),
    /** A number and a {@link Period}: since so long ago, today included. */
    WITHIN_LAST(2, 2),
    /** A number and a {@link Period}: from today on until then. */
    WITHIN_NEXT(2, 2),
    EMPTY(0, 0),
    NOT_EMPTY(0, 0);

    private final int fewest;
    private final int most;

    Operator(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    boolean takes(int values) {
        return fewest <= values && values <= most;
    }
}
