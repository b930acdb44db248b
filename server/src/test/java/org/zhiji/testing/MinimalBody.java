package org.zhiji.testing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The smallest body that a form accepts, read off its record: what must be there gets some value of its type. */
public final class MinimalBody {

    private MinimalBody() {}

    public static Object of(Class<?> type) {
        if (!type.isRecord()) {
            return Map.of();
        }
        var body = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                body.put(component.getName(), value(field(type, component), component.getGenericType()));
            }
        }
        return body;
    }

    /** Bean Validation's annotations reach the field of a component, not always the component itself. */
    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(AnnotatedElement rules, Type type) {
        if (type instanceof ParameterizedType generic
                && Collection.class.isAssignableFrom((Class<?>) generic.getRawType())) {
            return rules.isAnnotationPresent(NotEmpty.class)
                    ? List.of(value(rules, generic.getActualTypeArguments()[0]))
                    : List.of();
        }
        if (!(type instanceof Class<?> plain)) {
            return Map.of();
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0].toString();
        }
        if (plain == UUID.class) {
            return UUID.randomUUID();
        }
        if (plain == Instant.class || plain == OffsetDateTime.class) {
            return "2026-09-07T01:00:00Z";
        }
        if (plain == LocalDate.class) {
            return "2026-09-07";
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return false;
        }
        if (plain.isPrimitive() || Number.class.isAssignableFrom(plain) || plain == BigDecimal.class) {
            var least = rules.getAnnotation(Min.class);
            return least != null ? least.value() : rules.isAnnotationPresent(Positive.class) ? 1 : 0;
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        return JsonNode.class.isAssignableFrom(plain) ? Map.of() : "样例";
    }
}
