package org.zhiji.platform.live;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What travels between the nodes: whose pages have to look at what again. */
record Word(String schema, @Nullable UUID employee, String topic) {

    private static final String EVERYBODY = "*";

    /** No page hears it: no tenant's schema is called that. */
    static final Word TO_NODES = new Word("*", null, "forget");

    String encode() {
        return schema + " " + (employee == null ? EVERYBODY : employee) + " " + topic;
    }

    /** Absent for what an older or newer node says in its own way. */
    static Optional<Word> decode(String text) {
        var parts = text.split(" ", 3);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Word(parts[0], parts[1].equals(EVERYBODY) ? null : UUID.fromString(parts[1]), parts[2]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
