package org.zhiji.service;

import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.util.List;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;

/** What lists know of a work order by itself, also where it hangs on a customer or a vehicle. */
final class WorkOrderFields {

    static final List<ListField> OWN = List.of(
            ListField.text("orderNo", WORK_ORDER.ORDER_NO).sorted(),
            ListField.choice("status", WORK_ORDER.STATUS, OrderStatus.class),
            ListField.choice("repairType", WORK_ORDER.REPAIR_TYPE, RepairType.class),
            ListField.text("items", WORK_ORDER.ITEMS),
            ListField.of("totalAmount", FieldType.MONEY, WORK_ORDER.TOTAL_AMOUNT)
                    .sorted(),
            ListField.of("mileage", FieldType.NUMBER, WORK_ORDER.MILEAGE),
            ListField.of("receivedAt", FieldType.INSTANT, WORK_ORDER.RECEIVED_AT)
                    .sorted(),
            ListField.of("completedAt", FieldType.INSTANT, WORK_ORDER.COMPLETED_AT),
            ListField.of("deliveredAt", FieldType.INSTANT, WORK_ORDER.DELIVERED_AT)
                    .sorted(),
            ListField.choice("followUpConsent", WORK_ORDER.FOLLOW_UP_CONSENT, FollowUpConsent.class),
            ListField.of("dataVerifiedAt", FieldType.INSTANT, WORK_ORDER.DATA_VERIFIED_AT),
            ListField.text("senderName", WORK_ORDER.SENDER_NAME),
            ListField.of("createdAt", FieldType.INSTANT, WORK_ORDER.CREATED_AT).sorted(),
            ListField.of("updatedAt", FieldType.INSTANT, WORK_ORDER.UPDATED_AT).sorted());

    private WorkOrderFields() {}
}
