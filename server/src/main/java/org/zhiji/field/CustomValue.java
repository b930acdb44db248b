package org.zhiji.field;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what was filled in, as the column keeps it. */
final class CustomValue {

    private static final int LONGEST_TEXT = 2000;

    private CustomValue() {}

    /**
     * Nothing and an empty text are the same: not filled in.
     *
     * @throws IllegalArgumentException when it does not fit the field
     */
    static @Nullable Object read(CustomField field, @Nullable JsonNode given) {
        if (given == null
                || given.isNull()
                || (given.isString() && given.asString().isBlank())) {
            return null;
        }
        return switch (field.type()) {
            case TEXT -> text(given);
            case NUMBER -> number(given, 14, 6);
            case MONEY -> number(given, 12, 2);
            case DATE -> date(given);
            case CHOICE -> choice(field, given);
            case MULTI_CHOICE -> choices(field, given);
            case YES_NO -> yesNo(given);
            case PERSON -> UUID.fromString(given.asString());
            case LINK -> link(given);
        };
    }

    private static String text(JsonNode given) {
        var text = given.asString().strip();
        return check(given.isString() && text.length() <= LONGEST_TEXT, text);
    }

    private static BigDecimal number(JsonNode given, int digits, int decimals) {
        var number = new BigDecimal(given.asString()).stripTrailingZeros();
        return check(number.scale() <= decimals && number.precision() - number.scale() <= digits, number);
    }

    private static LocalDate date(JsonNode given) {
        try {
            return LocalDate.parse(given.asString());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String choice(CustomField field, JsonNode given) {
        var value = given.asString();
        return check(field.choices().stream().anyMatch(choice -> choice.value().equals(value)), value);
    }

    private static String @Nullable [] choices(CustomField field, JsonNode given) {
        var chosen = new ArrayList<String>();
        for (var each : check(given.isArray(), given)) {
            var value = choice(field, each);
            if (!chosen.contains(value)) {
                chosen.add(value);
            }
        }
        return chosen.isEmpty() ? null : chosen.toArray(String[]::new);
    }

    private static boolean yesNo(JsonNode given) {
        return check(given.isBoolean(), given).asBoolean();
    }

    private static String link(JsonNode given) {
        var text = text(given);
        try {
            var scheme = new URI(text).getScheme();
            return check("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme), text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static <T> T check(boolean fits, T value) {
        if (!fits) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
