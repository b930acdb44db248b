package org.zhiji.customer.known;

enum SchoolStage {
    KINDERGARTEN,
    PRIMARY,
    JUNIOR,
    SENIOR,
    UNIVERSITY
}
