package org.zhiji.exchange.sheet;

import java.io.Serial;

/** The file is not a table that we can read; the reason says in what way, so that the user can be told what to do. */
public final class UnreadableFile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What is wrong with the file. */
    public enum Reason {
        EMPTY,
        PICTURE,
        OLD_EXCEL,
        PROTECTED,
        BINARY_WORKBOOK,
        OPEN_DOCUMENT,
        OTHER_OFFICE,
        PDF,
        ARCHIVE,
        WEB_PAGE,
        BINARY,
        DAMAGED_WORKBOOK,
        WORKBOOK_TOO_LARGE,
        NO_SUCH_SHEET,
        UNCLOSED_QUOTE,
        NO_CARDS
    }

    private final Reason reason;
    private final long line;

    public UnreadableFile(Reason reason) {
        this(reason, 0);
    }

    public UnreadableFile(Reason reason, long line) {
        super(reason + (line > 0 ? " at line " + line : ""));
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** The line at which reading failed, 0 when the whole file is meant. */
    public long line() {
        return line;
    }
}
