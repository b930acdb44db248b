package org.zhiji.list.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.list.ListQuery;
import org.zhiji.list.Lists;
import org.zhiji.platform.time.Time;

/** A small list as a file, at once. */
@RestController
class ExportController {

    private final Lists lists;
    private final TakeExport take;
    private final ExportFileName fileName;
    private final Time time;

    ExportController(Lists lists, TakeExport take, ExportFileName fileName, Time time) {
        this.lists = lists;
        this.take = take;
        this.fileName = fileName;
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
        var now = time.now();
        var records = lists.get(actor, list);
        var export =
                take.check(actor, records, new ListQuery(q, filter, sort, columns, null, null), format, locale, now);
        fileName.announce(export, response);
        take.write(actor, records, export, now, response.getOutputStream());
    }
}
