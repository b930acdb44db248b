package org.zhiji.list;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Checks a value that many records are to get. */
@Component
class BulkValue {

    private static final int LONGEST_TEXT = 100;

    private final Employees employees;
    private final Departments departments;
    private final ObjectMapper json;

    BulkValue(Employees employees, Departments departments, ObjectMapper json) {
        this.employees = employees;
        this.departments = departments;
        this.json = json;
    }

    JsonNode read(Actor actor, ListField field, BulkForm form) {
        JsonNode value = json.valueToTree(form.value());
        if (form.mode() != BulkMode.SET && field.type() != FieldType.MULTI_CHOICE) {
            throw wrong("mode", form.mode());
        }
        if (value.isNull()) {
            return value;
        }
        switch (field.type()) {
            case TEXT -> check(value.isString() && value.asString().length() <= LONGEST_TEXT, value);
            case CHOICE -> check(known(field, value), value);
            case MULTI_CHOICE -> {
                check(value.isArray(), value);
                value.forEach(each -> check(known(field, each), each));
            }
            case PERSON -> check(worksHere(value), value);
            case DEPARTMENT -> department(actor, value);
            case NUMBER, MONEY, DATE, INSTANT, YES_NO, RECORD, LINK -> {
                // The record reads these itself and refuses what does not fit.
            }
        }
        return value;
    }

    private static boolean known(ListField field, JsonNode value) {
        return field.choices().stream().anyMatch(choice -> choice.value().equals(value.asString("")));
    }

    private boolean worksHere(JsonNode value) {
        var id = id(value);
        return id != null
                && employees
                        .find(id)
                        .filter(person -> person.status() != Employees.Status.LEFT)
                        .isPresent();
    }

    private void department(Actor actor, JsonNode value) {
        var id = id(value);
        var department = id == null ? null : departments.find(id).orElse(null);
        if (department == null) {
            throw wrong("value", value.asString(""));
        }
        if (!actor.mayEditIn(department)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
    }

    private static @Nullable UUID id(JsonNode value) {
        try {
            return UUID.fromString(value.asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What a record has afterwards. */
    JsonNode meet(BulkMode mode, JsonNode there, JsonNode value) {
        if (mode == BulkMode.SET) {
            return value;
        }
        var result = json.createArrayNode();
        var wanted = new ArrayList<JsonNode>();
        value.forEach(wanted::add);
        there.forEach(each -> {
            if (mode == BulkMode.ADD || !wanted.contains(each)) {
                result.add(each);
            }
            wanted.remove(each);
        });
        if (mode == BulkMode.ADD) {
            wanted.forEach(result::add);
        }
        return result.isEmpty() ? json.nullNode() : result;
    }

    private static void check(boolean fits, JsonNode value) {
        if (!fits) {
            throw wrong("value", value.asString(""));
        }
    }

    private static Problem wrong(String field, Object value) {
        return Problem.invalid(FieldError.of(field, "invalid.value", value));
    }
}
