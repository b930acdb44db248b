package org.zhiji.list.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.list.ListQueries;
import org.zhiji.list.ListQuery;
import org.zhiji.list.RecordList;
import org.zhiji.platform.Ids;

/** Takes a small list at once, personal values masked; more than that has to be asked for. */
@Component
class TakeExport {

    private final ListQueries queries;
    private final ExportRules rules;
    private final KeepExports keep;
    private final WriteList write;

    TakeExport(ListQueries queries, ExportRules rules, KeepExports keep, WriteList write) {
        this.queries = queries;
        this.rules = rules;
        this.keep = keep;
        this.write = write;
    }

    /** Refuses before the first byte what would be refused in the middle, and what is too much. */
    Export check(Actor actor, RecordList list, ListQuery asked, ListFile.Format format, Locale locale, Instant now) {
        queries.check(actor, list, asked);
        int limit = rules.get().rowLimit();
        int rows = queries.count(actor, list, asked, limit);
        if (rows > limit) {
            throw ExportProblem.NEEDS_APPROVAL.problem(limit);
        }
        return new Export(
                Ids.next(),
                list.name(),
                asked.q(),
                asked.filter(),
                asked.sort(),
                asked.columns(list),
                format,
                false,
                locale,
                null,
                actor.id(),
                actor.departmentId(),
                now,
                ExportStatus.TAKEN,
                rows,
                rows,
                null,
                now,
                null,
                1,
                null,
                1);
    }

    void write(Actor actor, RecordList list, Export export, Instant now, OutputStream out) {
        keep.take(export, now);
        write.run(actor, list, export, export.askedRows(), now, out);
    }
}
