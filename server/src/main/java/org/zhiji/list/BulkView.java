package org.zhiji.list;

import java.util.List;
import java.util.UUID;

/**
 * What came of it.
 *
 * @param id        to take it back by; it stands in the history of every record
 * @param changed   how many have become different
 * @param unchanged how many were so already
 * @param refused   those that the person may not change; they stay as they were
 */
record BulkView(UUID id, int changed, int unchanged, List<Refused> refused) {

    record Refused(UUID id, String name) {}

    /** @param kept those that somebody has changed since; they stay as they are */
    record Undone(int changed, List<Refused> kept) {}
}
