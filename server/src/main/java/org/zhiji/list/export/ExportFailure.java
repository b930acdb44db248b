package org.zhiji.list.export;

/** Why there is no file although somebody agreed. */
enum ExportFailure {
    /** The applicant may no longer take it. */
    RIGHTS,
    /** There are many more rows by now than were agreed to. */
    GROWN,
    /** A column or a condition is no longer there. */
    GONE
}
