package org.zhiji.list;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.list.ListView.ChoiceView;
import org.zhiji.list.ListView.ListFieldView;
import org.zhiji.list.ListView.RelationView;
import org.zhiji.platform.Texts;

/** Tells in the reader's words what a list knows. */
@Component
public class DescribeList {

    private final Lists lists;
    private final Texts texts;

    DescribeList(Lists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    ListView view(Actor actor, RecordList list, Locale locale) {
        var known = lists.fields(list);
        return new ListView(
                list.name(),
                fields("field." + list.name(), known.fields(), locale),
                known.relations().stream()
                        .filter(relation -> actor.may(relation.right()))
                        .map(relation -> relation(list, relation, locale))
                        .toList(),
                list.columns(),
                actor.may(list.editRight()) ? changeable(list, known) : List.of(),
                list.order().written());
    }

    private static List<String> changeable(RecordList list, ListFields known) {
        return known.fields().stream()
                .map(ListField::key)
                .filter(key -> list.changeable().containsKey(key)
                        || (!list.changeable().isEmpty() && ListField.isOwn(key)))
                .toList();
    }

    private RelationView relation(RecordList list, Relation relation, Locale locale) {
        return new RelationView(
                relation.key(),
                texts.get(locale, "relation." + list.name() + "." + relation.key()),
                fields("field." + relation.key(), relation.fields(), locale));
    }

    private List<ListFieldView> fields(String prefix, List<ListField> fields, Locale locale) {
        return fields.stream()
                .map(field -> new ListFieldView(
                        field.key(),
                        name(prefix, field, locale),
                        field.type(),
                        field.operators(),
                        field.choices().stream()
                                .map(choice -> new ChoiceView(choice.value(), name(choice, locale)))
                                .toList(),
                        field.order() != null,
                        field.mask() != null))
                .toList();
    }

    public String name(String prefix, ListField field, Locale locale) {
        return field.name() != null ? field.name() : texts.get(locale, prefix + "." + field.key());
    }

    public String name(ListField.Choice choice, Locale locale) {
        return choice.name() != null ? choice.name() : texts.get(locale, choice.key());
    }
}
