package org.zhiji.list;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableLike;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** A list of the product. The room that owns the records offers a bean; rooms above add what they know by {@link ListAddition}. */
public interface RecordList {

    /** As it stands in addresses and saved views, for example {@code customers}. */
    String name();

    /** What a record is called in the audit, for example {@code customer}. */
    String subject();

    Right right();

    /** The records' table with what its columns need beside it; each record is one row of it. */
    TableLike<?> from();

    Field<UUID> id();

    Field<Integer> version();

    /** Which of them the person may see; those in the recycle bin are none. */
    Condition visible(Actor actor);

    /** Whether the person sees the personal values of a row whole. */
    Field<Boolean> open(Actor actor);

    Condition matching(Actor actor, String typed);

    List<ListField> fields();

    default List<Relation> relations() {
        return List.of();
    }

    /** The columns that stand there until somebody chooses; the first one names the record. */
    List<String> columns();

    ListOrder order();
}
