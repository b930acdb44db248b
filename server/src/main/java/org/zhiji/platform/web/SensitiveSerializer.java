package org.zhiji.platform.web;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** The one way out for personal values. */
final class SensitiveSerializer extends ValueSerializer<Sensitive> {

    @Override
    public void serialize(Sensitive value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(value.shown());
    }
}
