package org.zhiji.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it is printed.
 *
 * @param customerId where the address is entered if it is missing
 * @param address    absent while nobody has entered one
 * @param text       what is proposed, or what was sent
 * @param sent       it has gone out
 */
record LetterView(
        UUID taskId,
        UUID customerId,
        String customer,
        String customerSaid,
        @Nullable String address,
        String text,
        String store,
        @Nullable String storePhone,
        String writer,
        LocalDate date,
        boolean sent) {}
