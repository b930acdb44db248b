package org.zhiji.list;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * A filter as a condition of SQL. Fields, operators and values are checked on the way; what is wrong is told with its place.
 * Several values go as one array, so that the statement stays the same whatever their number.
 */
final class FilterCondition {

    private static final int LONGEST_PERIOD = 1000;

    private final Actor actor;
    private final LocalDate today;
    private final ZoneId zone;

    FilterCondition(Actor actor, LocalDate today, ZoneId zone) {
        this.actor = actor;
        this.today = today;
        this.zone = zone;
    }

    Condition of(Filter filter, ListFields fields) {
        return condition(filter, fields, "filter");
    }

    private Condition condition(Filter filter, ListFields fields, String path) {
        return switch (filter) {
            case Filter.Group group -> group(group, fields, path);
            case Filter.Related related -> related(related, fields, path);
            case Filter.Test test -> test(test, fields, path);
        };
    }

    private Condition group(Filter.Group group, ListFields fields, String path) {
        var parts = new ArrayList<Condition>();
        for (var part : group.of()) {
            parts.add(condition(part, fields, path + ".of[" + parts.size() + "]"));
        }
        if (parts.isEmpty()) {
            return DSL.trueCondition();
        }
        return group.match() == Filter.Match.ALL ? DSL.and(parts) : DSL.or(parts);
    }

    private Condition related(Filter.Related related, ListFields fields, String path) {
        var relation = fields.relation(related.relation())
                .filter(it -> actor.may(it.right()))
                .orElseThrow(() -> unknown(path + ".relation", related.relation()));
        var where = condition(related.where(), new ListFields(relation.fields(), List.of()), path + ".where");
        var found =
                exists(selectOne().from(relation.from()).where(relation.link().apply(actor), where));
        return related.has() ? found : not(found);
    }

    private Condition test(Filter.Test test, ListFields fields, String path) {
        var field = fields.find(test.field()).orElseThrow(() -> unknown(path + ".field", test.field()));
        if (!field.operators().contains(test.operator())
                || !test.operator().takes(test.values().size())) {
            throw Problem.invalid(FieldError.of(path + ".operator", "list.invalid.filter"));
        }
        return switch (test.operator()) {
            case EMPTY -> field.missing();
            case NOT_EMPTY -> not(field.missing());
            default ->
                switch (field.type()) {
                    case TEXT, LINK -> text(field, test);
                    case NUMBER, MONEY -> number(field.value().coerce(BigDecimal.class), test, path);
                    case DATE -> date(field.value().coerce(LocalDate.class), test, path);
                    case INSTANT -> instant(field.value().coerce(Instant.class), test, path);
                    case CHOICE -> choice(field, test, path);
                    case MULTI_CHOICE -> choices(field, test, path);
                    case YES_NO -> yesNo(field, test);
                    case PERSON -> person(field.value().coerce(UUID.class), test, path);
                    case DEPARTMENT -> department(field.value().coerce(UUID.class), test, path);
                    case RECORD -> throw unknown(path + ".operator", test.operator());
                };
        };
    }

    private static Condition text(ListField field, Filter.Test test) {
        var value = field.value().coerce(String.class);
        var wanted = test.values().getFirst();
        var found =
                field.finder() == null ? DSL.trueCondition() : field.finder().apply(wanted);
        return switch (test.operator()) {
            case CONTAINS -> found.and(value.containsIgnoreCase(wanted));
            case STARTS_WITH -> value.startsWithIgnoreCase(wanted);
            default -> amongTexts(value, test);
        };
    }

    private static Condition amongTexts(Field<String> value, Filter.Test test) {
        return among(value, test.values().toArray(String[]::new), test);
    }

    private static <T> Condition among(Field<T> value, T[] wanted, Filter.Test test) {
        var found = value.eq(any(wanted));
        return test.operator() == Operator.IS ? found : value.isNull().or(not(found));
    }

    private static Condition number(Field<BigDecimal> value, Filter.Test test, String path) {
        var numbers = test.values().stream().map(it -> number(it, path)).toArray(BigDecimal[]::new);
        return switch (test.operator()) {
            case AT_LEAST -> value.ge(numbers[0]);
            case AT_MOST -> value.le(numbers[0]);
            case BETWEEN -> value.between(numbers[0], numbers[1]);
            default -> value.eq(any(numbers));
        };
    }

    private Condition date(Field<LocalDate> value, Filter.Test test, String path) {
        var days = days(test, path);
        var from = days.from() == null ? DSL.trueCondition() : value.ge(days.from());
        return days.until() == null ? from : from.and(value.lt(days.until()));
    }

    private Condition instant(Field<Instant> value, Filter.Test test, String path) {
        var days = days(test, path);
        var from = days.from() == null ? DSL.trueCondition() : value.ge(start(days.from()));
        return days.until() == null ? from : from.and(value.lt(start(days.until())));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Days days(Filter.Test test, String path) {
        var values = test.values();
        return switch (test.operator()) {
            case IS -> new Days(day(values, 0, path), day(values, 0, path).plusDays(1));
            case BEFORE -> new Days(null, day(values, 0, path));
            case AFTER -> new Days(day(values, 0, path).plusDays(1), null);
            case BETWEEN -> new Days(day(values, 0, path), day(values, 1, path).plusDays(1));
            case OLDER_THAN -> new Days(null, away(test, -1, path));
            case WITHIN_LAST -> new Days(away(test, -1, path), today.plusDays(1));
            case WITHIN_NEXT -> new Days(today, away(test, 1, path).plusDays(1));
            default -> throw unknown(path + ".operator", test.operator());
        };
    }

    private LocalDate day(List<String> values, int index, String path) {
        if (values.get(index).equals("today")) {
            return today;
        }
        try {
            return LocalDate.parse(values.get(index));
        } catch (DateTimeParseException e) {
            throw wrong(path, values.get(index));
        }
    }

    private LocalDate away(Filter.Test test, int direction, String path) {
        var count = number(test.values().get(0), path);
        if (count.signum() < 0
                || count.compareTo(BigDecimal.valueOf(LONGEST_PERIOD)) > 0
                || count.stripTrailingZeros().scale() > 0) {
            throw wrong(path, test.values().get(0));
        }
        try {
            return Period.valueOf(test.values().get(1)).after(today, direction * count.intValueExact());
        } catch (IllegalArgumentException e) {
            throw wrong(path, test.values().get(1));
        }
    }

    private static Condition choice(ListField field, Filter.Test test, String path) {
        known(field, test, path);
        return amongTexts(field.value().coerce(String.class), test);
    }

    private static Condition choices(ListField field, Filter.Test test, String path) {
        known(field, test, path);
        var wanted = val(test.values().toArray(String[]::new), SQLDataType.CLOB.array());
        var found = DSL.condition("{0} && {1}", field.value(), wanted);
        return test.operator() == Operator.IS ? found : field.value().isNull().or(not(found));
    }

    private static void known(ListField field, Filter.Test test, String path) {
        var known = field.choices().stream().map(ListField.Choice::value).toList();
        for (var value : test.values()) {
            if (!known.contains(value)) {
                throw wrong(path, value);
            }
        }
    }

    private static Condition yesNo(ListField field, Filter.Test test) {
        return DSL.coalesce(field.value().coerce(Boolean.class), false)
                .eq(Boolean.parseBoolean(test.values().getFirst()));
    }

    private Condition person(Field<UUID> value, Filter.Test test, String path) {
        var ids = new ArrayList<UUID>();
        var department = false;
        for (var wanted : test.values()) {
            switch (wanted) {
                case "me" -> ids.add(actor.id());
                case "my-department" -> department = true;
                default -> ids.add(id(wanted, path));
            }
        }
        var found = value.eq(any(ids.toArray(UUID[]::new)));
        if (department) {
            found = found.or(value.eq(any(array(select(EMPLOYEE.ID)
                    .from(EMPLOYEE)
                    .join(DEPARTMENT)
                    .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                    .where(DEPARTMENT.PATH.startsWith(actor.path()))))));
        }
        return test.operator() == Operator.IS ? found : value.isNull().or(not(found));
    }

    private Condition department(Field<UUID> value, Filter.Test test, String path) {
        var top = DEPARTMENT.as("top");
        var ids = test.values().stream()
                .map(it -> it.equals("mine") ? actor.departmentId() : id(it, path))
                .toArray(UUID[]::new);
        var found = value.eq(any(array(select(DEPARTMENT.ID)
                .from(DEPARTMENT)
                .join(top)
                .on(DEPARTMENT.PATH.startsWith(top.PATH))
                .where(top.ID.eq(any(ids))))));
        return test.operator() == Operator.IS ? found : value.isNull().or(not(found));
    }

    private static UUID id(String text, String path) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw wrong(path, text);
        }
    }

    private static BigDecimal number(String text, String path) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(path, text);
        }
    }

    private static Problem wrong(String path, String value) {
        return Problem.invalid(FieldError.of(path + ".values", "invalid.value", value));
    }

    private static Problem unknown(String path, Object name) {
        return Problem.invalid(FieldError.of(path, "list.invalid.unknown-field", name));
    }
}
