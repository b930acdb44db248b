package org.zhiji.list.export;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.approval.Approvals;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.ListQueries;
import org.zhiji.list.Lists;
import org.zhiji.list.RecordList;
import org.zhiji.platform.Ids;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Asks for a file that is too large to be taken at once, or that holds personal values whole. */
@Component
class AskForExport {

    private final Lists lists;
    private final ListQueries queries;
    private final ExportRepository exports;
    private final ExportRules rules;
    private final Approvals approvals;
    private final MakeExport make;
    private final Jobs jobs;

    AskForExport(
            Lists lists,
            ListQueries queries,
            ExportRepository exports,
            ExportRules rules,
            Approvals approvals,
            MakeExport make,
            Jobs jobs) {
        this.lists = lists;
        this.queries = queries;
        this.exports = exports;
        this.rules = rules;
        this.approvals = approvals;
        this.make = make;
        this.jobs = jobs;
    }

    @Transactional
    public UUID run(Actor actor, ExportForm form, Locale locale, Instant now) {
        var export = asked(actor, form, Ids.next(), 1, null, locale, now);
        exports.insert(export);
        if (export.whole() || export.askedRows() > rules.get().rowLimit()) {
            exports.approval(export.id(), approvals.submit(actor, ExportSubject.NAME, export.id(), now));
        } else {
            exports.status(export.id(), ExportStatus.MAKING);
            jobs.schedule(make, export.id().toString(), now, new MakeExport.Task(export.id()));
        }
        return export.id();
    }

    /** What was returned or withdrawn is corrected; it goes on its way when it is sent in again. */
    @Transactional
    public void correct(Actor actor, UUID id, ExportForm form, ExpectedVersion seen, Locale locale, Instant now) {
        var before = exports.lock(id)
                .filter(it -> it.employeeId().equals(actor.id()))
                .orElseThrow(() -> Problem.notFound("export"));
        seen.check(before.version());
        if (!before.status().isCorrectable()) {
            throw ExportProblem.NOT_CORRECTABLE.problem();
        }
        var after = asked(actor, form, id, before.version() + 1, before.approvalId(), locale, now);
        exports.update(after);
        exports.status(id, before.status());
    }

    private Export asked(
            Actor actor, ExportForm form, UUID id, int version, @Nullable UUID approval, Locale locale, Instant now) {
        var list = lists.get(actor, form.list());
        var query = form.query();
        queries.check(actor, list, query);
        int rows = queries.count(actor, list, query, WriteList.MOST);
        if (rows > WriteList.MOST) {
            throw ExportProblem.TOO_MANY_ROWS.problem(WriteList.MOST);
        }
        if (form.whole()) {
            checkWhole(actor, list);
        }
        return new Export(
                id,
                list.name(),
                form.q(),
                form.filter(),
                form.sort(),
                query.columns(list),
                form.format(),
                form.whole(),
                locale,
                form.purpose().strip(),
                actor.id(),
                actor.departmentId(),
                now,
                ExportStatus.ASKED,
                rows,
                null,
                null,
                null,
                null,
                0,
                approval,
                version);
    }

    static void checkWhole(Actor actor, RecordList list) {
        if (!list.mayBeTakenWhole() || !actor.may(Right.CONTACT_OPEN) && !actor.may(Right.CONTACT_REVEAL)) {
            throw ExportProblem.NOT_WHOLE.problem();
        }
    }
}
