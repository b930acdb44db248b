package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A number under which a customer or its contact person can be called, whole: for those who are to call. */
public record CustomerPhone(
        UUID id,
        @Nullable String contactPerson,
        ContactType type,
        String value,
        String normalized,
        boolean preferred,
        Validity validity,
        @Nullable String timeWindow) {}
