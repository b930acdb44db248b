package org.zhiji.field;

import org.jooq.DataType;
import org.jooq.impl.SQLDataType;
import org.zhiji.list.FieldType;

/** What a field of the company's own can hold. */
enum CustomFieldType {
    TEXT(FieldType.TEXT, SQLDataType.CLOB),
    NUMBER(FieldType.NUMBER, SQLDataType.DECIMAL(20, 6)),
    MONEY(FieldType.MONEY, SQLDataType.DECIMAL(14, 2)),
    DATE(FieldType.DATE, SQLDataType.LOCALDATE),
    CHOICE(FieldType.CHOICE, SQLDataType.CLOB),
    MULTI_CHOICE(FieldType.MULTI_CHOICE, SQLDataType.CLOB.array()),
    YES_NO(FieldType.YES_NO, SQLDataType.BOOLEAN),
    PERSON(FieldType.PERSON, SQLDataType.UUID),
    LINK(FieldType.LINK, SQLDataType.CLOB);

    private final FieldType listed;
    private final DataType<?> column;

    CustomFieldType(FieldType listed, DataType<?> column) {
        this.listed = listed;
        this.column = column;
    }

    FieldType listed() {
        return listed;
    }

    DataType<?> column() {
        return column;
    }

    boolean hasChoices() {
        return this == CHOICE || this == MULTI_CHOICE;
    }

    /** Several values at once have no order. */
    boolean sorts() {
        return this != MULTI_CHOICE && this != PERSON;
    }
}
