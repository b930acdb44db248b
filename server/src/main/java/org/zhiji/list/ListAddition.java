package org.zhiji.list;

import java.util.List;

/** What a room knows of the records of another one's list. */
public interface ListAddition {

    /** The {@linkplain RecordList#name() list}. */
    String list();

    default List<ListField> fields() {
        return List.of();
    }

    default List<Relation> relations() {
        return List.of();
    }
}
