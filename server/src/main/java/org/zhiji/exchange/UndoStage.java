package org.zhiji.exchange;

/**
 * The order in which an import is taken back: what hangs on something goes before it, and what is new goes before what
 * was there already, which may want its plate or number back.
 */
enum UndoStage {
    NEW_CONTACTS("past-contact", true),
    NEW_ORDERS("work-order", true),
    CHANGED_ORDERS("work-order", false),
    NEW_VEHICLES("vehicle", true),
    CHANGED_VEHICLES("vehicle", false),
    NEW_CUSTOMERS("customer", true),
    CHANGED_CUSTOMERS("customer", false);

    private final String type;
    private final boolean created;

    UndoStage(String type, boolean created) {
        this.type = type;
        this.created = created;
    }

    String type() {
        return type;
    }

    boolean created() {
        return created;
    }
}
