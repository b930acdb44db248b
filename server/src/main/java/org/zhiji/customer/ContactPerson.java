package org.zhiji.customer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A natural person at a customer.
 *
 * @param attitude    how the person stands to us, as far as one knows
 * @param since       when the person took the post
 * @param until       when the person left it
 * @param successorId who has the post now, of the same customer
 */
record ContactPerson(
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
        boolean primary) {

    /** Somebody of whom one knows no more than the name. */
    static ContactPerson named(UUID id, String name, Gender gender, boolean primary) {
        return new ContactPerson(id, name, gender, null, null, null, null, null, null, null, null, primary);
    }
}
