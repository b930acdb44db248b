package org.zhiji.archive.snapshot;

import java.util.List;

/** What comes last in an archive: how much of everything there is, so that nothing can be missing unnoticed. */
record Manifest(List<TableSum> tables, List<SequenceValue> sequences) {

    /** @param sum does not depend on the order of the rows */
    record TableSum(String schema, String table, long rows, String sum) {}

    record SequenceValue(String schema, String sequence, long value, boolean called) {}
}
