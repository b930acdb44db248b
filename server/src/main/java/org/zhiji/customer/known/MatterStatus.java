package org.zhiji.customer.known;

enum MatterStatus {
    OPEN,
    HELPING,
    SOLVED
}
