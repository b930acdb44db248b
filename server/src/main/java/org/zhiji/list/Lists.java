package org.zhiji.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Front door: the lists of the product, with what every room adds to them. */
@Component
public class Lists {

    private final ObjectProvider<RecordList> lists;
    private final ObjectProvider<ListAddition> additions;
    private final ObjectProvider<ListFieldSource> sources;
    private final Map<String, ListFields> ofRooms = new ConcurrentHashMap<>();

    Lists(
            ObjectProvider<RecordList> lists,
            ObjectProvider<ListAddition> additions,
            ObjectProvider<ListFieldSource> sources) {
        this.lists = lists;
        this.additions = additions;
        this.sources = sources;
    }

    /** Refuses with 403 whoever may not see any of its records. */
    public RecordList get(Actor actor, String name) {
        var list = find(name);
        actor.require(list.right());
        return list;
    }

    public RecordList find(String name) {
        return lists.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("list"));
    }

    /** The list of the records that the audit calls so. */
    public Optional<RecordList> ofSubject(String subject) {
        return lists.stream().filter(it -> it.subject().equals(subject)).findFirst();
    }

    /** Of its own room, of all that add to it, and those that come and go. */
    public ListFields fields(RecordList list) {
        var known = ofRooms.computeIfAbsent(list.name(), name -> ofRooms(list));
        return new ListFields(
                Stream.concat(known.fields().stream(), own(list)).toList(),
                known.relations().stream().map(this::withOwnFields).toList());
    }

    private Relation withOwnFields(Relation relation) {
        return relation.records() == null
                ? relation
                : relation.with(own(find(relation.records())).toList());
    }

    private Stream<ListField> own(RecordList list) {
        return sources.stream().flatMap(source -> source.fields(list).stream());
    }

    /** Put together once: what rooms say of their fields does not change while the program runs. */
    private ListFields ofRooms(RecordList list) {
        var fields = new ArrayList<>(list.fields());
        var relations = new ArrayList<>(list.relations());
        additions.orderedStream().filter(it -> it.list().equals(list.name())).forEach(addition -> {
            fields.addAll(addition.fields());
            relations.addAll(addition.relations());
        });
        return new ListFields(List.copyOf(fields), List.copyOf(relations));
    }
}
