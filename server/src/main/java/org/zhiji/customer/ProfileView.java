package org.zhiji.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * What is known of a customer, as its page shows it; codes of dictionaries are named by those.
 *
 * @param referredByName absent also where the reader may not see that customer
 */
record ProfileView(
        @Nullable String category,
        @Nullable String categoryReason,
        @Nullable String source,
        @Nullable UUID referredById,
        @Nullable String referredByName,
        @Nullable ConsumptionType consumptionType,
        @Nullable PurchasingPower purchasingPower,
        @Nullable Birthday birthday,
        @Nullable String occupation,
        @Nullable String education,
        @Nullable Sensitive ethnicGroup,
        @Nullable String hobbies,
        @Nullable String preferences,
        @Nullable String taboos,
        @Nullable LocalDate partnerSince,
        @Nullable String partnerAgreement) {

    static ProfileView of(CustomerProfile profile, @Nullable String referredByName) {
        return new ProfileView(
                profile.category(),
                profile.categoryReason(),
                profile.source(),
                profile.referredById(),
                referredByName,
                profile.consumptionType(),
                profile.purchasingPower(),
                profile.birthday(),
                profile.occupation(),
                profile.education(),
                profile.ethnicGroup() == null
                        ? null
                        : new Sensitive(Sensitive.Kind.SECRET, profile.ethnicGroup(), false),
                profile.hobbies(),
                profile.preferences(),
                profile.taboos(),
                profile.partnerSince(),
                profile.partnerAgreement());
    }
}
