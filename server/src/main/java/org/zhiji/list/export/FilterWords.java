package org.zhiji.list.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.list.DescribeList;
import org.zhiji.list.Filter;
import org.zhiji.list.FilterReader;
import org.zhiji.list.ListField;
import org.zhiji.list.ListFields;
import org.zhiji.list.Lists;
import org.zhiji.list.Operator;
import org.zhiji.platform.Texts;
import org.zhiji.platform.problem.Problem;

/** What narrows a list, as people say it: 性质 是 大客户 且 最近联系 距今超过 30 天. */
@Component
class FilterWords {

    /** More than this many values are not enumerated. */
    private static final int ENUMERATED = 4;

    private final Lists lists;
    private final FilterReader reader;
    private final DescribeList describe;
    private final Employees employees;
    private final Departments departments;
    private final Texts texts;

    FilterWords(
            Lists lists,
            FilterReader reader,
            DescribeList describe,
            Employees employees,
            Departments departments,
            Texts texts) {
        this.lists = lists;
        this.reader = reader;
        this.describe = describe;
        this.employees = employees;
        this.departments = departments;
        this.texts = texts;
    }

    String of(Export export, Locale locale) {
        return of(List.of(export), locale).getFirst();
    }

    /** In the order of the exports; what a list knows is looked up once for all of them. */
    List<String> of(List<Export> exports, Locale locale) {
        var known = new HashMap<String, ListFields>();
        return exports.stream()
                .map(it -> of(it, locale, list -> known.computeIfAbsent(list, key -> lists.fields(lists.find(key)))))
                .toList();
    }

    private String of(Export export, Locale locale, Function<String, ListFields> fields) {
        var parts = new ArrayList<String>();
        if (export.q() != null && !export.q().isBlank()) {
            parts.add(texts.get(locale, "filter.words", export.q().strip()));
        }
        var narrowed = read(export.filter());
        if (!narrowed.equals(Filter.NONE)) {
            parts.add(new Saying(export.list(), locale)
                    .say(narrowed, "field." + export.list(), fields.apply(export.list()), true));
        }
        return parts.isEmpty() ? texts.get(locale, "filter.none") : String.join(texts.get(locale, "filter.and"), parts);
    }

    /** What was kept long ago may no longer be read. */
    private Filter read(@Nullable String filter) {
        try {
            return reader.read(filter);
        } catch (Problem unreadable) {
            return Filter.NONE;
        }
    }

    private final class Saying {

        private final String list;
        private final Locale locale;

        Saying(String list, Locale locale) {
            this.list = list;
            this.locale = locale;
        }

        String say(Filter filter, String prefix, ListFields fields, boolean outermost) {
            return switch (filter) {
                case Filter.Group group -> group(group, prefix, fields, outermost);
                case Filter.Related related -> related(related, fields);
                case Filter.Test test ->
                    fields.find(test.field())
                            .map(field -> describe.name(prefix, field, locale) + " " + test(test, field))
                            .orElse(test.field());
            };
        }

        private String group(Filter.Group group, String prefix, ListFields fields, boolean outermost) {
            var joined = group.of().stream()
                    .map(part -> say(part, prefix, fields, false))
                    .collect(Collectors.joining(text(group.match() == Filter.Match.ALL ? "filter.and" : "filter.or")));
            return outermost || group.of().size() < 2 ? joined : text("filter.inside", joined);
        }

        private String related(Filter.Related related, ListFields fields) {
            var name = text("relation." + list + "." + related.relation());
            var said = text(related.has() ? "filter.has" : "filter.has-not", name);
            var inner = fields.relation(related.relation())
                    .map(relation -> new ListFields(relation.fields(), List.of()))
                    .map(it -> say(related.where(), "field." + related.relation(), it, true))
                    .orElse("");
            return inner.isEmpty() ? said : text("filter.where", said, inner);
        }

        private String test(Filter.Test test, ListField field) {
            var values = test.values();
            return switch (test.operator()) {
                case OLDER_THAN, WITHIN_LAST, WITHIN_NEXT ->
                    text(
                            key(test.operator()),
                            values.size() < 2 ? "" : text("filter.period." + values.get(1), values.getFirst()));
                case BETWEEN ->
                    text(
                            key(test.operator()),
                            values.isEmpty() ? "" : values.getFirst(),
                            values.isEmpty() ? "" : values.getLast());
                default ->
                    text(
                            key(test.operator()),
                            values.stream()
                                            .limit(ENUMERATED)
                                            .map(value -> value(value, field))
                                            .collect(Collectors.joining(text("filter.list")))
                                    + (values.size() > ENUMERATED ? text("filter.several", values.size()) : ""));
            };
        }

        private String value(String value, ListField field) {
            return switch (field.type()) {
                case CHOICE, MULTI_CHOICE ->
                    field.choices().stream()
                            .filter(choice -> choice.value().equals(value))
                            .findFirst()
                            .map(choice -> describe.name(choice, locale))
                            .orElse(value);
                case YES_NO -> text("filter." + (value.equals("true") ? "yes" : "no"));
                case PERSON ->
                    switch (value) {
                        case "me" -> text("filter.me");
                        case "my-department" -> text("filter.my-department");
                        default ->
                            id(value)
                                    .flatMap(employees::find)
                                    .map(Employees.Employee::name)
                                    .orElse(value);
                    };
                case DEPARTMENT ->
                    value.equals("mine")
                            ? text("filter.my-department")
                            : id(value)
                                    .flatMap(departments::find)
                                    .map(Departments.Department::name)
                                    .orElse(value);
                case DATE, INSTANT -> value.equals("today") ? text("filter.today") : value;
                default -> value;
            };
        }

        private String text(String key, Object... arguments) {
            // Numbers in texts are values that somebody has typed, not to be grouped anew.
            var said = new Object[arguments.length];
            for (int i = 0; i < said.length; i++) {
                said[i] = arguments[i].toString();
            }
            return texts.get(locale, key, said);
        }
    }

    private static String key(Operator operator) {
        return "filter.test." + operator;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
