package org.zhiji.customer.known;

enum NeedStatus {
    NEW,
    STUDYING,
    ADOPTED,
    MET,
    REJECTED;

    /** Whether somebody has to look at it again. */
    boolean isOpen() {
        return this == NEW || this == STUDYING || this == ADOPTED;
    }
}
