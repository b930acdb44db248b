package org.zhiji.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** The sort values of a row, as text that a client hands back to continue behind it. An absent value is kept apart from an empty one. */
public record Cursor(List<@Nullable String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final String ABSENT = "\u0000";

    public static Cursor of(@Nullable Object... values) {
        var texts = new ArrayList<@Nullable String>();
        for (var value : values) {
            texts.add(value == null ? null : value.toString());
        }
        return new Cursor(texts);
    }

    public static Optional<Cursor> decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var values = new ArrayList<@Nullable String>();
            for (var part : joined.split(SEPARATOR, -1)) {
                values.add(part.equals(ABSENT) ? null : part);
            }
            return Optional.of(new Cursor(values));
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
    }

    public String encode() {
        var joined = new ArrayList<String>();
        for (var value : values) {
            joined.add(value == null ? ABSENT : value);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, joined).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        var value = find(index);
        if (value == null) {
            throw unusable();
        }
        return value;
    }

    public @Nullable String find(int index) {
        if (index >= values.size()) {
            throw unusable();
        }
        return values.get(index);
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException e) {
            throw unusable();
        }
    }

    public LocalDate date(int index) {
        try {
            return LocalDate.parse(text(index));
        } catch (DateTimeException e) {
            throw unusable();
        }
    }

    public int number(int index) {
        try {
            return Integer.parseInt(text(index));
        } catch (NumberFormatException e) {
            throw unusable();
        }
    }

    private static Problem unusable() {
        return Problem.invalid(FieldError.of("after", "invalid.cursor"));
    }
}
