package org.zhiji.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.Texts;
import org.zhiji.platform.time.Time;

@RestController
class ExportController {

    private final Lists lists;
    private final ExportList export;
    private final Texts texts;
    private final Time time;

    ExportController(Lists lists, ExportList export, Texts texts, Time time) {
        this.lists = lists;
        this.export = export;
        this.texts = texts;
        this.time = time;
    }

    @GetMapping(
            path = "/api/lists/{list}/export",
            produces = {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "text/csv"})
    @Requires(Right.EXPORT)
    void exportList(
            Actor actor,
            @PathVariable String list,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(defaultValue = "XLSX") ListFile.Format format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var records = lists.get(actor, list);
        var asked = new ListQuery(q, filter, sort, columns, null, null);
        export.check(actor, records, asked);
        var name = texts.get(locale, "list." + list) + "-" + time.today() + "."
                + format.name().toLowerCase(Locale.ROOT);
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
        export.write(actor, records, asked, format, locale, response.getOutputStream());
    }
}
