package org.zhiji.privacy;

/** What somebody may ask for: a copy, a correction, an end to it, that nothing but keeping is done with it. */
enum RequestKind {
    COPY,
    CORRECTION,
    ERASURE,
    RESTRICTION
}
