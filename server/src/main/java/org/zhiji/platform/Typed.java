package org.zhiji.platform;

import org.jspecify.annotations.Nullable;

/** What people type into fields they may leave empty. */
public final class Typed {

    private Typed() {}

    /** Without blanks at its ends; nothing where nothing but blanks was typed. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
