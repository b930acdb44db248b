package org.zhiji.platform.database;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The database cannot be started or reached. The key names the sentence that tells the operator what to do. */
public final class DatabaseUnavailable extends RuntimeException {

    private final String key;
    private final List<String> details;

    public DatabaseUnavailable(String key, Object... details) {
        this(key, null, details);
    }

    public DatabaseUnavailable(String key, @Nullable Throwable cause, Object... details) {
        super(key + " " + Arrays.toString(details), cause);
        this.key = key;
        this.details = Arrays.stream(details).map(String::valueOf).toList();
    }

    public String key() {
        return key;
    }

    public List<String> details() {
        return details;
    }
}
