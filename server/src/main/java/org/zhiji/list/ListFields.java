package org.zhiji.list;

import java.util.List;
import java.util.Optional;

/** What can be asked of the records of a list, whichever room knows it. */
public record ListFields(List<ListField> fields, List<Relation> relations) {

    public Optional<ListField> find(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    public Optional<Relation> relation(String key) {
        return relations.stream().filter(relation -> relation.key().equals(key)).findFirst();
    }
}
