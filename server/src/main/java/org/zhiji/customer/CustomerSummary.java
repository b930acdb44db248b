package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other rooms need to know of a customer. */
public record CustomerSummary(
        UUID id,
        String customerNo,
        CustomerType type,
        String name,
        Gender gender,
        @Nullable String honorific,
        @Nullable UUID ownerId,
        UUID departmentId) {}
