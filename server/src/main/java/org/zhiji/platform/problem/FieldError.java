package org.zhiji.platform.problem;

import java.util.List;

/**
 * What is wrong with one field of what was sent in.
 *
 * @param field path of the field, for example {@code contactPoints[0].value}
 * @param code  key of the sentence in the message files
 */
public record FieldError(String field, String code, List<Object> arguments) {

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
