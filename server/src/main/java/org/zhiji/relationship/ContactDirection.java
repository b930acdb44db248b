package org.zhiji.relationship;

/** Who began. */
enum ContactDirection {
    OUT,
    IN
}
