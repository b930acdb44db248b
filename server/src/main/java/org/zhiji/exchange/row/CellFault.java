package org.zhiji.exchange.row;

import java.util.Locale;

/** What can be wrong with a cell or a row; the sentence stands in the messages under {@code exchange.cell.<code>}. */
public enum CellFault {
    NOT_A_DATE,
    NO_SUCH_DAY,
    DATE_ORDER_UNKNOWN,
    TWO_DIGIT_YEAR,
    DATE_OUT_OF_RANGE,
    DATE_IN_FUTURE,
    NOT_A_PHONE,
    PHONE_TOO_SHORT,
    PHONE_LOST_DIGITS,
    NUMBER_LOST_DIGITS,
    NOT_A_VIN_LENGTH,
    NOT_A_VIN_LETTERS,
    VIN_LIKELY_SLIP,
    VIN_CHECK_DIGIT,
    NOT_A_PLATE,
    NOT_YES_OR_NO,
    NOT_AN_AMOUNT,
    NEGATIVE_AMOUNT,
    NOT_A_MILEAGE,
    NOT_AN_EMAIL,
    NOT_A_USCC,
    USCC_CHECK_DIGIT,
    UNKNOWN_REPAIR_TYPE,
    TOO_LONG,
    SHORTENED,
    NO_CUSTOMER,
    NO_IDENTITY,
    NO_NAME,
    NAME_FROM_NUMBER,
    NOTHING_HERE,
    ORDER_WITHOUT_NUMBER,
    ORDER_WITHOUT_VEHICLE,
    ORDER_WITHOUT_DATE,
    ORDER_WITHOUT_OWNER,
    VEHICLE_WITHOUT_OWNER,
    NUMBER_USED_TWICE,
    ORDER_USED_TWICE,
    ORDER_LINES_SUMMED,
    ORDER_LINES_APART,
    NO_SUCH_BRANCH,
    PERSON_AMBIGUOUS,
    ADVISOR_MISSING,
    CONSENT_WITHOUT_PHONE,
    CUSTOMER_NOT_YOURS,
    VEHICLE_NOT_YOURS,
    ORDER_NOT_YOURS,
    BRANCH_NOT_YOURS,
    CARD_BROKEN,
    CARD_UNFINISHED,
    CARD_TOO_LONG,
    CARD_OF_TWO,
    REFUSED;

    public String code() {
        return "exchange.cell." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
