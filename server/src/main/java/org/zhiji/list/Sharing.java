package org.zhiji.list;

/** Who else sees a saved view. */
enum Sharing {
    NOBODY,
    /** The owner's department and those below it. */
    DEPARTMENT,
    COMPANY
}
