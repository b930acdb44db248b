package org.zhiji.approval;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody says while agreeing or sending in again; nothing has to be said. */
record OpinionForm(@Size(max = 500) @Nullable String opinion) {

    @Nullable
    String words() {
        return opinion == null || opinion.isBlank() ? null : opinion.strip();
    }
}
