package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A natural person at a customer. */
record ContactPerson(
        UUID id,
        String name,
        Gender gender,
        @Nullable String position,
        @Nullable String departmentName,
        @Nullable BuyingRole buyingRole,
        boolean primary) {}
