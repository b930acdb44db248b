package org.zhiji.list.export;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

/** Files that are asked for, and the record of all that were taken. */
@RestController
@RequestMapping("/api/exports")
class ExportRequestController {

    private final AskForExport ask;
    private final ExportQueries queries;
    private final ExportFiles files;
    private final ExportFileName fileName;
    private final DownloadExport download;
    private final Time time;

    ExportRequestController(
            AskForExport ask,
            ExportQueries queries,
            ExportFiles files,
            ExportFileName fileName,
            DownloadExport download,
            Time time) {
        this.ask = ask;
        this.queries = queries;
        this.files = files;
        this.fileName = fileName;
        this.download = download;
        this.time = time;
    }

    @GetMapping
    @Requires({Right.EXPORT, Right.EXPORT_LOG})
    Page<ExportRow> listExports(
            Actor actor,
            @RequestParam(defaultValue = "MINE") ExportQueries.Whose whose,
            @RequestParam(required = false) @Nullable UUID employee,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            Locale locale) {
        return queries.page(actor, whose, employee, after, Page.size(size), locale);
    }

    @PostMapping
    @Requires(Right.EXPORT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ExportRow> askForExport(Actor actor, @Valid @RequestBody ExportForm form, Locale locale) {
        var id = ask.run(actor, form, locale, time.now());
        var row = queries.own(actor, id, locale);
        return ResponseEntity.created(URI.create("/api/exports/" + id))
                .eTag(ExpectedVersion.tag(row.version()))
                .body(row);
    }

    @GetMapping("/{id}")
    @Requires(Right.EXPORT)
    ResponseEntity<ExportRow> showExport(Actor actor, @PathVariable UUID id, Locale locale) {
        return answer(queries.own(actor, id, locale));
    }

    @PutMapping("/{id}")
    @Requires(Right.EXPORT)
    ResponseEntity<ExportRow> correctExport(
            Actor actor,
            @PathVariable UUID id,
            ExpectedVersion seen,
            @Valid @RequestBody ExportForm form,
            Locale locale) {
        ask.correct(actor, id, form, seen, locale, time.now());
        return answer(queries.own(actor, id, locale));
    }

    @GetMapping(
            path = "/{id}/file",
            produces = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Requires(Right.EXPORT)
    void downloadExport(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var export = download.run(actor, id, time.now());
        fileName.announce(export, response);
        files.write(id, response.getOutputStream());
    }

    private static ResponseEntity<ExportRow> answer(ExportRow row) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(row.version())).body(row);
    }
}
