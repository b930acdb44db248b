package org.zhiji.list;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** The lists of the product, with what every room adds to them. */
@Component
class Lists {

    private final ObjectProvider<RecordList> lists;
    private final ObjectProvider<ListAddition> additions;

    Lists(ObjectProvider<RecordList> lists, ObjectProvider<ListAddition> additions) {
        this.lists = lists;
        this.additions = additions;
    }

    /** Refuses with 403 whoever may not see any of its records. */
    RecordList get(Actor actor, String name) {
        var list = lists.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("list"));
        actor.require(list.right());
        return list;
    }

    ListFields fields(RecordList list) {
        var fields = new ArrayList<>(list.fields());
        var relations = new ArrayList<>(list.relations());
        additions.orderedStream().filter(it -> it.list().equals(list.name())).forEach(addition -> {
            fields.addAll(addition.fields());
            relations.addAll(addition.relations());
        });
        return new ListFields(List.copyOf(fields), List.copyOf(relations));
    }
}
