package org.zhiji.platform.bulk;

import java.util.Collection;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Records in the text form of PostgreSQL's COPY: a line each, tabs between the values, {@code \N} for null. */
final class CopyText {

    private final StringBuilder text = new StringBuilder();

    private CopyText() {}

    static String of(Collection<? extends Record> records) {
        var copy = new CopyText();
        for (var record : records) {
            copy.line(record);
        }
        return copy.text.toString();
    }

    private void line(Record record) {
        for (int i = 0; i < record.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            value(record.get(i));
        }
        text.append('\n');
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case JSONB json -> escaped(json.data());
            case Object[] array -> escaped(literal(array));
            default -> escaped(value.toString());
        }
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
    }

    /** {@code {"one","two"}}; what PostgreSQL reads as an array of any type. */
    private static String literal(@Nullable Object[] array) {
        var literal = new StringBuilder("{");
        for (var element : array) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            if (element == null) {
                literal.append("NULL");
            } else {
                literal.append('"')
                        .append(element.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return literal.append('}').toString();
    }
}
