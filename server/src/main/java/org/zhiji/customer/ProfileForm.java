package org.zhiji.customer;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a customer, as it is entered or changed as a whole. */
record ProfileForm(
        @Nullable @Size(max = 40) String category,
        @Nullable @Size(max = 200) String categoryReason,
        @Nullable @Size(max = 40) String source,
        @Nullable UUID referredById,
        @Nullable ConsumptionType consumptionType,
        @Nullable PurchasingPower purchasingPower,
        @Nullable Birthday birthday,
        @Nullable @Size(max = 50) String occupation,
        @Nullable @Size(max = 40) String education,
        @Nullable @Size(max = 30) String ethnicGroup,
        @Nullable @Size(max = 500) String hobbies,
        @Nullable @Size(max = 500) String preferences,
        @Nullable @Size(max = 500) String taboos,
        @Nullable LocalDate partnerSince,
        @Nullable @Size(max = 100) String partnerAgreement) {}
