package org.zhiji.platform.web;

import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Something personal in an answer. Whoever reads the row decides whether this person may see it whole; what is shown
 * otherwise is decided in one place, {@link Masking}.
 *
 * @param open whether the reader may see the whole value
 */
@JsonSerialize(using = SensitiveSerializer.class)
public record Sensitive(Kind kind, String value, boolean open) {

    /** What is hidden and how. */
    public enum Kind {
        PHONE,
        PLATE,
        VIN,
        EMAIL,
        MESSENGER,
        ADDRESS,
        ID_NUMBER
    }

    public static Sensitive phone(String value, boolean open) {
        return new Sensitive(Kind.PHONE, value, open);
    }

    public static Sensitive plate(String value, boolean open) {
        return new Sensitive(Kind.PLATE, value, open);
    }

    public static Sensitive vin(String value, boolean open) {
        return new Sensitive(Kind.VIN, value, open);
    }

    /** What the reader sees. */
    public String shown() {
        return open ? value : Masking.mask(kind, value);
    }
}
