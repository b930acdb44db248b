package org.zhiji.platform.audit;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What brought a change about when it was not a person at a form. It holds for everything that is recorded while the
 * work runs, also by rooms that know nothing of it: so an import remembers what it changed without a list of its own.
 */
public record Cause(Kind kind, UUID id) {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    /** What the id names. */
    public enum Kind {
        /** A file that was brought in. */
        IMPORT,
        /** The same import, taken back. */
        UNDO,
        /** The entry of the audit that somebody went back to. */
        RESTORATION,
        /** Many records changed at once. */
        BULK,
        /** The same, taken back. */
        BULK_UNDO,
        /** Two customers made one. */
        MERGE,
        /** The same, taken apart again. */
        MERGE_UNDO
    }

    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    static @Nullable Cause current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }
}
