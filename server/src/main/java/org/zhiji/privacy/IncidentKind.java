package org.zhiji.privacy;

/** What happened to the data: others got them, somebody changed them, they are gone, they were used for something else. */
enum IncidentKind {
    LEAK,
    TAMPERING,
    LOSS,
    MISUSE
}
