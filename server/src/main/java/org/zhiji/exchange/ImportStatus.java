package org.zhiji.exchange;

/** Where an import stands. */
enum ImportStatus {
    /** Uploaded and looked at; mapping and choices can be changed. */
    READY,
    DRY_RUNNING,
    /** Tried; mapping and choices can still be changed. */
    DRY_RUN,
    RUNNING,
    DONE,
    /** Stopped by something that is no fault of a row; can be started again and goes on where it stopped. */
    FAILED;

    boolean working() {
        return this == DRY_RUNNING || this == RUNNING;
    }
}
