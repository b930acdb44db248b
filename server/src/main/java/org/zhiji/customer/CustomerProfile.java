package org.zhiji.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one learns of a customer in the course of time.
 *
 * @param category       a word of {@link #CATEGORIES}
 * @param categoryReason why somebody is a key customer, where a person decided it
 * @param source         a word of {@link #SOURCES}: how the customer came to us
 * @param education      a word of {@link #EDUCATIONS}
 * @param ethnicGroup    sensitive: only with the customer's consent, shown only for a stated purpose
 * @param taboos         what nobody should say or do; stands in front of every call
 * @param partnerSince   since when there is a strategic partnership
 */
record CustomerProfile(
        @Nullable String category,
        @Nullable String categoryReason,
        @Nullable String source,
        @Nullable UUID referredById,
        @Nullable ConsumptionType consumptionType,
        @Nullable PurchasingPower purchasingPower,
        @Nullable Birthday birthday,
        @Nullable String occupation,
        @Nullable String education,
        @Nullable String ethnicGroup,
        @Nullable String hobbies,
        @Nullable String preferences,
        @Nullable String taboos,
        @Nullable LocalDate partnerSince,
        @Nullable String partnerAgreement) {

    static final String CATEGORIES = "customer-category";
    static final String SOURCES = "customer-source";
    static final String EDUCATIONS = "education";

    /** The category that the rules of the house look at. */
    static final String KEY_CUSTOMER = "KEY";

    static final CustomerProfile EMPTY = from(null);

    CustomerProfile with(@Nullable Birthday newBirthday, @Nullable String newOccupation) {
        return new CustomerProfile(
                category,
                categoryReason,
                source,
                referredById,
                consumptionType,
                purchasingPower,
                newBirthday,
                newOccupation,
                education,
                ethnicGroup,
                hobbies,
                preferences,
                taboos,
                partnerSince,
                partnerAgreement);
    }

    static CustomerProfile from(@Nullable String source) {
        return new CustomerProfile(
                null, null, source, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
