package org.zhiji.identity;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param field to be put back to its value before the change; without it the whole record goes back to how it was after the change */
public record RestorationForm(@Nullable @Size(max = 50) String field) {}
