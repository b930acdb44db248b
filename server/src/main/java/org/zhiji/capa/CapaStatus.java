package org.zhiji.capa;

public enum CapaStatus {
    DRAFT,
    SUBMITTED,
    IN_EXECUTION,
    TO_VERIFY,
    CLOSED,
    /** A draft that nobody pursues. */
    CANCELLED;

    boolean open() {
        return this != CLOSED && this != CANCELLED;
    }
}
