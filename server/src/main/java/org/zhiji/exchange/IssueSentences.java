package org.zhiji.exchange;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.row.CellIssue;
import org.zhiji.exchange.row.ColumnMapping;

/** Says what is wrong with a cell in the reader's language. */
@Component
class IssueSentences {

    private final MessageSource messages;

    IssueSentences(MessageSource messages) {
        this.messages = messages;
    }

    String say(CellIssue issue, Locale locale) {
        return say(issue.fault().code(), locale, issue.args().toArray());
    }

    String say(String code, Locale locale, Object... args) {
        return String.valueOf(messages.getMessage(code, args, code, locale));
    }

    static @Nullable String header(CellIssue issue, ColumnMapping mapping, List<String> headers) {
        int column = issue.field() == null ? -1 : mapping.column(issue.field());
        return column < 0 || column >= headers.size() ? null : headers.get(column);
    }
}
