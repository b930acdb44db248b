package org.zhiji.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/** One backup that this installation has made or is making; where the file lies is a matter of the node that wrote it. */
record Backup(UUID id, Occasion occasion, Status status, Instant startedAt, String node, Path file) {

    /** What it was made for. */
    enum Occasion {
        NIGHTLY,
        MANUAL,
        UPGRADE;

        String inFileName() {
            return switch (this) {
                case NIGHTLY -> "nightly";
                case MANUAL -> "manual";
                case UPGRADE -> "before-upgrade";
            };
        }
    }

    /** How far it is. */
    enum Status {
        RUNNING,
        DONE,
        FAILED
    }

    /** Whether it was shown that the file can be restored. */
    enum Proof {
        WAITING,
        PASSED,
        FAILED
    }
}
