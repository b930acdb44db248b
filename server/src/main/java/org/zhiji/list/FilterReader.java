package org.zhiji.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads a filter: {@code {"match": "ALL", "of": [...]}}, {@code {"field": "owner", "operator": "IS", "values": ["me"]}} or
 * {@code {"relation": "vehicles", "has": true, "where": {...}}}. What is wrong is told with its place.
 */
@Component
public class FilterReader {

    /** Deeper than anybody reads, and far from what a database plans slowly. */
    static final int DEEPEST = 6;

    static final int MOST_CONDITIONS = 60;
    static final int MOST_VALUES = 500;

    private final ObjectMapper json;

    FilterReader(ObjectMapper json) {
        this.json = json;
    }

    public Filter read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Filter.NONE;
        }
        try {
            return read(json.readTree(text));
        } catch (JacksonException e) {
            throw unreadable("filter");
        }
    }

    Filter read(@Nullable JsonNode filter) {
        return filter == null || filter.isNull() ? Filter.NONE : new Reading().filter(filter, "filter", 1);
    }

    private static final class Reading {

        private int conditions;

        Filter filter(JsonNode node, String path, int depth) {
            if (depth > DEEPEST) {
                throw ListProblem.FILTER_TOO_DEEP.problem(DEEPEST);
            }
            if (node.has("of")) {
                return group(node, path, depth);
            }
            if (++conditions > MOST_CONDITIONS) {
                throw ListProblem.TOO_MANY_CONDITIONS.problem(MOST_CONDITIONS);
            }
            return node.has("relation") ? related(node, path, depth) : test(node, path);
        }

        private Filter group(JsonNode node, String path, int depth) {
            var parts = new ArrayList<Filter>();
            var of = node.path("of");
            if (!of.isArray()) {
                throw unreadable(path + ".of");
            }
            for (var part : of) {
                parts.add(filter(part, path + ".of[" + parts.size() + "]", depth + 1));
            }
            return new Filter.Group(value(Filter.Match.class, node.path("match"), path + ".match"), List.copyOf(parts));
        }

        private Filter related(JsonNode node, String path, int depth) {
            var where = node.has("where") ? filter(node.path("where"), path + ".where", depth + 1) : Filter.NONE;
            return new Filter.Related(
                    text(node.path("relation"), path + ".relation"),
                    node.path("has").asBoolean(true),
                    where);
        }

        private static Filter test(JsonNode node, String path) {
            var operator = value(Operator.class, node.path("operator"), path + ".operator");
            var values = new ArrayList<String>();
            for (var value : node.path("values")) {
                if (!value.isValueNode() || value.isNull() || values.size() == MOST_VALUES) {
                    throw unreadable(path + ".values");
                }
                values.add(value.asString());
            }
            return new Filter.Test(text(node.path("field"), path + ".field"), operator, List.copyOf(values));
        }

        private static String text(JsonNode node, String path) {
            if (!node.isString()) {
                throw unreadable(path);
            }
            return node.asString();
        }

        private static <E extends Enum<E>> E value(Class<E> values, JsonNode node, String path) {
            for (var value : values.getEnumConstants()) {
                if (value.name().equals(node.asString(""))) {
                    return value;
                }
            }
            throw unreadable(path);
        }
    }

    private static Problem unreadable(String path) {
        return Problem.invalid(FieldError.of(path, "list.invalid.filter"));
    }
}
