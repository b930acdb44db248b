package org.zhiji.list;

import java.util.List;

/** Fields of any list that come and go while the program runs. */
public interface ListFieldSource {

    List<ListField> fields(RecordList list);
}
