package org.zhiji.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads off a record which of its components may be absent: those marked {@link Nullable}, and no others. */
@Component
class RecordSchemas implements ModelConverter {

    /** Schemas are named by the simple name alone, so a second record of that name would replace the first unseen. */
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = type.getType() == null ? null : Json31.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        var model =
                schema.get$ref() == null ? schema : context.getDefinedModels().get(name(schema));
        if (model != null && model.getProperties() != null) {
            describe(model, java);
        }
        return schema;
    }

    private void describe(Schema<?> model, JavaType java) {
        var type = java.getRawClass();
        var other = java.containedTypeCount() == 0 ? named.putIfAbsent(type.getSimpleName(), type) : null;
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "Two records are called " + type.getSimpleName() + " in the API: " + other + " and " + type);
        }
        var components = Arrays.stream(type.getRecordComponents())
                .filter(component -> model.getProperties().containsKey(component.getName()))
                .toList();
        model.setRequired(components.stream()
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(component -> component.getName())
                .toList());
        components.stream()
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .forEach(component -> model.getProperties()
                        .computeIfPresent(component.getName(), (name, property) -> orNull(property)));
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            var nothing = new Schema<Object>(SpecVersion.V31);
            nothing.addType("null");
            var either = new Schema<Object>(SpecVersion.V31);
            either.setOneOf(List.of(property, nothing));
            return either;
        }
        // Without a type it may be anything, nothing included.
        boolean typed = property.getTypes() != null && !property.getTypes().isEmpty();
        if (property.getOneOf() == null && typed) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.getEnum().add(null);
            }
        }
        return property;
    }

    private static String name(Schema<?> reference) {
        return reference.get$ref().substring(reference.get$ref().lastIndexOf('/') + 1);
    }
}
