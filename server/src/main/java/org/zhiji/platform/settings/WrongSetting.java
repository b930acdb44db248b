package org.zhiji.platform.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A setting that cannot be worked with; the terminal says it in one sentence. */
public final class WrongSetting extends RuntimeException {

    /** The setting names a file that cannot be read. */
    public static final String READABLE = "readable";

    /** The setting is given both as a value and as a file. */
    public static final String EITHER = "either";

    private final String variable;
    private final @Nullable String value;
    private final String allowed;

    WrongSetting(String variable, @Nullable String value, String allowed) {
        super(variable + " must be " + allowed);
        this.variable = variable;
        this.value = value;
        this.allowed = allowed;
    }

    public String variable() {
        return variable;
    }

    /** Absent where it is a secret or not the only one to blame. */
    public @Nullable String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }

    static String kind(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
        if (type == Duration.class) {
            return "500ms, 5s, 2m";
        }
        if (type == LocalTime.class) {
            return "03:30";
        }
        return type == int.class || type == Integer.class ? "1, 2, 3 …" : type.getSimpleName();
    }
}
