package org.zhiji.exchange;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final Imports imports;
    private final ImportQueries queries;
    private final ErrorFile errorFile;
    private final Time time;

    ImportController(Imports imports, ImportQueries queries, ErrorFile errorFile, Time time) {
        this.imports = imports;
        this.queries = queries;
        this.errorFile = errorFile;
        this.time = time;
    }

    /** What to do with a file as soon as it is uploaded. */
    enum Mode {
        ANALYZE,
        DRY_RUN,
        EXECUTE
    }

    /**
     * @param options an {@link ImportSettingsForm} as JSON; without it the proposals are taken
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ImportView> uploadImport(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable String options,
            @RequestParam(defaultValue = "ANALYZE") Mode mode,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            Actor actor,
            Locale locale)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw file == null ? ImportProblem.FILE_MISSING.problem() : ImportProblem.FILE_EMPTY.problem();
        }
        UUID id = imports.upload(
                actor,
                file.getInputStream(),
                String.valueOf(file.getOriginalFilename()),
                options,
                mode,
                idempotencyKey,
                time.now());
        ImportView view = queries.view(id, actor, locale);
        return ResponseEntity.created(URI.create("/api/imports/" + id))
                .eTag(ExpectedVersion.tag(view.version()))
                .body(view);
    }

    @GetMapping
    @Requires(Right.IMPORT)
    Page<ImportSummary> listImports(
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        return queries.list(actor, size, after);
    }

    @GetMapping("/{id}")
    @Requires(Right.IMPORT)
    ResponseEntity<ImportView> showImport(@PathVariable UUID id, Actor actor, Locale locale) {
        ImportView view = queries.view(id, actor, locale);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @PutMapping("/{id}/settings")
    @Requires(Right.IMPORT)
    ResponseEntity<ImportView> changeImportSettings(
            @PathVariable UUID id,
            @Valid @RequestBody ImportSettingsForm form,
            ExpectedVersion expected,
            Actor actor,
            Locale locale) {
        imports.change(actor, id, form, expected);
        return showImport(id, actor, locale);
    }

    @PostMapping("/{id}/dry-run")
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportView> dryRunImport(@PathVariable UUID id, Actor actor, Locale locale) {
        imports.start(actor, id, true, time.now());
        return ResponseEntity.accepted().body(queries.view(id, actor, locale));
    }

    @PostMapping("/{id}/execution")
    @Requires(Right.IMPORT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportView> executeImport(@PathVariable UUID id, Actor actor, Locale locale) {
        imports.start(actor, id, false, time.now());
        return ResponseEntity.accepted().body(queries.view(id, actor, locale));
    }

    @GetMapping(
            path = "/{id}/errors",
            produces = {XLSX, CSV})
    @Requires(Right.IMPORT)
    void downloadImportErrors(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "XLSX") ErrorFile.Format format,
            Actor actor,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String name = queries.view(id, actor, locale).fileName().replaceFirst("\\.[^.]*$", "");
        String ending = format.name().toLowerCase(Locale.ROOT);
        announce(response, name + "-errors." + ending, format == ErrorFile.Format.XLSX ? XLSX : CSV);
        errorFile.write(id, actor, format, locale, response.getOutputStream());
    }

    @GetMapping(path = "/template", produces = XLSX)
    @Requires(Right.IMPORT)
    void downloadImportTemplate(HttpServletResponse response) throws IOException {
        announce(response, "导入模板.xlsx", XLSX);
        ImportTemplate.write(response.getOutputStream());
    }

    private static void announce(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
