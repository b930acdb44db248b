package org.zhiji.list;

/** By which field a list is sorted; written {@code name} and, the other way round, {@code -name}. */
public record ListOrder(String field, boolean descending) {

    public static ListOrder ascending(String field) {
        return new ListOrder(field, false);
    }

    public static ListOrder descending(String field) {
        return new ListOrder(field, true);
    }

    static ListOrder read(String written) {
        return written.startsWith("-") ? descending(written.substring(1)) : ascending(written);
    }

    String written() {
        return (descending ? "-" : "") + field;
    }
}
