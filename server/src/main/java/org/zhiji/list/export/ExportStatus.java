package org.zhiji.list.export;

/** How far an export has come. */
enum ExportStatus {
    /** Somebody has to agree. */
    ASKED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    /** Agreed to, or small enough: the file is being written. */
    MAKING,
    READY,
    FAILED,
    /** A small one, taken at once. */
    TAKEN;

    boolean isCorrectable() {
        return this == RETURNED || this == WITHDRAWN;
    }
}
