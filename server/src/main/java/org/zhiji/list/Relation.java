package org.zhiji.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.TableLike;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/**
 * Other records that hang on those of a list: "has a vehicle that …".
 *
 * @param key  its name for people is {@code relation.<list>.<key>} of the messages
 * @param right without it nobody can ask
 * @param link which of the others belong to the row, of those the person may see
 */
public record Relation(
        String key, Right right, TableLike<?> from, Function<Actor, Condition> link, List<ListField> fields) {

    Optional<ListField> field(String wanted) {
        return fields.stream().filter(field -> field.key().equals(wanted)).findFirst();
    }
}
