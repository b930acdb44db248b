package org.zhiji.identity;

/** What a room keeps beside the records of another one, and what goes back with them. */
public interface KeptRecordsExtension {

    /** The same records, with what this room keeps of them. */
    KeptRecords around(KeptRecords kept);
}
