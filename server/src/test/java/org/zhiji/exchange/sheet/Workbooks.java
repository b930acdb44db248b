package org.zhiji.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes small xlsx files for tests. */
public final class Workbooks {

    private Workbooks() {}

    public static byte[] of(Consumer<Worksheet> content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet1"));
        }
        return bytes.toByteArray();
    }
}
