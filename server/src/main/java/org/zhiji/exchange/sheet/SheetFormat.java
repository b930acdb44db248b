package org.zhiji.exchange.sheet;

import java.nio.charset.Charset;
import java.util.List;

/** How the bytes of a file are to be read. */
public sealed interface SheetFormat {

    /**
     * @param certain false when the bytes fit several encodings, so that a person has to look at the preview
     * @param damaged true when a few bytes do not fit the encoding and are shown as �
     */
    record Delimited(Charset charset, char delimiter, boolean certain, boolean damaged) implements SheetFormat {}

    /** Visiting cards (vCard), one below the other. */
    record Cards(Charset charset, boolean certain, boolean damaged) implements SheetFormat {}

    /** An xlsx workbook with its visible sheets in their order. */
    record Workbook(List<String> sheets) implements SheetFormat {}
}
