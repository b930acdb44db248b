package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/** A line of the list of customers. */
record CustomerRow(
        UUID id,
        String customerNo,
        CustomerType type,
        String name,
        Gender gender,
        @Nullable String honorific,
        LifecycleStage lifecycleStage,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        String departmentName,
        @Nullable Sensitive phone,
        @Nullable ConsentStatus followUpConsent,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastServiceAt,
        Instant updatedAt,
        @Nullable Instant deletedAt,
        int version,
        String pinyin) {}
