package org.zhiji.archive.seal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An archive cannot be written, read or put in place. The key names the sentence that tells the operator what to do. */
public final class UnusableArchive extends RuntimeException {

    private final String key;
    private final List<String> details;

    public UnusableArchive(String key, Object... details) {
        this(key, null, details);
    }

    public UnusableArchive(String key, @Nullable Throwable cause, Object... details) {
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
