package org.zhiji.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.TableLike;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/**
 * Other records that hang on those of a list: "has a vehicle that …".
 *
 * @param key  its name for people is {@code relation.<list>.<key>} of the messages
 * @param right without it nobody can ask
 * @param link which of the others belong to the row, of those the person may see
 * @param records the list whose records they are, where they have fields of the company's own
 */
public record Relation(
        String key,
        Right right,
        TableLike<?> from,
        Function<Actor, Condition> link,
        List<ListField> fields,
        @Nullable String records) {

    public Relation(
            String key, Right right, TableLike<?> from, Function<Actor, Condition> link, List<ListField> fields) {
        this(key, right, from, link, fields, null);
    }

    /** Their table must stand in {@code from} under its own name. */
    public Relation withOwnFieldsOf(String list) {
        return new Relation(key, right, from, link, fields, list);
    }

    Relation with(List<ListField> more) {
        return new Relation(
                key,
                right,
                from,
                link,
                Stream.concat(fields.stream(), more.stream()).toList(),
                records);
    }

    Optional<ListField> field(String wanted) {
        return fields.stream().filter(field -> field.key().equals(wanted)).findFirst();
    }
}
