package org.zhiji.exchange;

import static java.util.Objects.requireNonNullElse;
import static zhiji.sql.tenant.Tables.DATA_IMPORT;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_ISSUE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.row.CellIssue;
import org.zhiji.exchange.row.ColumnMapping;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What the pages of imports show. */
@Component
class ImportQueries {

    private static final int SHOWN_ISSUES = 20;
    private static final TypeReference<List<CellIssue>> ISSUES = new TypeReference<>() {};

    private final DSLContext db;
    private final ImportRepository repository;
    private final IssueSentences sentences;
    private final ObjectMapper json;
    private final OwnColumns ownColumns;

    ImportQueries(
            DSLContext db,
            ImportRepository repository,
            IssueSentences sentences,
            ObjectMapper json,
            OwnColumns ownColumns) {
        this.db = db;
        this.repository = repository;
        this.sentences = sentences;
        this.json = json;
        this.ownColumns = ownColumns;
    }

    ImportView view(UUID id, Actor actor, Locale locale) {
        Import known = repository.find(id, actor).orElseThrow(() -> Problem.notFound("import"));
        var row = db.select(DATA_IMPORT, EMPLOYEE.NAME)
                .from(DATA_IMPORT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DATA_IMPORT.CREATED_BY))
                .where(DATA_IMPORT.ID.eq(id))
                .fetchSingle();
        var file = row.value1();
        ImportAnalysis analysis = known.analysis();
        ColumnMapping mapping = known.mapping();
        boolean trial = known.status() == ImportStatus.DRY_RUN || known.status() == ImportStatus.DRY_RUNNING;
        ImportCounts dryRun = counts(file.getDryRunCounts());
        ImportCounts shown = trial ? dryRun : known.counts();
        var columns = new ArrayList<ImportView.ImportColumn>();
        for (int i = 0; i < analysis.headers().size(); i++) {
            columns.add(new ImportView.ImportColumn(
                    i,
                    analysis.headers().get(i),
                    known.columns().get(i),
                    known.ownColumns().get(i)));
        }
        return new ImportView(
                id,
                known.fileName(),
                file.getFileSize(),
                known.status(),
                analysis.encoding(),
                analysis.encodingCertain(),
                analysis.damaged(),
                analysis.delimiter(),
                analysis.sheets(),
                analysis.sheet(),
                analysis.headerRow(),
                analysis.rowCount(),
                columns,
                ownFields(),
                AnalyzeFile.shown(analysis),
                columns.stream()
                        .filter(column -> column.field() == null
                                && column.own() == null
                                && !column.header().isEmpty())
                        .map(ImportView.ImportColumn::header)
                        .toList(),
                mapping.kinds(),
                known.consentIsAsked(),
                mapping.has(ImportField.EXTERNAL_NO) && !mapping.has(ImportField.NAME),
                mapping.kinds().contains(ImportKind.WORK_ORDER) && !mapping.has(ImportField.ADVISOR),
                known.dateOrder(),
                analysis.ambiguousDate(),
                known.options(),
                known.departmentId(),
                shown == null ? 0 : shown.rows(),
                dryRun == null ? null : ImportView.ImportResult.of(dryRun),
                known.counts() == null ? null : ImportView.ImportResult.of(known.counts()),
                file.getAlike(),
                issues(known, trial, locale),
                file.getFailure() == null ? null : sentences.say(file.getFailure(), locale, 0),
                known.fileRemoved(),
                row.value2(),
                file.getCreatedAt(),
                file.getStartedAt(),
                file.getFinishedAt(),
                known.version());
    }

    private List<ImportView.ImportOwnField> ownFields() {
        return ownColumns.offered().stream()
                .map(field -> new ImportView.ImportOwnField(
                        field.id(),
                        Arrays.stream(ImportKind.values())
                                .filter(kind -> OwnColumns.list(kind).equals(field.list()))
                                .findFirst()
                                .orElseThrow(),
                        field.name()))
                .toList();
    }

    private @Nullable ImportCounts counts(@Nullable JSONB stored) {
        return stored == null ? null : json.readValue(stored.data(), ImportCounts.class);
    }

    private List<ImportView.ImportIssue> issues(Import known, boolean trial, Locale locale) {
        return db.selectFrom(DATA_IMPORT_ISSUE)
                .where(DATA_IMPORT_ISSUE.IMPORT_ID.eq(known.id()), DATA_IMPORT_ISSUE.DRY_RUN.eq(trial))
                .orderBy(DATA_IMPORT_ISSUE.ERROR.desc(), DATA_IMPORT_ISSUE.ROW_NO)
                .limit(SHOWN_ISSUES)
                .fetch(row -> new ImportView.ImportIssue(
                        row.getRowNo(),
                        row.getError(),
                        json.readValue(row.getIssues().data(), ISSUES).stream()
                                .map(issue -> new ImportView.ImportCellIssue(
                                        IssueSentences.header(
                                                issue,
                                                known.mapping(),
                                                known.analysis().headers()),
                                        issue.error(),
                                        sentences.say(issue, locale)))
                                .toList()));
    }

    /** All rows in error of the last run, in their order; to be closed by the caller. */
    Stream<RowIssues> errors(UUID importId, boolean trial) {
        return db.selectFrom(DATA_IMPORT_ISSUE)
                .where(
                        DATA_IMPORT_ISSUE.IMPORT_ID.eq(importId),
                        DATA_IMPORT_ISSUE.DRY_RUN.eq(trial),
                        DATA_IMPORT_ISSUE.ERROR.isTrue())
                .orderBy(DATA_IMPORT_ISSUE.ROW_NO)
                .fetchSize(1000)
                .fetchStream()
                .map(row -> new RowIssues(
                        row.getRowNo(), json.readValue(row.getIssues().data(), ISSUES)));
    }

    Page<ImportSummary> list(Actor actor, @Nullable Integer asked, @Nullable String after) {
        int size = Page.size(asked);
        var visible = actor.mayView(DATA_IMPORT.CREATED_BY, DATA_IMPORT.DEPARTMENT_ID);
        var query = db.select(DATA_IMPORT, EMPLOYEE.NAME)
                .from(DATA_IMPORT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DATA_IMPORT.CREATED_BY))
                .where(visible)
                .orderBy(DATA_IMPORT.CREATED_AT.desc(), DATA_IMPORT.ID.desc());
        var rows = Cursor.decode(after)
                .map(cursor -> query.seek(cursor.instant(0), cursor.id(1))
                        .limit(size + 1)
                        .fetch())
                .orElseGet(() -> query.limit(size + 1).fetch())
                .map(row -> {
                    ImportCounts counts = counts(row.value1().getCounts());
                    return new ImportSummary(
                            row.value1().getId(),
                            row.value1().getFileName(),
                            row.value1().getFileSize(),
                            ImportStatus.valueOf(row.value1().getStatus()),
                            row.value1().getRowCount(),
                            requireNonNullElse(counts, ImportCounts.none(java.util.Set.of()))
                                    .rows(),
                            counts == null ? null : ImportView.ImportResult.of(counts),
                            row.value1().getUndo() == null
                                    ? null
                                    : UndoState.valueOf(row.value1().getUndo()),
                            row.value2(),
                            row.value1().getCreatedAt(),
                            row.value1().getFinishedAt());
                });
        return Page.of(rows, size, row -> Cursor.of(row.createdAt(), row.id()), null);
    }
}
