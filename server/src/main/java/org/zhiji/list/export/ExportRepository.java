package org.zhiji.list.export;

import static zhiji.sql.tenant.Tables.LIST_EXPORT;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.sql.tenant.tables.records.ListExportRecord;

/** Exports in and out. */
@Repository
class ExportRepository {

    private final DSLContext db;

    ExportRepository(DSLContext db) {
        this.db = db;
    }

    void insert(Export export) {
        row(export).insert();
    }

    void update(Export export) {
        db.update(LIST_EXPORT)
                .set(row(export))
                .where(LIST_EXPORT.ID.eq(export.id()))
                .execute();
    }

    void status(UUID id, ExportStatus status) {
        db.update(LIST_EXPORT)
                .set(LIST_EXPORT.STATUS, status.name())
                .where(LIST_EXPORT.ID.eq(id))
                .execute();
    }

    void approval(UUID id, UUID approval) {
        db.update(LIST_EXPORT)
                .set(LIST_EXPORT.APPROVAL_ID, approval)
                .where(LIST_EXPORT.ID.eq(id))
                .execute();
    }

    void downloaded(UUID id) {
        db.update(LIST_EXPORT)
                .set(LIST_EXPORT.DOWNLOADS, LIST_EXPORT.DOWNLOADS.plus(1))
                .where(LIST_EXPORT.ID.eq(id))
                .execute();
    }

    Export get(UUID id) {
        return find(List.of(id)).getFirst();
    }

    List<Export> find(Collection<UUID> ids) {
        return db.selectFrom(LIST_EXPORT).where(LIST_EXPORT.ID.in(ids)).fetch(ExportRepository::export);
    }

    Optional<Export> lock(UUID id) {
        return db.selectFrom(LIST_EXPORT)
                .where(LIST_EXPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional(ExportRepository::export);
    }

    static Export export(ListExportRecord row) {
        return new Export(
                row.getId(),
                row.getList(),
                row.getQ(),
                row.getFilter(),
                row.getSort(),
                Arrays.asList(row.getColumns()),
                ListFile.Format.valueOf(row.getFormat()),
                row.getWhole(),
                Locale.forLanguageTag(row.getLanguage()),
                row.getPurpose(),
                row.getEmployeeId(),
                row.getDepartmentId(),
                row.getAskedAt(),
                ExportStatus.valueOf(row.getStatus()),
                row.getAskedRows(),
                row.getRows(),
                row.getFailure() == null ? null : ExportFailure.valueOf(row.getFailure()),
                row.getMadeAt(),
                row.getKeptUntil(),
                row.getDownloads(),
                row.getApprovalId(),
                row.getVersion());
    }

    private ListExportRecord row(Export export) {
        var row = db.newRecord(LIST_EXPORT);
        row.setId(export.id());
        row.setList(export.list());
        row.setQ(export.q());
        row.setFilter(export.filter());
        row.setSort(export.sort());
        row.setColumns(export.columns().toArray(String[]::new));
        row.setFormat(export.format().name());
        row.setWhole(export.whole());
        row.setLanguage(export.language().toLanguageTag());
        row.setPurpose(export.purpose());
        row.setEmployeeId(export.employeeId());
        row.setDepartmentId(export.departmentId());
        row.setAskedAt(export.askedAt());
        row.setStatus(export.status().name());
        row.setAskedRows(export.askedRows());
        row.setRows(export.rows());
        row.setFailure(export.failure() == null ? null : export.failure().name());
        row.setMadeAt(export.madeAt());
        row.setKeptUntil(export.keptUntil());
        row.setDownloads(export.downloads());
        row.setApprovalId(export.approvalId());
        row.setVersion(export.version());
        return row;
    }
}
