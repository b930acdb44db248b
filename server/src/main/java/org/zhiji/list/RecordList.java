package org.zhiji.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** A list of the product. The room that owns the records offers a bean; rooms above add what they know by {@link ListAddition}. */
public interface RecordList {

    /** As it stands in addresses and saved views, for example {@code customers}. */
    String name();

    /** What a record is called in the audit, for example {@code customer}. */
    String subject();

    /** The greater record whose history tells their changes, where they have none of their own. */
    default Optional<Whole> whole() {
        return Optional.empty();
    }

    /**
     * @param subject what the audit calls the greater record
     * @param id      which one, of the records' own table
     * @param part    what the record is called within it
     */
    record Whole(String subject, Field<UUID> id, Field<String> part) {}

    Right right();

    /** Without it nobody changes any of them. */
    Right editRight();

    /** The records' own table; it has the columns id, version and updated_at. */
    Table<?> table();

    /** The records' table with what its columns need beside it; each record is one row of it. */
    TableLike<?> from();

    Field<UUID> id();

    Field<Integer> version();

    /** Whether the person may change a row, of those that may be seen. */
    Field<Boolean> editable(Actor actor);

    /** Which of them the person may see; those in the recycle bin are none. */
    Condition visible(Actor actor);

    /** Whether the person sees the personal values of a row whole. */
    Field<Boolean> open(Actor actor);

    /** Whether a file may hold personal values whole once somebody has agreed. */
    default boolean mayBeTakenWhole() {
        return true;
    }

    /** What the words speak of. */
    Condition matching(Actor actor, String typed);

    List<ListField> fields();

    default List<Relation> relations() {
        return List.of();
    }

    /** Which fields can be set for many records at once, and how the audit calls them. */
    default Map<String, String> changeable() {
        return Map.of();
    }

    /** The columns that stand there until somebody chooses; the first one names the record. */
    List<String> columns();

    ListOrder order();
}
