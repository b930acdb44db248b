package org.zhiji.exchange;

/** How far the taking back of an import has come. */
enum UndoState {
    TRYING,
    /** It is known what would happen; nothing has. */
    TRIED,
    RUNNING,
    DONE,
    /** Stopped by something unexpected; can be started again and goes on where it stopped. */
    FAILED;

    boolean working() {
        return this == TRYING || this == RUNNING;
    }
}
