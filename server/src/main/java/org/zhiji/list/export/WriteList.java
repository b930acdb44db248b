package org.zhiji.list.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.list.DescribeList;
import org.zhiji.list.ListQueries;
import org.zhiji.list.RecordList;
import org.zhiji.platform.time.Time;

/** Writes a list into a file as it is shown: its columns, order and conditions. */
@Component
class WriteList {

    /** Below what Excel takes, and above what anybody needs in a sheet. */
    static final int MOST = 100_000;

    private final ListQueries queries;
    private final DescribeList describe;
    private final Watermark watermark;
    private final Time time;

    WriteList(ListQueries queries, DescribeList describe, Watermark watermark, Time time) {
        this.queries = queries;
        this.describe = describe;
        this.watermark = watermark;
        this.time = time;
    }

    /** Answers with the number of rows. */
    @Transactional(readOnly = true)
    public int run(Actor actor, RecordList list, Export export, int most, Instant now, OutputStream out) {
        var asked = export.query();
        var look = new ListFile.Look(
                queries.columns(list, asked), describe, export.language(), time.zone(), watermark.of(export, now));
        try (var file = export.format().open(out, look)) {
            file.head(list);
            var rows = new int[1];
            queries.each(actor, list, asked, most, export.whole(), row -> {
                file.row(row);
                rows[0]++;
            });
            return rows[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
