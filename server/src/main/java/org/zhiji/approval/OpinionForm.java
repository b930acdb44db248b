package org.zhiji.approval;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Typed;

/** What somebody says while agreeing or sending in again; nothing has to be said. */
record OpinionForm(@Size(max = 500) @Nullable String opinion) {

    @Nullable
    String words() {
        return Typed.orNull(opinion);
    }
}
