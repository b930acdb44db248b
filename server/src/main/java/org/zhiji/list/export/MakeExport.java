package org.zhiji.list.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.ActingAs;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.ListQueries;
import org.zhiji.list.Lists;
import org.zhiji.list.RecordList;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.job.OneTimeJob;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.problem.Problem;

/** Writes the file that was agreed to, with what the applicant may see at this moment. */
@Component
class MakeExport implements OneTimeJob<MakeExport.Task> {

    private static final Duration KEPT = Duration.ofDays(7);

    private final ExportRepository exports;
    private final ExportFiles files;
    private final KeepExports keep;
    private final WriteList write;
    private final ListQueries queries;
    private final Lists lists;
    private final ActingAs actingAs;
    private final Notices notices;
    private final Live live;

    MakeExport(
            ExportRepository exports,
            ExportFiles files,
            KeepExports keep,
            WriteList write,
            ListQueries queries,
            Lists lists,
            ActingAs actingAs,
            Notices notices,
            Live live) {
        this.exports = exports;
        this.files = files;
        this.keep = keep;
        this.write = write;
        this.queries = queries;
        this.lists = lists;
        this.actingAs = actingAs;
        this.notices = notices;
        this.live = live;
    }

    record Task(UUID exportId) {}

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    @Override
    @Transactional
    public void run(Task task, Instant now) {
        exports.lock(task.exportId())
                .filter(export -> export.status() == ExportStatus.MAKING)
                .ifPresent(export -> make(export, now));
    }

    private void make(Export export, Instant now) {
        var list = lists.find(export.list());
        var actor = actor(export, list);
        var failure = actor.isEmpty() ? ExportFailure.RIGHTS : failure(actor.get(), list, export);
        if (failure != null) {
            exports.update(export.made(null, failure, now, null));
            tell(export, "export.failed", export.askedRows(), now);
            return;
        }
        int rows = store(actor.orElseThrow(), list, export, now);
        var made = export.made(rows, null, now, now.plus(KEPT));
        exports.update(made);
        keep.taken(made, now);
        tell(made, "export.ready", rows, now);
    }

    private Optional<Actor> actor(Export export, RecordList list) {
        return actingAs.employee(export.employeeId())
                .filter(it -> it.may(Right.EXPORT) && it.may(list.right()))
                .filter(it -> !export.whole() || it.may(Right.CONTACT_OPEN) || it.may(Right.CONTACT_REVEAL));
    }

    private @Nullable ExportFailure failure(Actor actor, RecordList list, Export export) {
        try {
            queries.check(actor, list, export.query());
        } catch (Problem changed) {
            return ExportFailure.GONE;
        }
        int rows = queries.count(actor, list, export.query(), export.mostRows());
        return rows > export.mostRows() ? ExportFailure.GROWN : null;
    }

    private int store(Actor actor, RecordList list, Export export, Instant now) {
        try {
            Path file = Files.createTempFile("zhiji-export-", ".part");
            try (var out = Files.newOutputStream(file)) {
                int rows = write.run(actor, list, export, export.mostRows(), now, out);
                files.store(export.id(), file);
                return rows;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Export export, String kind, int rows, Instant now) {
        notices.send(
                List.of(export.employeeId()),
                kind,
                "export",
                export.id(),
                Map.of("list", export.list(), "rows", rows),
                now);
        live.tell(export.employeeId(), "exports");
    }
}
