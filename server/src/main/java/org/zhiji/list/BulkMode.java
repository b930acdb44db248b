package org.zhiji.list;

/** How a value meets what is there; adding and removing are for fields that hold several. */
enum BulkMode {
    SET,
    ADD,
    REMOVE
}
