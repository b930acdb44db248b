package org.zhiji.exchange.row;

import static org.zhiji.exchange.row.ImportKind.CONTACT;
import static org.zhiji.exchange.row.ImportKind.CUSTOMER;
import static org.zhiji.exchange.row.ImportKind.VEHICLE;
import static org.zhiji.exchange.row.ImportKind.WORK_ORDER;

/** A field that a column can fill; the headers that mean it stand in {@code exchange/headers.txt}. */
public enum ImportField {
    EXTERNAL_NO(CUSTOMER),
    NAME(CUSTOMER),
    CUSTOMER_TYPE(CUSTOMER),
    GENDER(CUSTOMER),
    COMPANY(CUSTOMER),
    POSITION(CUSTOMER),
    USCC(CUSTOMER),
    MOBILE(CUSTOMER),
    OTHER_PHONE(CUSTOMER),
    EMAIL(CUSTOMER),
    WECHAT(CUSTOMER),
    QQ(CUSTOMER),
    PROVINCE(CUSTOMER),
    CITY(CUSTOMER),
    DISTRICT(CUSTOMER),
    ADDRESS(CUSTOMER),
    BIRTHDAY(CUSTOMER),
    OWNER(CUSTOMER),
    LAST_VISIT(CUSTOMER),
    NOTE(CUSTOMER),
    VIN(VEHICLE),
    PLATE(VEHICLE),
    BRAND(VEHICLE),
    SERIES(VEHICLE),
    MODEL(VEHICLE),
    SALE_DATE(VEHICLE),
    INSURANCE_UNTIL(VEHICLE),
    INSPECTION_UNTIL(VEHICLE),
    WARRANTY_UNTIL(VEHICLE),
    MILEAGE(VEHICLE),
    ORDER_NO(WORK_ORDER),
    RECEIVED_AT(WORK_ORDER),
    COMPLETED_AT(WORK_ORDER),
    DELIVERED_AT(WORK_ORDER),
    REPAIR_TYPE(WORK_ORDER),
    ITEMS(WORK_ORDER),
    TOTAL_AMOUNT(WORK_ORDER),
    ADVISOR(WORK_ORDER),
    ADVISOR_NO(WORK_ORDER),
    TECHNICIAN(WORK_ORDER),
    TECHNICIAN_NO(WORK_ORDER),
    SENDER_NAME(WORK_ORDER),
    SENDER_PHONE(WORK_ORDER),
    CONSENT(WORK_ORDER),
    FOLLOW_UP_PHONE(WORK_ORDER),
    FOLLOW_UP_WINDOW(WORK_ORDER),
    BRANCH(WORK_ORDER),
    CONTACT_AT(CONTACT),
    CONTACT_BY(CONTACT),
    CONTACT_BY_NO(CONTACT),
    CONTACT_CHANNEL(CONTACT),
    CONTACT_OUTCOME(CONTACT),
    CONTACT_TEXT(CONTACT);

    private final ImportKind kind;

    ImportField(ImportKind kind) {
        this.kind = kind;
    }

    public ImportKind kind() {
        return kind;
    }
}
