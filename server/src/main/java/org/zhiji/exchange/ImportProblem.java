package org.zhiji.exchange;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.zhiji.exchange.sheet.UnreadableFile;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.problem.ProblemCode;

/** Why an import cannot go on. */
enum ImportProblem implements ProblemCode {
    FILE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_EMPTY(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_PICTURE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_OLD_EXCEL(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_PROTECTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_BINARY_WORKBOOK(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_OPEN_DOCUMENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_OTHER_OFFICE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_PDF(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_ARCHIVE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_WEB_PAGE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_BINARY(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_DAMAGED_WORKBOOK(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_WORKBOOK_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    FILE_NO_SUCH_SHEET(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_UNCLOSED_QUOTE(HttpStatus.UNPROCESSABLE_CONTENT),
    FILE_NO_CARDS(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_COLUMNS(HttpStatus.UNPROCESSABLE_CONTENT),
    ENCODING_UNKNOWN(HttpStatus.UNPROCESSABLE_CONTENT),
    NOTHING_MAPPED(HttpStatus.UNPROCESSABLE_CONTENT),
    FIELD_MAPPED_TWICE(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_SUCH_COLUMN(HttpStatus.UNPROCESSABLE_CONTENT),
    DATE_ORDER_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    EVIDENCE_MISSING(HttpStatus.UNPROCESSABLE_CONTENT),
    NO_SUCH_DEPARTMENT(HttpStatus.UNPROCESSABLE_CONTENT),
    DEPARTMENT_NOT_YOURS(HttpStatus.FORBIDDEN),
    OPTIONS_UNREADABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    RUNNING_ALREADY(HttpStatus.CONFLICT),
    DONE_ALREADY(HttpStatus.CONFLICT),
    FILE_REMOVED(HttpStatus.GONE),
    UNDO_NOTHING(HttpStatus.CONFLICT),
    UNDO_NOT_TRIED(HttpStatus.CONFLICT),
    UNDO_RUNNING_ALREADY(HttpStatus.CONFLICT),
    UNDO_DONE_ALREADY(HttpStatus.CONFLICT),
    UNDO_TOO_LATE(HttpStatus.GONE);

    private final HttpStatus status;

    ImportProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public String code() {
        return "exchange." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    static Problem of(UnreadableFile unreadable) {
        return valueOf("FILE_" + unreadable.reason()).problem(unreadable.line());
    }
}
