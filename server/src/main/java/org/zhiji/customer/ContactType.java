package org.zhiji.customer;

import java.util.Arrays;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

public enum ContactType {
    MOBILE,
    LANDLINE,
    SERVICE_NUMBER,
    EMAIL,
    WECHAT,
    QQ,
    OTHER_IM,
    WECOM,
    FAX,
    POSTAL;

    public boolean isPhone() {
        return this == MOBILE || this == LANDLINE || this == SERVICE_NUMBER;
    }

    /** Written into the statement and not bound to it: a list of parameters is sorted anew for each row that looks into it. */
    public static List<Field<String>> telephones() {
        return Arrays.stream(values())
                .filter(ContactType::isPhone)
                .<Field<String>>map(type -> DSL.inline(type.name()))
                .toList();
    }

    /** Abroad nothing tells a mobile from a landline, so nobody sends a message there by mistake. */
    static ContactType of(PhoneNumber number) {
        return switch (number.kind()) {
            case MOBILE -> MOBILE;
            case LANDLINE, FOREIGN -> LANDLINE;
            case SERVICE_NUMBER -> SERVICE_NUMBER;
        };
    }
}
