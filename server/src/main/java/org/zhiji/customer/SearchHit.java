package org.zhiji.customer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;

/**
 * Something that was found.
 *
 * @param name      of the customer it is or belongs to
 * @param number    customer number or order number
 * @param matched   by what it was found
 * @param otherPlate a plate that the vehicle had before, if it was found by that
 */
record SearchHit(
        Type type,
        UUID id,
        String name,
        @Nullable String number,
        @Nullable Sensitive phone,
        @Nullable Sensitive plate,
        @Nullable Sensitive vin,
        @Nullable Sensitive otherPlate,
        @Nullable String remark,
        Match matched) {

    enum Type {
        CUSTOMER,
        VEHICLE,
        WORK_ORDER
    }

    enum Match {
        NAME,
        PHONE,
        NUMBER,
        PLATE,
        FORMER_PLATE,
        VIN,
        OTHER
    }
}
