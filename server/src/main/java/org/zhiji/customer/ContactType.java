package org.zhiji.customer;

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

    static ContactType of(PhoneNumber number) {
        return valueOf(number.kind().name());
    }
}
