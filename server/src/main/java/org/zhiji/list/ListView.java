package org.zhiji.list;

import java.util.List;

/**
 * What one can do with a list.
 *
 * @param columns those that stand there until somebody chooses
 * @param changeable fields that many records can get at once; none for who may not change them
 * @param sort    the order until somebody chooses, as {@link ListOrder} is written
 */
record ListView(
        String name,
        List<ListFieldView> fields,
        List<RelationView> relations,
        List<String> columns,
        List<String> changeable,
        String sort) {

    /**
     * @param name      in the reader's language
     * @param operators what can be asked; none where it is only looked at
     * @param personal  whether it is shown masked to some
     */
    record ListFieldView(
            String key,
            String name,
            FieldType type,
            List<Operator> operators,
            List<ChoiceView> choices,
            boolean sortable,
            boolean personal) {}

    record ChoiceView(String value, String name) {}

    record RelationView(String key, String name, List<ListFieldView> fields) {}
}
