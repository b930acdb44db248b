package org.zhiji.platform.problem;

import java.util.List;

/** A refusal on its way to the user; {@link ProblemAdvice} turns it into an RFC 9457 problem. */
public final class Problem extends RuntimeException {

    private final transient ProblemCode code;
    private final transient List<Object> arguments;
    private final transient List<FieldError> fields;

    Problem(ProblemCode code, Object... arguments) {
        this(code, List.of(arguments), List.of());
    }

    private Problem(ProblemCode code, List<Object> arguments, List<FieldError> fields) {
        super(code.code(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.fields = fields;
    }

    /** The record does not exist, or is outside what the person may see: both look the same from outside. */
    public static Problem notFound(String subjectType) {
        return new Problem(CommonProblem.NOT_FOUND, subjectType);
    }

    public static Problem invalid(FieldError... fields) {
        return invalid(List.of(fields));
    }

    public static Problem invalid(List<FieldError> fields) {
        return new Problem(CommonProblem.INVALID, List.of(), fields);
    }

    public ProblemCode code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<FieldError> fields() {
        return fields;
    }
}
