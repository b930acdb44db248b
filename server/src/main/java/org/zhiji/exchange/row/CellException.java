package org.zhiji.exchange.row;

import java.io.Serial;
import java.util.List;

/** A cell could not be understood; caught by {@link RowReader} and turned into an issue of the row. */
final class CellException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final CellFault fault;
    private final transient List<Object> args;

    CellException(CellFault fault, Object... args) {
        super(fault.name(), null, false, false);
        this.fault = fault;
        this.args = List.of(args);
    }

    CellFault fault() {
        return fault;
    }

    Object[] args() {
        return args.toArray();
    }
}
