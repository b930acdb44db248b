package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a customer beside how to reach it. */
record CustomerDetails(
        CustomerType type,
        CustomerKind kind,
        String name,
        Gender gender,
        @Nullable String honorific,
        @Nullable String externalNo,
        @Nullable String uscc,
        @Nullable String employer,
        @Nullable String address,
        @Nullable String regionCode,
        @Nullable String note,
        @Nullable UUID ownerId,
        UUID departmentId,
        LifecycleStage lifecycleStage) {

    CustomerDetails withOwner(UUID owner) {
        return new CustomerDetails(
                type,
                kind,
                name,
                gender,
                honorific,
                externalNo,
                uscc,
                employer,
                address,
                regionCode,
                note,
                owner,
                departmentId,
                lifecycleStage);
    }
}
