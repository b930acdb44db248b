package org.zhiji.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;

/** Writes a list into a file as it is shown: its columns, order and conditions. Who took what is on record. */
@Component
class ExportList {

    /** Below what Excel takes, and above what anybody needs in a sheet. */
    static final int MOST = 100_000;

    private final ListQueries queries;
    private final DescribeList describe;
    private final AuditLog audit;
    private final Time time;

    ExportList(ListQueries queries, DescribeList describe, AuditLog audit, Time time) {
        this.queries = queries;
        this.describe = describe;
        this.audit = audit;
        this.time = time;
    }

    /** Refuses before the first byte what {@link #write} would refuse in the middle. */
    void check(Actor actor, RecordList list, ListQuery asked) {
        queries.check(actor, list, asked);
    }

    @Transactional
    public void write(
            Actor actor, RecordList list, ListQuery asked, ListFile.Format format, Locale locale, OutputStream out) {
        var now = time.now();
        try (var file =
                format.open(out, queries.columns(list, asked), describe, locale, time.zone(), signature(actor, now))) {
            file.head(list);
            var rows = new int[1];
            queries.each(actor, list, asked, MOST, row -> {
                file.row(row);
                rows[0]++;
            });
            record(actor, list, asked, format, rows[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String signature(Actor actor, Instant now) {
        return actor.name() + " " + LocalDateTime.ofInstant(now, time.zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private void record(Actor actor, RecordList list, ListQuery asked, ListFile.Format format, int rows) {
        var what = new LinkedHashMap<String, @Nullable Object>();
        what.put("list", list.name());
        what.put("q", asked.q());
        what.put("filter", asked.filter());
        what.put(
                "columns",
                asked.columns() == null
                        ? list.columns()
                        : Arrays.asList(asked.columns().split(",")));
        what.put("format", format);
        what.put("rows", rows);
        audit.record(actor.id(), "list", Ids.next(), AuditAction.EXPORTED, null, what);
    }
}
