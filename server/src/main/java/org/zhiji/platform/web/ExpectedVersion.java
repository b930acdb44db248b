package org.zhiji.platform.web;

import org.zhiji.platform.problem.CommonProblem;

/** The version that the user has seen, from {@code If-Match}; a controller parameter of this type makes the header required. */
public record ExpectedVersion(int value) {

    /** Refuses when somebody else has changed the record meanwhile. */
    public void check(int actual) {
        if (actual != value) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
    }

    /** As {@code ETag} of an answer. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }
}
