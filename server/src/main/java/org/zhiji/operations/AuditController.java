package org.zhiji.operations;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.web.Page;

@RestController
class AuditController {

    private final AuditQueries queries;
    private final MessageSource messages;

    AuditController(AuditQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/api/audit")
    @Requires(Right.AUDIT_VIEW)
    Page<AuditRow> listAudit(
            Actor actor,
            @RequestParam @Nullable String subjectType,
            @RequestParam @Nullable UUID subjectId,
            @RequestParam @Nullable UUID employeeId,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer size,
            Locale locale) {
        var filter = new AuditQueries.Filter(subjectType, subjectId, employeeId, from, to);
        return queries.list(filter, after, Page.size(size), messages.getMessage("operations.system", null, locale));
    }
}
