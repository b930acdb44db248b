package org.zhiji.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be asked of the records of a list, whichever room knows it. */
public record ListFields(List<ListField> fields, List<Relation> relations) {

    ListFields with(Stream<ListField> more) {
        return new ListFields(Stream.concat(fields.stream(), more).toList(), relations);
    }

    public Optional<ListField> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public Optional<Relation> relation(String key) {
        return relations.stream().filter(relation -> relation.key().equals(key)).findFirst();
    }
}
