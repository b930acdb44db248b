package org.zhiji.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Works out what a record looks like when changes of it are taken back, and refuses what is impossible today. */
@Component
public class PutBack {

    private final ObjectProvider<KeptRecords> kinds;
    private final ObjectProvider<KeptRecordsExtension> extensions;
    private final Employees employees;
    private final Departments departments;

    PutBack(
            ObjectProvider<KeptRecords> kinds,
            ObjectProvider<KeptRecordsExtension> extensions,
            Employees employees,
            Departments departments) {
        this.kinds = kinds;
        this.extensions = extensions;
        this.employees = employees;
        this.departments = departments;
    }

    /** What a field was and has become. */
    public record Change(JsonNode before, JsonNode after) {}

    public KeptRecords kind(String type) {
        var kept = kinds.stream()
                .filter(records -> records.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("record"));
        for (var extension : extensions) {
            kept = extension.around(kept);
        }
        return kept;
    }

    /**
     * The state without these changes. In a list only what the change has added or removed is taken back: what others have
     * added to it meanwhile stays.
     */
    public static ObjectNode without(Map<String, Change> changes, ObjectNode state) {
        var target = state.deepCopy();
        changes.forEach((field, change) -> {
            if (state.has(field)) {
                target.set(field, state.get(field) instanceof ArrayNode list ? list(list, change) : change.before());
            }
        });
        return target;
    }

    private static ArrayNode list(ArrayNode now, Change change) {
        var before = elements(change.before());
        var after = elements(change.after());
        var target = now.arrayNode();
        var kept = new ArrayList<JsonNode>();
        for (var element : now) {
            if (!after.contains(element) || before.contains(element)) {
                kept.add(element);
            }
        }
        // What the change had removed stood before what came later.
        before.stream()
                .filter(element -> !after.contains(element) && !kept.contains(element))
                .forEach(target::add);
        kept.forEach(target::add);
        return target;
    }

    private static List<JsonNode> elements(JsonNode list) {
        var elements = new ArrayList<JsonNode>();
        list.forEach(elements::add);
        return elements;
    }

    /**
     * Refuses to put back what names somebody who has left, or something that lies in the recycle bin.
     *
     * @throws Problem {@code identity.restore-person-left} or {@code identity.restore-record-gone}
     */
    public void check(KeptRecords records, ObjectNode now, ObjectNode target) {
        records.references().forEach((field, type) -> {
            var value = target.path(field);
            if (value.isString() && !value.equals(now.path(field))) {
                check(type, UUID.fromString(value.asString()));
            }
        });
    }

    private void check(String type, UUID id) {
        switch (type) {
            case "employee" -> {
                var person = employees.find(id).orElseThrow(() -> IdentityProblem.RESTORE_RECORD_GONE.problem("—"));
                if (person.status() == Employees.Status.LEFT) {
                    throw IdentityProblem.RESTORE_PERSON_LEFT.problem(person.name());
                }
            }
            case "department" -> {
                if (departments.find(id).isEmpty()) {
                    throw IdentityProblem.RESTORE_RECORD_GONE.problem("—");
                }
            }
            default -> {
                var others = kind(type);
                if (others.hold(Actor.SYSTEM, List.of(id)).isEmpty()) {
                    throw IdentityProblem.RESTORE_RECORD_GONE.problem(
                            others.titles(Actor.SYSTEM, List.of(id)).getOrDefault(id, "—"));
                }
            }
        }
    }
}
