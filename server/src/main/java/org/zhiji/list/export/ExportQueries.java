package org.zhiji.list.export;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.LIST_EXPORT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.platform.Texts;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** What was taken out: one's own, or for those who answer for the data everybody's. */
@Component
class ExportQueries {

    private final DSLContext db;
    private final FilterWords words;
    private final Texts texts;
    private final Time time;

    ExportQueries(DSLContext db, FilterWords words, Texts texts, Time time) {
        this.db = db;
        this.words = words;
        this.texts = texts;
        this.time = time;
    }

    /** Whose exports. */
    enum Whose {
        MINE,
        ALL
    }

    Page<ExportRow> page(
            Actor actor, Whose whose, @Nullable UUID employee, @Nullable String after, int size, Locale locale) {
        Condition behind = Cursor.decode(after)
                .map(cursor ->
                        row(LIST_EXPORT.ASKED_AT, LIST_EXPORT.ID).lt(row(val(cursor.instant(0)), val(cursor.id(1)))))
                .orElse(DSL.trueCondition());
        var of = employee == null ? DSL.trueCondition() : LIST_EXPORT.EMPLOYEE_ID.eq(employee);
        var found = db.select(LIST_EXPORT, EMPLOYEE.NAME)
                .from(LIST_EXPORT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(LIST_EXPORT.EMPLOYEE_ID))
                .where(reach(actor, whose), of, behind)
                .orderBy(LIST_EXPORT.ASKED_AT.desc(), LIST_EXPORT.ID.desc())
                .limit(size + 1)
                .fetch(it -> new Found(ExportRepository.export(it.value1()), it.value2()));
        var page = Page.of(
                found, size, it -> Cursor.of(it.export().askedAt(), it.export().id()), null);
        return new Page<>(told(page.items(), locale), page.next(), null);
    }

    ExportRow own(Actor actor, UUID id, Locale locale) {
        return db.select(LIST_EXPORT, EMPLOYEE.NAME)
                .from(LIST_EXPORT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(LIST_EXPORT.EMPLOYEE_ID))
                .where(LIST_EXPORT.ID.eq(id), LIST_EXPORT.EMPLOYEE_ID.eq(actor.id()))
                .fetchOptional(it -> new Found(ExportRepository.export(it.value1()), it.value2()))
                .map(it -> told(List.of(it), locale).getFirst())
                .orElseThrow(() -> Problem.notFound("export"));
    }

    private static Condition reach(Actor actor, Whose whose) {
        if (whose == Whose.MINE) {
            return LIST_EXPORT.EMPLOYEE_ID.eq(actor.id());
        }
        actor.require(Right.EXPORT_LOG);
        // Whose scope is only his own answers for the whole house all the same.
        return actor.isA("ADMIN") || actor.isA("DPO")
                ? DSL.trueCondition()
                : actor.mayView(LIST_EXPORT.EMPLOYEE_ID, LIST_EXPORT.DEPARTMENT_ID);
    }

    private record Found(Export export, String employeeName) {}

    private List<ExportRow> told(List<Found> found, Locale locale) {
        var now = time.now();
        var narrowed = words.of(found.stream().map(Found::export).toList(), locale);
        return IntStream.range(0, found.size())
                .mapToObj(at -> told(found.get(at), narrowed.get(at), now, locale))
                .toList();
    }

    private ExportRow told(Found found, String narrowed, Instant now, Locale locale) {
        var export = found.export();
        var kept = export.keptUntil() != null && export.keptUntil().isAfter(now);
        return new ExportRow(
                export.id(),
                export.version(),
                export.employeeId(),
                found.employeeName(),
                export.list(),
                texts.get(locale, "list." + export.list()),
                narrowed,
                export.q(),
                export.filter(),
                export.sort(),
                export.columns(),
                export.format(),
                export.whole(),
                export.rows() == null ? export.askedRows() : export.rows(),
                export.purpose(),
                export.status(),
                export.failure(),
                export.askedAt(),
                export.madeAt(),
                export.keptUntil(),
                export.status() == ExportStatus.READY && kept,
                export.downloads(),
                export.approvalId());
    }
}
