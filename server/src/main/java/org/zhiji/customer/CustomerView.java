package org.zhiji.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * A customer as its page shows it.
 *
 * @param followUpConsent the latest word on service calls by phone, absent if never asked
 */
record CustomerView(
        UUID id,
        String customerNo,
        CustomerType type,
        CustomerKind kind,
        String name,
        Gender gender,
        @Nullable String honorific,
        @Nullable String externalNo,
        @Nullable String uscc,
        @Nullable String employer,
        @Nullable Sensitive address,
        @Nullable String regionCode,
        @Nullable String note,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        UUID departmentId,
        String departmentName,
        LifecycleStage lifecycleStage,
        @Nullable Instant lastContactAt,
        @Nullable Instant lastServiceAt,
        List<PointView> contactPoints,
        List<PersonView> contactPersons,
        ProfileView profile,
        @Nullable ConsentStatus followUpConsent,
        List<ConsentView> consents,
        List<BlockView> doNotContact,
        boolean editable,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    record PointView(
            UUID id,
            ContactType type,
            Sensitive value,
            boolean preferred,
            Validity validity,
            @Nullable InvalidReason invalidReason,
            @Nullable String timeWindow) {

        static PointView of(ContactPoint point, boolean open) {
            return new PointView(
                    point.id(),
                    point.type(),
                    point.shown(open),
                    point.preferred(),
                    point.validity(),
                    point.invalidReason(),
                    point.timeWindow());
        }
    }

    record PersonView(
            UUID id,
            String name,
            Gender gender,
            @Nullable String position,
            @Nullable String departmentName,
            @Nullable BuyingRole buyingRole,
            @Nullable Attitude attitude,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable UUID successorId,
            @Nullable Birthday birthday,
            boolean primary,
            List<PointView> contactPoints) {}

    /** The valid word on one purpose and channel. */
    record ConsentView(
            UUID id,
            ConsentPurpose purpose,
            ContactChannel channel,
            ConsentStatus status,
            Instant at,
            String evidence,
            @Nullable Integer textVersion,
            @Nullable String operatorName) {}

    /** A request not to be addressed that holds now. */
    record BlockView(
            UUID id,
            ContactChannel channel,
            @Nullable String reason,
            Instant from,
            @Nullable Instant until) {}
}
