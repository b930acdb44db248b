package org.zhiji.platform.web;

import java.util.regex.Pattern;
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
        ID_NUMBER,
        /** Nothing of it is shown. */
        SECRET
    }

    private static final Pattern PLATE_WITHOUT_DOT = Pattern.compile("^(\\p{IsHan}[A-Z])([0-9A-Z]{4,5}[0-9A-Z挂学警港澳])$");

    public static Sensitive phone(String value, boolean open) {
        return new Sensitive(Kind.PHONE, value, open);
    }

    /** As people read it, 鄂A·12345, however it is kept. */
    public static Sensitive plate(String value, boolean open) {
        return new Sensitive(Kind.PLATE, PLATE_WITHOUT_DOT.matcher(value).replaceFirst("$1·$2"), open);
    }

    public static Sensitive vin(String value, boolean open) {
        return new Sensitive(Kind.VIN, value, open);
    }

    /** A value of any kind, written as its kind is written. */
    public static Sensitive of(Kind kind, String value, boolean open) {
        return kind == Kind.PLATE ? plate(value, open) : new Sensitive(kind, value, open);
    }

    /** What the reader sees. */
    public String shown() {
        return open ? value : Masking.mask(kind, value);
    }
}
