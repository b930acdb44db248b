package org.zhiji.capa;

enum CapaType {
    /** Removes the cause of something that has happened. */
    CORRECTIVE,
    /** Removes the cause of something that may happen. */
    PREVENTIVE
}
