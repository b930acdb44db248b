package org.zhiji.platform.bulk;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Records in the text form of PostgreSQL's COPY: a line each, tabs between the values, {@code \N} for null. */
final class CopyText {

    private static final int PORTION = 1 << 16;

    private final StringBuilder text = new StringBuilder(PORTION + PORTION / 4);
    private final Receiver receiver;

    CopyText(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Takes the text in portions. */
    interface Receiver {
        void take(byte[] bytes, int from, int length) throws SQLException;
    }

    void line(Record record) throws SQLException {
        for (int i = 0; i < record.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            value(record.get(i));
        }
        text.append('\n');
        if (text.length() >= PORTION) {
            end();
        }
    }

    void end() throws SQLException {
        var portion = text.toString().getBytes(StandardCharsets.UTF_8);
        receiver.take(portion, 0, portion.length);
        text.setLength(0);
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
        if (!needsEscapes(value)) {
            text.append(value);
            return;
        }
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

    private static boolean needsEscapes(String value) {
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '\\' || character < ' ') {
                return true;
            }
        }
        return false;
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
