package org.zhiji.privacy;

enum RequestStatus {
    OPEN,
    DONE,
    REFUSED
}
